package org.shiji.intake;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which styles of a workbook show a number as a day. */
final class DateStyles {
    static final DateStyles NONE = new DateStyles(new BitSet());

    /** What is shown as it stands, colours and conditions. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

    private static final Pattern DAY = Pattern.compile("[ymdhs]");

    private final BitSet dates;

    private DateStyles(BitSet dates) {
        this.dates = dates;
    }

    static DateStyles of(WorkbookXml xml) throws Unreadable {
        Map<String, String> formats = new HashMap<>();
        BitSet dates = new BitSet();
        int style = 0;
        boolean within = false;
        while (xml.nextTag()) {
            if (xml.starts("cellXfs")) {
                within = true;
            } else if (xml.ends("cellXfs")) {
                within = false;
            } else if (xml.starts("numFmt")) {
                String id = xml.attribute("numFmtId");
                String code = xml.attribute("formatCode");
                if (id != null && code != null) {
                    formats.put(id, code);
                }
            } else if (within && xml.starts("xf")) {
                String id = xml.attribute("numFmtId");
                dates.set(style++, id != null && isDate(id, formats));
            }
        }
        return new DateStyles(dates);
    }

    private static boolean isDate(String id, Map<String, String> formats) {
        String code = formats.get(id);
        if (code != null) {
            String plain = LITERAL.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
            return !plain.contains("general") && DAY.matcher(plain).find();
        }
        return switch (id) {
            case "14", "15", "16", "17", "18", "19", "20", "21", "22", "45", "46", "47" -> true;
            // of Chinese, Japanese and Korean spreadsheets
            case "27", "28", "29", "30", "31", "32", "33", "34", "35", "36" -> true;
            case "50", "51", "52", "53", "54", "55", "56", "57", "58" -> true;
            default -> false;
        };
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }
}
