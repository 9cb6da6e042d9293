package org.shiji.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A file that rows are written to, one after the other, without keeping them. */
sealed interface RowsFile extends AutoCloseable {
    void row(List<@Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** Text with commas, in the encoding by whose mark spreadsheets know it. */
    final class OfText implements RowsFile {
        private final CsvWriter writer;

        OfText(OutputStream out) throws IOException {
            OutputStreamWriter text = new OutputStreamWriter(new Left(out), StandardCharsets.UTF_8);
            text.write('\uFEFF');
            writer = CsvWriter.builder().build(text);
        }

        @Override
        public void row(List<@Nullable Object> cells) {
            writer.writeRecord(cells.stream().map(CellText::of).toArray(String[]::new));
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    /** A workbook with one sheet. Calculated cells are written as the values they had. */
    final class OfWorkbook implements RowsFile {
        private static final int FLUSH = 500;
        private static final double WIDE = 60;
        private static final double NARROW = 18;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        OfWorkbook(OutputStream out, String name) {
            workbook = new Workbook(new Left(out), "Shiji", null);
            sheet = workbook.newWorksheet(name);
            sheet.freezePane(0, 1);
        }

        @Override
        public void row(List<@Nullable Object> cells) throws IOException {
            for (int column = 0; column < cells.size(); column++) {
                if (row == 0) {
                    sheet.width(column, column == 0 ? WIDE : NARROW);
                }
                put(column, cells.get(column));
            }
            if (++row % FLUSH == 0) {
                sheet.flush();
            }
        }

        private void put(int column, @Nullable Object cell) {
            switch (cell) {
                case null -> {}
                case TableRows.Formula formula -> put(column, formula.value());
                case Number number -> sheet.value(row, column, number);
                case Boolean flag -> sheet.value(row, column, flag);
                case LocalDate day -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
                case LocalDateTime time -> {
                    sheet.value(row, column, time);
                    sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
                }
                default -> sheet.inlineString(row, column, fit(CellText.of(cell)));
            }
        }

        private static String fit(String text) {
            return text.codePoints()
                    .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                    .filter(c -> (c & 0xFFFE) != 0xFFFE && (c < 0xD800 || c > 0xDFFF))
                    .limit(TableRows.LONGEST_CELL)
                    .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                    .toString();
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }

    /** Closing the file leaves the stream open: it is the caller's. */
    final class Left extends FilterOutputStream {
        Left(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
