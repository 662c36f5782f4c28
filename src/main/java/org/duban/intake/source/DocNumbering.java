package org.duban.intake.source;

import java.util.NoSuchElementException;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.duban.intake.source.WordLists.Level;

/** The automatic numbers of a Word file before 2007, told to the same counters as those of later ones. */
final class DocNumbering {

    /** How the binary format counts what {@code numbering.xml} calls by these names; "" where Chinese documents use none. */
    private static final String[] FORMATS = {
        "decimal",
        "upperRoman",
        "lowerRoman",
        "upperLetter",
        "lowerLetter",
        "",
        "",
        "",
        "",
        "",
        "ideographDigital",
        "japaneseCounting",
        "",
        "",
        "decimalFullWidth",
        "",
        "",
        "japaneseDigitalTenThousand",
        "decimalEnclosedCircle",
        "decimalFullWidth2",
        "",
        "",
        "decimalZero",
        "bullet",
        "",
        "",
        "decimalEnclosedFullstop",
        "decimalEnclosedParen",
        "decimalEnclosedCircleChinese",
        "ideographEnclosedCircle",
        "ideographTraditional",
        "ideographZodiac",
        "ideographZodiac",
        "taiwaneseCounting",
        "ideographLegalTraditional",
        "taiwaneseCountingThousand",
        "ideographDigital",
        "chineseCounting",
        "chineseLegalSimplified",
        "chineseCountingThousand"
    };

    private static final int NONE = 255;

    private final ListTables tables;
    private final WordLists lists = new WordLists();
    private final WordNumbering numbering = new WordNumbering(lists, new WordStyles());

    /** @param tables null when the file has no lists */
    DocNumbering(ListTables tables) {
        this.tables = tables;
    }

    /** The number that stands before the next paragraph; "" without one. */
    String next(Paragraph paragraph) {
        int index = paragraph.getIlfo();
        if (tables == null || index <= 0) {
            return "";
        }
        String list = Integer.toString(index);
        if (!lists.knows(list)) {
            define(list, index);
        }
        return numbering.next(null, list, Integer.toString(paragraph.getIlvl()));
    }

    private void define(String list, int index) {
        Level[] levels = new Level[WordLists.LEVELS];
        try {
            int definition = tables.getLfo(index).getLsid();
            ListData data = tables.getListData(definition);
            for (int i = 0; data != null && i < Math.min(data.numLevels(), WordLists.LEVELS); i++) {
                levels[i] = level(data.getLevel(i + 1));
            }
            lists.define(list, Integer.toString(definition), levels);
            override(list, tables.getLfoData(index));
        } catch (NoSuchElementException unknownList) {
            lists.define(list, "?" + list, new Level[WordLists.LEVELS]);
        }
    }

    private void override(String list, LFOData data) {
        ListFormatOverrideLevel[] overrides = data == null ? null : data.getRgLfoLvl();
        for (int i = 0; overrides != null && i < overrides.length; i++) {
            ListFormatOverrideLevel override = overrides[i];
            if (override == null || override.getLevelNum() >= WordLists.LEVELS) {
                continue;
            }
            if (override.isFormatting() && override.getLevel() != null) {
                lists.override(list, override.getLevelNum(), level(override.getLevel()));
            }
            if (override.isStartAt()) {
                int start = override.isFormatting() && override.getLevel() != null
                        ? override.getLevel().getStartAt()
                        : override.getIStartAt();
                numbering.restart(list, override.getLevelNum(), start);
            }
        }
    }

    private static Level level(ListLevel own) {
        Level level = new Level();
        level.start = Math.max(0, own.getStartAt());
        int format = own.getNumberFormat();
        level.format = format == NONE ? "none" : format >= 0 && format < FORMATS.length ? FORMATS[format] : "";
        level.decimal = own.isLegalNumbering();
        StringBuilder text = new StringBuilder();
        for (char c : (own.getNumberText() == null ? "" : own.getNumberText()).toCharArray()) {
            text.append(c < WordLists.LEVELS ? "%" + (c + 1) : String.valueOf(c));
        }
        level.text = text.toString();
        return level;
    }
}
