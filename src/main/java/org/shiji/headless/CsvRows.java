package org.shiji.headless;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The rows of a CSV file (RFC 4180, UTF-8), one after the other, as places in a buffer of bytes:
 * cells may be quoted, quotes are doubled within, lines end in LF, CRLF or CR. See the decision
 * record for why no library does this.
 */
final class CsvRows {

    private static final int FIRST_BUFFER = 1 << 18;
    private static final int LONGEST_ROW = 1 << 26;

    private final InputStream stream;
    byte[] buffer;
    private int limit;
    private boolean finished;

    /** Where the row begins and ends, and the one after it begins. */
    private int rowStart;

    private int rowEnd;
    private int nextRow;
    private boolean afterReturn;
    private long line;
    private long nextLine = 1;
    private boolean open;

    /** Where something follows the closing quote of a cell, and which cell it is; −1 for none. */
    private int stray;

    private int strayCell;

    /** Whether a NUL was read at all: no row needs to be looked through before. */
    private boolean hasNul;

    private int cells;
    private int[] begins = new int[64];
    private int[] froms = new int[64];
    private int[] tos = new int[64];

    /** Cells that do not stand in the buffer as they are meant: with doubled quotes. */
    private boolean[] escaped = new boolean[64];

    CsvRows(InputStream stream) {
        this(stream, FIRST_BUFFER);
    }

    /**
     * @param size of the buffer at first, at least 2; it grows where a row is longer
     */
    CsvRows(InputStream stream, int size) {
        this.stream = stream;
        buffer = new byte[size];
    }

