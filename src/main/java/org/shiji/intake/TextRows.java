package org.shiji.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rows of a text whose columns stand between commas, tabs or semicolons (RFC 4180). */
final class TextRows implements TableRows {
    /** Most line breaks within a cell: with more, a quote was forgotten and rows were swallowed. */
    private static final int BREAKS = 20;

    private static final int BUFFER = 1 << 20;

    private final CsvReader<Boolean> reader;
    private final CloseableIterator<Boolean> rows;
    private final Cells cells = new Cells();
    private final Counting in;
    private final long size;
    private long number;

    TextRows(Path file, TextLook look) throws IOException {
        size = Math.max(1, Files.size(file));
        in = new Counting(Files.newInputStream(file));
        in.skipNBytes(look.mark());
        reader =
                CsvReader.builder()
                        .fieldSeparator(look.separator())
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .maxBufferSize(BUFFER)
                        .build(
                                cells,
                                new InputStreamReader(
                                        in,
                                        look.charset()
                                                .newDecoder()
                                                .onMalformedInput(CodingErrorAction.REPORT)
                                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
        rows = reader.iterator();
        if (look.hint() && rows.hasNext()) {
            rows.next();
            number++;
        }
    }

    @Override
    public boolean next() throws IOException, Unreadable {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            rows.next();
        } catch (CsvParseException tooLong) {
            throw new Unreadable("quote", number + 1);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        number++;
        if (cells.isSpoilt) {
            throw new Unreadable("quote", number);
        }
        return true;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public int width() {
        return cells.width;
    }

    @Override
    public @Nullable Object cell(int column) {
        return column < cells.width ? cells.all[column] : null;
    }

    @Override
    public double part() {
        return (double) in.count / size;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Cells extends AbstractBaseCsvCallbackHandler<Boolean> {
        private @Nullable Object[] all = new @Nullable Object[64];
        private int width;
        private boolean isSpoilt;

        @Override
        protected void handleBegin(long line) {
            width = 0;
            isSpoilt = false;
        }

        @Override
        protected void handleField(
                int column, char[] buffer, int from, int length, boolean quoted) {
            if (column >= COLUMNS) {
                return;
            }
            if (column >= all.length) {
                all = Arrays.copyOf(all, COLUMNS);
            }
            isSpoilt |= length > LONGEST_CELL || (quoted && breaks(buffer, from, length) > BREAKS);
            all[column] = length == 0 ? null : cell(new String(buffer, from, length));
            width = column + 1;
        }

        private static int breaks(char[] buffer, int from, int length) {
            int breaks = 0;
            for (int i = from; i < from + length; i++) {
                breaks += buffer[i] == '\n' ? 1 : 0;
            }
            return breaks;
        }

        /** Programs write {@code ="0012"} where a spreadsheet shall keep the zeros. */
        private static Object cell(String text) {
            if (text.charAt(0) != '=') {
                return text;
            }
            boolean kept = text.length() > 2 && text.startsWith("=\"") && text.endsWith("\"");
            String inner = kept ? text.substring(2, text.length() - 1) : "";
            return kept && inner.indexOf('"') < 0 ? inner : new Formula(text);
        }

        @Override
        protected Boolean buildRecord() {
            return true;
        }
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
