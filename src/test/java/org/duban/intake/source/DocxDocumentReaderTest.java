package org.duban.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.duban.BusinessRefusal;
import org.duban.intake.SourceText;
import org.duban.intake.SourceText.Cell;
import org.junit.jupiter.api.Test;

class DocxDocumentReaderTest {

    private static SourceText read(WordFile file) {
        return new SourceTexts(1 << 20).read(file.bytes());
    }

    private static List<String> blocks(SourceText text) {
        return text.blocks().stream()
                .map(block -> text.text().substring(block.start(), block.end()))
                .toList();
    }

    @Test
    void automaticNumbersStandInTheTextAsWordShowsThem() {
        SourceText text = read(new WordFile()
                .list(1, "chineseCounting", "%1、", "decimal", "%2.", "decimal", "%2.%3")
                .numbered(1, 0, "甲")
                .numbered(1, 1, "乙")
                .numbered(1, 2, "丙")
                .numbered(1, 1, "丁")
                .numbered(1, 0, "戊")
                .numbered(1, 1, "己"));

        assertThat(blocks(text)).containsExactly("一、甲", "1. 乙", "1.1 丙", "2. 丁", "二、戊", "1. 己");
        assertThat(text.blocks().get(0).number()).isEqualTo("一、");
    }

    @Test
    void aListCanStartAgainAndStylesCarryNumbers() {
        SourceText text = read(new WordFile()
                .list(1, "decimal", "%1.")
                .num(2, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>")
                .styles("<w:style w:styleId=\"base\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                        + "<w:style w:styleId=\"item\"><w:basedOn w:val=\"base\"/></w:style>")
                .xml("<w:p><w:pPr><w:pStyle w:val=\"item\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>")
                .numbered(1, 0, "乙")
                .numbered(2, 0, "丙")
                .numbered(0, 0, "丁"));

        assertThat(blocks(text)).containsExactly("1. 甲", "2. 乙", "1. 丙", "丁");
    }

    @Test
    void insertionsCountAndDeletionsDoNot() {
        SourceText text = read(new WordFile()
                .xml("<w:p><w:r><w:t>6月</w:t></w:r><w:del><w:r><w:delText>底</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>30日</w:t></w:r></w:ins><w:r><w:t>前</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r></w:p>"));

        assertThat(text.text()).isEqualTo("6月30日前");
    }

    @Test
    void tablesKeepTheirRowsAndColumns() {
        SourceText text = read(new WordFile()
                .paragraph("前")
                .table(new String[] {"整改目标", "达标"}, new String[] {"时限", "6月\n7月"})
                .paragraph("后"));

        assertThat(text.text()).isEqualTo("前\n整改目标\t达标\n时限\t6月\n7月\n后");
        assertThat(text.blocks().get(3).cell()).isEqualTo(new Cell(0, 1, 0));
        assertThat(text.blocks().get(6).cell()).isNull();
    }

    @Test
    void externalEntitiesAreNeverFetched() {
        WordFile file = new WordFile()
                .prolog("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")
                .xml("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>");

        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("intake.file.damaged"));
    }

    @Test
    void aTruncatedFileIsRefusedAsDamaged() {
        byte[] whole = new WordFile().paragraph("督办").bytes();

        for (int length : new int[] {10, whole.length / 2, whole.length - 30}) {
            assertThatThrownBy(() -> new SourceTexts(1 << 20).read(Arrays.copyOf(whole, length)))
                    .isInstanceOfSatisfying(
                            BusinessRefusal.class,
                            refusal -> assertThat(refusal.messageKey()).isEqualTo("intake.file.damaged"));
        }
    }

    @Test
    void flippedBitsNeverEndInAnythingButTextOrARefusal() {
        byte[] whole =
                new WordFile().paragraph("督办").table(new String[] {"甲", "乙"}).bytes();
        SourceTexts texts = new SourceTexts(1 << 20);

        for (int i = 0; i < whole.length; i += 41) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 0x10;
            try {
                assertThat(texts.read(flipped).blocks()).isNotEmpty();
            } catch (BusinessRefusal refusal) {
                assertThat(refusal.messageKey()).startsWith("intake.");
            }
        }
    }

    @Test
    void aBombIsRefusedWithoutBeingUnpacked() {
        WordFile file = new WordFile().paragraph("零".repeat(40_000_000));

        assertThatThrownBy(() -> read(file)).isInstanceOf(BusinessRefusal.class);
    }
}
