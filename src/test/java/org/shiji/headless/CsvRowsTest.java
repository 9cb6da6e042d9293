package org.shiji.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowsTest {

    /** Rows are divided by bars, cells by semicolons; L and R stand for the two line ends. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "a,b > a;b",
                "a,bL > a;b",
                "aRLbRcLd > a|b|c|d",
                "a,,L,b > a;;|;b",
                "aLLb > a||b",
                "'a,b',c > a,b;c",
                "'a''b','' > a'b;",
                "'''a''' > 'a'",
                "'aLb',cLd > aLb;c|d",
                "'aRLb',cRLd > aRLb;c|d",
                "a'b''c > a'b''c",
                "'a' ,b > a;b",
                "'a'b,c > ab;c",
                "'a''b'c''d > a'bc''d",
                "' a ', b  > a;b",
                "a,'bLc,d > a;'bLc,d",
                "甲,'乙，''丙''' > 甲;乙，'丙'"
            })
    void rowsAreReadAsTheyAreMeant(String written, String meant) throws IOException {
        assertThat(rows(new ByteArrayInputStream(bytes(written)), 1 << 10))
                .containsExactly(
                        meant.replace("L", "\n")
                                .replace("R", "\r")
                                .replace('\'', '"')
                                .split("\\|", -1));
    }

    @Test
    void nothingHasNoRows() throws IOException {
        assertThat(rows(new ByteArrayInputStream(new byte[0]), 2)).isEmpty();
    }

    /** However the file comes in and wherever the buffer ends. */
    @Test
    void rowsDoNotDependOnTheBuffer() throws IOException {
        Random random = new Random(20_251_123);
        String[] signs = {"a", "1", ",", ",", "'", "'", "''", "L", "R", "RL", " ", "甲"};
        for (int round = 0; round < 5_000; round++) {
            StringBuilder written = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                written.append(signs[random.nextInt(signs.length)]);
            }
            byte[] bytes = bytes(written.toString());
            assertThat(rows(new Dripping(bytes, random), 2 + random.nextInt(9)))
                    .as(written.toString())
                    .isEqualTo(rows(new ByteArrayInputStream(bytes), 1 << 10));
        }
    }

    private static byte[] bytes(String written) {
        return written.replace('\'', '"')
                .replace("L", "\n")
                .replace("R", "\r")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Cells divided by semicolons, with the line where that is not the next one. */
    private static List<String> rows(InputStream stream, int buffer) throws IOException {
        CsvRows csv = new CsvRows(stream, buffer);
        List<String> rows = new ArrayList<>();
        while (csv.next()) {
            List<String> cells = new ArrayList<>();
            for (int cell = 0; cell < csv.cells(); cell++) {
                cells.add(csv.text(cell));
            }
            assertThat(csv.place(Faults.ROW_START).line()).isEqualTo((int) csv.line());
            rows.add(String.join(";", cells));
        }
        return rows;
    }

    /** Gives a few bytes at a time. */
    private static final class Dripping extends ByteArrayInputStream {
        private final Random random;

        private Dripping(byte[] bytes, Random random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 1 + random.nextInt(3)));
        }
    }
}
