package org.shiji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shiji.reporting.BulkEntry.Mode.ADD;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.shiji.shared.RecordType;
import org.shiji.unions.ScratchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long an import takes, from the file to applied records, against reading the same file and
 * inserting its rows in plain batches into a table like that of the records. {@code ./mvnw -Pintake
 * test} runs it with 512 MB.
 */
@ScratchTest
@EnabledIfSystemProperty(named = "shiji.intake.measure", matches = "true")
class IntakeSpeed {
    private static final RecordType PLACEMENT = new RecordType("placement");
    private static final double MOST = 2.5;
    private static final int COLUMNS = 12;
    private static final int MILLION = Integer.getInteger("shiji.intake.rows", 1_000_000);
    private static final HexFormat HEX = HexFormat.of();
    private static final String[] HEAD = {
        "学生", "学校", "专业代码", "实习单位", "开始日期", "结束日期", "周数", "专业对口", "三方协议", "实习责任保险", "实习报酬", "报酬发放方"
    };

    @Autowired private ApplicationContext context;
    @Autowired private DataSource source;
    @Autowired private JdbcTemplate jdbc;
    @TempDir private Path folder;

    @Test
    void aHundredThousandRowsOfAWorkbook() throws Exception {
        Path file = folder.resolve("file.xlsx");
        workbook(file, 100_000);
        measure("workbook", file, 100_000);
    }

    @Test
    void aMillionRowsOfText() throws Exception {
        Path file = folder.resolve("file.csv");
        text(file, MILLION);
        measure("text", file, MILLION);
    }

    private void measure(String what, Path file, int rows) throws Exception {
        Counter counter = Counter.open(context, Duration.ofMinutes(20));
        // else what the test before deleted row by row is still being cleared away
        jdbc.execute("truncate table record_");
        long begin = System.nanoTime();
        plain(file, rows);
        long plain = System.nanoTime();
        IntakeJob checked =
                counter.settled(counter.handIn(PLACEMENT, ADD, Files.newInputStream(file)));
        long check = System.nanoTime();
        IntakeJob applied = counter.applied(checked);
        long apply = System.nanoTime();
        double ratio = (double) (apply - plain) / (plain - begin);
        System.out.printf(
                Locale.ROOT,
                "MEASURE %s: %,d rows x %d, %,d kB; read and insert plainly %d ms; check %d ms, apply %d ms; ratio %.2f%n",
                what,
                rows,
                COLUMNS,
                Files.size(file) / 1024,
                Duration.ofNanos(plain - begin).toMillis(),
                Duration.ofNanos(check - plain).toMillis(),
                Duration.ofNanos(apply - check).toMillis(),
                ratio);
        assertThat(applied.state()).isEqualTo(IntakeState.APPLIED);
        assertThat(applied.counts().added()).isEqualTo(rows);
        assertThat(counter.records()).isEqualTo(rows);
        // one in fifty is too short for a placement
        assertThat(counter.voided()).isEqualTo(rows / 50);
        assertThat(ratio).isLessThanOrEqualTo(MOST);
    }

    /** Read once, each cell as it is, into a table with the same columns and indexes. */
    private void plain(Path file, int expected) throws Exception {
        jdbc.execute("drop table if exists intake_plain");
        jdbc.execute("create table intake_plain like record_");
        int count = 0;
        try (Connection connection = source.getConnection();
                TableRows rows = TableFile.open(file, 1L << 30)) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "insert into intake_plain (type, period, union_id, number, period_end, reported_at, key_hash,"
                                    + " content_hash, t01, t02, t03, t04, d01, d02, n01, b01, b02, b03, n02, t05)"
                                    + " values ('placement', '2025', 'east', ?, '2025-12-31', '2025-12-31 00:00:00', ?, ?,"
                                    + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                rows.next();
                while (rows.next()) {
                    add(insert, rows, ++count);
                    if (count % 2000 == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
        }
        assertThat(count).isEqualTo(expected);
        jdbc.execute("drop table intake_plain");
    }

    private static void add(PreparedStatement insert, TableRows rows, int number)
            throws SQLException {
        byte[] hash = new byte[32];
        long mixed = number * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < 8; i++) {
            hash[i] = (byte) (mixed >>> (i * 8));
        }
        insert.setInt(1, number);
        insert.setBytes(2, hash);
        insert.setBytes(3, hash);
        for (int column = 0; column < COLUMNS; column++) {
            Object cell = rows.cell(column);
            switch (column) {
                // as it is kept: a keyed hash
                case 0 -> insert.setString(4, HEX.formatHex(hash));
                case 7, 8, 9 -> insert.setBoolean(4 + column, "是".equals(cell));
                default -> insert.setObject(4 + column, cell);
            }
        }
        insert.addBatch();
    }

    private static List<Object> row(int i) {
        LocalDate start = LocalDate.of(2025, 1, 6).plusDays(i % 200);
        List<Object> row = new ArrayList<>();
        row.add("S%09d".formatted(i));
        row.add("SCHOOL-east");
        row.add(i % 3 == 0 ? "460305" : "460301");
        row.add(i % 10 == 0 ? "OUTSIDE-east" : "IN-PARK-east");
        row.add(start);
        row.add(start.plusDays(i % 50 == 0 ? 10 : 120));
        row.add(17);
        row.add(i % 4 == 0 ? "否" : "是");
        row.add("是");
        row.add("是");
        row.add(2000 + i % 1500);
        row.add("实习单位");
        return row;
    }

    private static void workbook(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("S");
            for (int column = 0; column < COLUMNS; column++) {
                sheet.value(0, column, HEAD[column]);
            }
            for (int i = 0; i < rows; i++) {
                List<Object> row = row(i);
                for (int column = 0; column < COLUMNS; column++) {
                    switch (row.get(column)) {
                        case LocalDate day -> {
                            sheet.value(i + 1, column, day);
                            sheet.style(i + 1, column).format("yyyy-mm-dd").set();
                        }
                        case Integer number -> sheet.value(i + 1, column, number);
                        default -> sheet.value(i + 1, column, row.get(column).toString());
                    }
                }
                if (i % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void text(Path file, int rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", HEAD) + "\n");
            for (int i = 0; i < rows; i++) {
                out.write(String.join(",", row(i).stream().map(Object::toString).toList()) + "\n");
            }
        }
    }
}