    /** Goes to the next row; an empty line is a row of one empty cell. False at the end. */
    boolean next() throws IOException {
        while (true) {
            rowStart = nextRow;
            if (afterReturn && rowStart < limit) {
                rowStart += buffer[rowStart] == '\n' ? 1 : 0;
                nextRow = rowStart;
                afterReturn = false;
            }
            if (rowStart < limit && scan()) {
                return true;
            }
            if (finished) {
                return false;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        int kept = limit - nextRow;
        byte[] target = buffer;
        if (kept > buffer.length / 2) {
            if (buffer.length >= LONGEST_ROW) {
                finished = true; // no row is that long: a quote was forgotten
                return;
            }
            target = new byte[buffer.length * 2];
        }
        System.arraycopy(buffer, nextRow, target, 0, kept);
        buffer = target;
        nextRow = 0;
        limit = kept;
        int read = stream.read(buffer, limit, buffer.length - limit);
        finished = read < 0;
        for (int i = limit; i < limit + read && !hasNul; i++) {
            hasNul = buffer[i] == 0;
        }
        limit += Math.max(0, read);
    }

    /** False where the row goes on behind what was read. */
    private boolean scan() {
        int at = rowStart;
        long lines = 0;
        cells = 0;
        open = false;
        stray = -1;
        while (true) {
            int begin = at;
            int closed = -1;
            boolean doubled = false;
            if (at < limit && buffer[at] == '"') {
                at++;
                while (closed < 0) {
                    if (at + 1 >= limit && !finished) {
                        return false;
                    }
                    if (at >= limit) {
                        open = true;
                        break;
                    }
                    byte b = buffer[at++];
                    if (b == '"' && at < limit && buffer[at] == '"') {
                        doubled = true;
                        at++;
                    } else if (b == '"') {
                        closed = at - 1;
                    } else if (b == '\n' || (b == '\r' && (at == limit || buffer[at] != '\n'))) {
                        lines++;
                    }
                }
            }
            int rest = at;
            while (at < limit && buffer[at] != ',' && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            if (at == limit && !finished) {
                return false;
            }
            if (closed < 0) {
                add(begin, begin, at, false);
            } else if (doubled || !isBlank(rest, at)) {
                if (stray < 0 && !isBlank(rest, at)) {
                    stray = behindBlanks(rest);
                    strayCell = cells;
                }
                add(begin, begin, at, true);
            } else {
                add(begin, begin + 1, closed, false);
            }
            if (at == limit || buffer[at] != ',') {
                end(at, lines);
                return true;
            }
            at++;
        }
    }

    private void add(int begin, int from, int to, boolean isEscaped) {
        if (cells == begins.length) {
            begins = Arrays.copyOf(begins, cells * 2);
            froms = Arrays.copyOf(froms, cells * 2);
            tos = Arrays.copyOf(tos, cells * 2);
            escaped = Arrays.copyOf(escaped, cells * 2);
        }
        begins[cells] = begin;
        froms[cells] = from;
        tos[cells] = to;
        escaped[cells++] = isEscaped;
    }

    private void end(int at, long lines) {
        line = nextLine;
        nextLine += lines + 1;
        rowEnd = at;
        nextRow = Math.min(limit, at + 1);
        afterReturn = at < limit && buffer[at] == '\r';
    }

    private int behindBlanks(int from) {
        int at = from;
        while (buffer[at] == ' ' || buffer[at] == '\t') {
            at++;
        }
        return at;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** On which the row begins, from 1. */
    long line() {
        return line;
    }

    int cells() {
        return cells;
    }

    /** Whether the last cell of the row begins with a quote that nothing closes. */
    boolean isOpen() {
        return open;
    }

    /**
     * Bytes from the start of the row to what follows the closing quote of a cell; −1 where nothing
     * does, as it should be.
     */
    int stray() {
        return stray < 0 ? -1 : stray - rowStart;
    }

    /** The cell in which something follows the closing quote. */
    int strayCell() {
        return strayCell;
    }

    /** A cell as it stands in the file, quotes and all. */
    String written(int cell) {
        int end = cell + 1 < cells ? begins[cell + 1] - 1 : rowEnd;
        return shown(begins[cell], end);
    }

    /** Bytes from the start of the row to its first NUL, −1 where there is none. */
    int nul() {
        for (int i = rowStart; hasNul && i < rowEnd; i++) {
            if (buffer[i] == 0) {
                return i - rowStart;
            }
        }
        return -1;
    }

    /**
     * Where the content of a cell begins in the buffer: with its quotes, where some are doubled.
     */
    int from(int cell) {
        return froms[cell];
    }

    int to(int cell) {
        return tos[cell];
    }

    /**
     * The content of a cell without spaces around it.
     *
     * @throws CharacterCodingException where it is not UTF-8
     */
    String text(int cell) throws CharacterCodingException {
        int from = froms[cell];
        int to = tos[cell];
        if (escaped[cell]) {
            byte[] plain = new byte[to - from];
            return strip(decoded(plain, 0, unescape(from, to, plain)));
        }
        return strip(decoded(buffer, from, to));
    }

    /** Leaves away the quotes around and one of each two within. */
    private int unescape(int from, int to, byte[] plain) {
        int size = 0;
        boolean quoted = true;
        for (int i = from + 1; i < to; i++) {
            byte b = buffer[i];
            if (b == '"' && quoted && i + 1 < to && buffer[i + 1] == '"') {
                plain[size++] = b;
                i++;
            } else if (b == '"' && quoted) {
                quoted = false;
            } else {
                plain[size++] = b;
            }
        }
        return size;
    }

    private static String decoded(byte[] bytes, int from, int to) throws CharacterCodingException {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, from, to - from))
                        .toString();
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && DecimalReader.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && DecimalReader.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /**
     * Where a cell stands.
     *
     * @param cell −1 for the row, a number beyond the cells for its end
     */
    Place place(int cell) {
        return placeAt(cell < 0 ? 0 : (cell < cells ? begins[cell] : rowEnd) - rowStart);
    }

    /**
     * Where a byte of the row stands.
     *
     * @param offset from the start of the row
     */
    Place placeAt(int offset) {
        int target = Math.min(rowStart + offset, rowEnd);
        String before = shown(rowStart, target);
        String lines = before.replace("\r\n", "\n").replace('\r', '\n');
        int lastBreak = lines.lastIndexOf('\n');
        String start = lines.substring(lastBreak + 1);
        int number = (int) line + (int) lines.chars().filter(c -> c == '\n').count();
        String rest = shown(target, rowEnd).split("[\r\n]", 2)[0];
        return new Place(number, start.codePointCount(0, start.length()) + 1, start + rest);
    }

    /** What is no UTF-8 is shown as the replacement character, and a NUL by its sign. */
    private String shown(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8).replace('\0', '\u2400');
    }

    /**
     * @param line from 1
     * @param column from 1, in characters
     * @param source the whole line
     */
    record Place(int line, int column, String source) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return line != other.line
                    ? Integer.compare(line, other.line)
                    : Integer.compare(column, other.column);
        }
    }
}
