package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiji.intake.ImportingProcess;

/** The product is killed in the middle of applying a file, and started again. */
class KilledImportTest {

    private static final String SCHEMA = "shiji_killed";
    private static final int ROWS = 60_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final EmbeddedDatabase database = TestDatabase.running();
    @TempDir private Path folder;
    private @Nullable Process process;

    @AfterEach
    void end() {
        kill();
    }

    @Test
    void nothingIsHalfAppliedAndTheNextStartGoesOn() throws Exception {
        start(String.valueOf(ROWS));
        await("select count(*) from intake_job where state = 'APPLYING' and progress > 200", 1);
        kill();

        assertThat(number("select count(*) from intake_job where state = 'APPLYING'")).isOne();
        // the database takes back what the dead connection had begun
        await("select count(*) from record_", 0);

        start();
        await("select count(*) from intake_job where state = 'APPLIED'", 1);
        assertThat(number("select count(*) from record_")).isEqualTo(ROWS);
        assertThat(number("select added from intake_job")).isEqualTo(ROWS);
    }

    private void start(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-Dspring.datasource.url=" + database.url(SCHEMA),
                                "-Dspring.datasource.username=" + database.username(),
                                "-Dspring.datasource.password=" + database.password(),
                                "-Dshiji.reporting.person-key=a key for tests, longer than thirty-two characters",
                                "-Dshiji.definitions.watch=0",
                                "-Dshiji.intake.folder=" + folder.resolve("intake"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ImportingProcess.class.getName()));
        command.addAll(List.of(arguments));
        process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
    }

    private void kill() {
        Process running = process;
        if (running == null) {
            return;
        }
        running.destroyForcibly();
        try {
            assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    private void await(String sql, long expected) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long found = -1;
        while (System.nanoTime() < end) {
            found = number(sql);
            if (found == expected) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError(sql + " gives " + found + ", not " + expected);
    }

    /** −1 while there is no such table yet. */
    private long number(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.url(SCHEMA), database.username(), database.password());
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            return row.next() ? row.getLong(1) : -1;
        } catch (SQLException notYet) {
            return -1;
        }
    }
}
