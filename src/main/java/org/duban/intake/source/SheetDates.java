package org.duban.intake.source;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Shows numbers as a sheet does, but dates of any format as 2026年6月30日 or, without a day or month, 2026年6月 and 2026年: what
 * the formatted cell shows may lack the year.
 */
final class SheetDates extends DataFormatter {

    /** Formats that Chinese editions of Excel and WPS know by their number alone. */
    static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private static final Pattern DECORATION = Pattern.compile("\\[[^]]*]|\"|\\\\|;.*");
    private static final int LONGEST_FORMAT = 200;

    private final boolean since1904;

    SheetDates(boolean since1904) {
        super(Locale.CHINA);
        this.since1904 = since1904;
    }

    @Override
    public String formatRawCellContents(double value, int index, String format, boolean use1904) {
        String known = CHINESE.getOrDefault(index, format == null ? "General" : format);
        boolean date = known.length() <= LONGEST_FORMAT
                && DateUtil.isADateFormat(index, known)
                && DateUtil.isValidExcelDate(value)
                && value >= 1;
        if (!date) {
            return super.formatRawCellContents(value, index, known, use1904);
        }
        LocalDate day = DateUtil.getLocalDateTime(value, since1904 || use1904).toLocalDate();
        String bare = DECORATION.matcher(known).replaceAll("").toLowerCase(Locale.ROOT);
        boolean dayShown = bare.indexOf('d') >= 0;
        boolean yearShown = bare.indexOf('y') >= 0;
        if (yearShown && !dayShown) {
            String year = day.getYear() + "年";
            return bare.indexOf('m') >= 0 ? year + day.getMonthValue() + "月" : year;
        }
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
