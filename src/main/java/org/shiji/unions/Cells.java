package org.shiji.unions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a text table: commas, semicolons or tabs between them, whichever the first line has
 * most of; quotes around a cell as spreadsheets write them. UTF-8, or GB 18030 where it is not.
 */
final class Cells {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * A line of the table.
     *
     * @param number of the line it begins on, from 1
     */
    record Row(int number, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private Cells(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static List<Row> read(byte[] table) {
        String text = decode(table);
        return new Cells(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).rows();
    }

    private static String decode(byte[] table) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(table))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(table, CHINESE);
        }
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char most = ',';
        for (char one : new char[] {'\t', ';'}) {
            if (count(first, one) > count(first, most)) {
                most = one;
            }
        }
        return most;
    }

    private static long count(String text, char one) {
        return text.chars().filter(character -> character == one).count();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        while (at < text.length()) {
            Row row = new Row(line, row());
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell().strip());
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end != separator) {
                if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                line++;
                return cells;
            }
        }
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
        }
        while (at < text.length()) {
            char one = text.charAt(at);
            if (quoted && one == '"') {
                at++;
                if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (!quoted && (one == separator || one == '\n' || one == '\r')) {
                return cell.toString();
            } else {
                line += one == '\n' ? 1 : 0;
                cell.append(one);
                at++;
            }
        }
        return cell.toString();
    }
}
