package org.shiji.intake;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of a workbook. */
final class SheetRows implements TableRows {
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;

    private final WorkbookFile workbook;
    private final WorkbookXml xml;
    private final long size;
    private final SharedStrings strings;
    private final CellValues values;
    private final @Nullable Object[] cells = new @Nullable Object[COLUMNS];
    private boolean begun;
    private boolean ended;
    private long number;
    private int width;

    SheetRows(
            WorkbookFile workbook,
            WorkbookXml xml,
            long size,
            SharedStrings strings,
            DateStyles styles,
            boolean from1904) {
        this.workbook = workbook;
        this.xml = xml;
        this.size = Math.max(1, size);
        this.strings = strings;
        this.values = new CellValues(styles, from1904);
    }

    @Override
    public boolean next() throws Unreadable {
        while (!begun) {
            if (!xml.nextTag()) {
                throw new Unreadable("broken");
            }
            begun = xml.starts("sheetData");
        }
        while (!ended && xml.nextTag()) {
            if (xml.starts("row")) {
                row();
                return true;
            }
            ended = xml.ends("sheetData");
            if (xml.isStart()) {
                xml.skip();
            }
        }
        if (!ended) {
            throw new Unreadable("broken");
        }
        return false;
    }

    private void row() throws Unreadable {
        Arrays.fill(cells, 0, width, null);
        width = 0;
        number = number(xml.attribute("r"), number + 1);
        int column = -1;
        while (xml.nextTag() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = column(xml.attribute("r"), column + 1);
                put(column);
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
    }

    private void put(int column) throws Unreadable {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        @Nullable String raw = null;
        boolean formula = false;
        while (xml.nextTag() && !xml.ends("c")) {
            if (xml.starts("v")) {
                raw = xml.text();
            } else if (xml.starts("is")) {
                raw = inline();
            } else {
                formula |= xml.starts("f");
                if (xml.isStart()) {
                    xml.skip();
                }
            }
        }
        if (column < COLUMNS && (raw != null || formula)) {
            Object value = raw == null ? null : value(type, style, raw);
            cells[column] = formula ? new Formula(value) : value;
            width = Math.max(width, column + 1);
        }
    }

    private String inline() throws Unreadable {
        StringBuilder text = new StringBuilder();
        while (xml.nextTag() && !xml.ends("is")) {
            if (xml.starts("t")) {
                text.append(xml.text());
            } else if (xml.starts("rPh")) {
                xml.skip();
            }
            if (text.length() > 2 * LONGEST_CELL) {
                throw new Unreadable("hostile");
            }
        }
        return text.toString();
    }

    private @Nullable Object value(@Nullable String type, @Nullable String style, String raw)
            throws Unreadable {
        return switch (type == null ? "n" : type) {
            case "s" -> CellValues.text(strings.get(integer(raw)));
            case "str", "inlineStr" -> CellValues.text(raw);
            case "b" -> raw.equals("1") || raw.equals("true");
            case "e" -> new Failed(raw);
            case "d" -> values.isoDate(raw);
            default -> values.number(raw, style == null ? -1 : integer(style));
        };
    }

    private static int integer(String text) throws Unreadable {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException broken) {
            throw new Unreadable("broken");
        }
    }

    private static long number(@Nullable String written, long next) throws Unreadable {
        long number = written == null ? next : integer(written);
        if (number < 1 || number > MOST_ROWS) {
            throw new Unreadable("broken");
        }
        return number;
    }

    /** Of {@code AB12} the column, from 0; no sheet has more than 16,384 of them. */
    private static int column(@Nullable String reference, int next) throws Unreadable {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
            if (column > MOST_COLUMNS) {
                throw new Unreadable("broken");
            }
        }
        int found = reference == null ? next : column - 1;
        if (found < 0 || found >= MOST_COLUMNS) {
            throw new Unreadable("broken");
        }
        return found;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public @Nullable Object cell(int column) {
        return column < width ? cells[column] : null;
    }

    @Override
    public double part() {
        return Math.min(1, (double) xml.count() / size);
    }

    @Override
    public void close() throws IOException {
        xml.close();
        workbook.close();
    }
}
