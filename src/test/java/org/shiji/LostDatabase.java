package org.shiji;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;

/** Takes the database of the tests away under the running product, and brings it back. */
public final class LostDatabase implements AutoCloseable {

    private static final Path FOLDER = TestDatabase.FOLDER.toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What a start adds by itself, and what was for the first start only. */
    private static final List<String> NOT_AGAIN =
            List.of("--no-defaults", "--basedir=", "--init-file=");

    private final List<String> arguments;
    private boolean away = true;

    private LostDatabase(List<String> arguments) {
        this.arguments = arguments;
    }

    /** Stops the server as an operator would; returns when it is gone. */
    public static LostDatabase lose() throws Exception {
        TestDatabase.running();
        ProcessHandle server = server();
        List<String> arguments =
                Arrays.stream(server.info().arguments().orElseThrow())
                        .filter(one -> NOT_AGAIN.stream().noneMatch(one::startsWith))
                        .toList();
        stop(server);
        return new LostDatabase(arguments);
    }

    /** Starts it again at the same port; returns when it answers. */
    public void bringBack() throws Exception {
        Process server = MariaDbProgram.unpacked().run(arguments, FOLDER.resolve("mariadb.log"));
        SpringApplication.getShutdownHandlers().add(() -> stop(server.toHandle()));
        away = false;
        EmbeddedDatabase database = TestDatabase.running();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(database)) {
            if (System.nanoTime() > deadline || !server.isAlive()) {
                throw new IllegalStateException("The database did not come back; see its log.");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** The tests that follow need it. */
    @Override
    public void close() throws Exception {
        if (away) {
            bringBack();
        }
    }

    private static boolean answers(EmbeddedDatabase database) {
        try (Connection connection =
                DriverManager.getConnection(
                        database.url("shiji"), database.username(), database.password())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static ProcessHandle server() throws IOException {
        String pid = Files.readString(FOLDER.resolve("mariadb.pid")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        server.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
