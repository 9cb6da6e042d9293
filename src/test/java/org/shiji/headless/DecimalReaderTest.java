package org.shiji.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalReaderTest {

    private final DecimalReader reader = new DecimalReader();

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "-7, -7",
        "+7, 7",
        "007, 7",
        "0.1, 0.1",
        ".5, 0.5",
        "5., 5",
        "1e3, 1000",
        "1E+3, 1000",
        "-2.5e-3, -0.0025",
        "123456789012345, 123456789012345",
        "1234567890123456, 1234567890123456",
        "0.123456789012345, 0.123456789012345",
        "9007199254740993, 9007199254740992",
        "1e-400, 0",
        "１２．５, 12.5",
        "－３, -3"
    })
    void aNumberIsTheNearestThereIs(String written, double number) {
        assertThat(read(written)).isEqualTo(DecimalReader.Found.NUMBER);
        assertThat(reader.value).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "+",
                ".",
                "-.",
                "1.2.3",
                "1 2",
                "1,5",
                "1'000",
                "1_000",
                "0x10",
                "1d",
                "1f",
                "NaN",
                "Infinity",
                "-Infinity",
                "e5",
                "1e",
                "1e+",
                "1e5.5",
                "--1",
                "1-",
                "12%",
                "¥5",
                "五",
                "１万",
                "٣",
                "1\u00002"
            })
    void whatIsNoNumberIsRefused(String written) {
        assertThat(read(written)).isEqualTo(DecimalReader.Found.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e309", "-1e309", "1e999999999"})
    void whatDoesNotFitIsTooLarge(String written) {
        assertThat(read(written)).isEqualTo(DecimalReader.Found.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00A0", "\u3000 "})
    void spaceIsNothing(String written) {
        assertThat(read(written)).isEqualTo(DecimalReader.Found.NOTHING);
    }

    @Test
    void anEndlessNumberIsRefusedRatherThanRead() {
        assertThat(read("1".repeat(1001))).isEqualTo(DecimalReader.Found.NOT_A_NUMBER);
    }

    /** The quick way never differs from Java's own. */
    @Test
    void shortNumbersAreReadToTheLastBit() {
        Random random = new Random(20_251_123);
        for (int i = 0; i < 200_000; i++) {
            long digits = (long) (random.nextDouble() * Math.pow(10, 1 + random.nextInt(16)));
            String whole = (random.nextBoolean() ? "-" : "") + digits;
            int point = 1 + random.nextInt(whole.length());
            String written = whole.substring(0, point) + "." + whole.substring(point);
            if (i % 3 == 0) {
                written = String.format(Locale.ROOT, "%.2f", random.nextDouble() * 1000);
            }
            if (!written.startsWith("-.")) {
                boolean isShort = written.replaceAll("[-.]", "").length() <= 15;
                assertThat(Double.isNaN(quick(written))).as(written).isEqualTo(!isShort);
                assertThat(read(written)).as(written).isEqualTo(DecimalReader.Found.NUMBER);
                assertThat(Double.doubleToRawLongBits(reader.value))
                        .as(written)
                        .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(written)));
            }
        }
    }

    /** Where the quick way takes it too, both come to the same. */
    private DecimalReader.Found read(String written) {
        DecimalReader.Found found = reader.read(written);
        double quick = quick(written);
        if (!Double.isNaN(quick)) {
            assertThat(found).as(written).isEqualTo(DecimalReader.Found.NUMBER);
            assertThat(Double.doubleToRawLongBits(quick))
                    .as(written)
                    .isEqualTo(Double.doubleToRawLongBits(reader.value));
        }
        return found;
    }

    /** NaN for what is left to the slow way. */
    private static double quick(String written) {
        String cell = written.contains(",") ? '"' + written + '"' : written;
        byte[] bytes = ("7," + cell + ",9").getBytes(StandardCharsets.UTF_8);
        CsvRows csv = new CsvRows(new ByteArrayInputStream(bytes));
        double[] row = {Double.NaN, Double.NaN, Double.NaN};
        try {
            assertThat(csv.next()).isTrue();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        int next = DecimalReader.readShort(csv, 0, csv.cells(), new int[] {0, 1, 2}, row);
        assertThat(row[0]).isEqualTo(7);
        assertThat(next).isEqualTo(Double.isNaN(row[1]) ? 1 : 3);
        return row[1];
    }
}
