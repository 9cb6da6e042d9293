package org.shiji;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real MariaDB that lives as long as this process and keeps its data in one folder. It listens on
 * the loopback address only, asks for a password, and its one account may use its own schemas and
 * nothing else.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String ACCOUNT = "shiji";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final FileChannel lock;
    private final String password;
    private final int port;
    private final Process server;

    /**
     * Starts the database of a folder, creating what is not there yet.
     *
     * @param schemas schemas that shall exist; the account may use these
     * @throws CannotStart when it does not start, with a sentence that says what to do
     */
    static EmbeddedDatabase start(Path folder, List<String> schemas) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            return new EmbeddedDatabase(home, schemas);
        } catch (IOException failure) {
            throw CannotStart.because(failure, "shell.folderNotWritable", home);
        }
    }

    private EmbeddedDatabase(Path folder, List<String> schemas) throws IOException {
        this.folder = folder;
        OwnerOnly.createFolder(folder);
        lock = lock(folder);
        stopLeftOver();
        OwnerOnly.createFolder(temporary());
        MariaDbProgram program = MariaDbProgram.unpacked();
        if (!Files.isDirectory(data().resolve("mysql"))) {
            create(program);
        }
        EmbeddedAccounts accounts = EmbeddedAccounts.of(folder);
        password = accounts.password();
        port = freePort();
        Path setUp = folder.resolve("set-up.sql");
        OwnerOnly.write(setUp, accounts.setUp(ACCOUNT, schemas));
        server = program.run(serverArguments(setUp), log());
        waitUntilItAnswers(schemas.getFirst());
        Files.delete(setUp);
    }

    String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
    }

    String username() {
        return ACCOUNT;
    }

    String password() {
        return password;
    }

    int port() {
        return port;
    }

    /** Stops the database as it wants to be stopped. May be called more than once. */
    @Override
    public void close() {
        stop(server.toHandle());
        try {
            lock.close();
        } catch (IOException ignored) {
            // the lock ends with this process at the latest
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            @Nullable FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException alreadyOurs) {
            // said below
        }
        channel.close();
        throw CannotStart.because("shell.folderInUse", folder);
    }

    /**
     * We hold the folder's lock, so a server still running on it was left behind by a process that
     * was killed.
     */
    private void stopLeftOver() throws IOException {
        if (!Files.exists(pidFile())) {
            return;
        }
        String pid = Files.readString(pidFile()).strip();
        if (pid.matches("\\d{1,18}")) {
            ProcessHandle.of(Long.parseLong(pid))
                    .filter(this::isOurServer)
                    .ifPresent(EmbeddedDatabase::stop);
        }
        Files.deleteIfExists(pidFile());
    }

    private boolean isOurServer(ProcessHandle process) {
        String command = process.info().command().orElse("");
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return command.contains("mariadbd") && List.of(arguments).contains("--datadir=" + data());
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException tooSlow) {
            process.destroyForcibly();
        }
    }

    /**
     * Creates the system tables beside their final place, so that an interrupted creation leaves
     * nothing half done.
     */
    private void create(MariaDbProgram program) throws IOException {
        Path unfinished = folder.resolve("mariadb.new");
        Folders.delete(unfinished);
        Folders.delete(data());
        OwnerOnly.createFolder(unfinished);
        if (!program.install(unfinished, log())) {
            throw didNotStart();
        }
        Files.move(unfinished, data());
    }

    private List<String> serverArguments(Path setUp) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--datadir=" + data(),
                                "--pid-file=" + pidFile(),
                                "--tmpdir=" + temporary(),
                                "--socket=mariadb.sock",
                                "--bind-address=127.0.0.1",
                                "--port=" + port,
                                "--skip-name-resolve",
                                // else it makes itself a certificate at each start
                                "--skip-ssl",
                                "--init-file=" + setUp,
                                "--character-set-server=utf8mb4",
                                "--collation-server=utf8mb4_bin",
                                "--default-time-zone=+00:00",
                                "--innodb-buffer-pool-size=256M",
                                "--max-allowed-packet=64M",
                                "--skip-log-bin"));
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--user=root");
        }
        return arguments;
    }

    private void waitUntilItAnswers(String schema) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && server.isAlive()) {
            try (Connection connection =
                    DriverManager.getConnection(url(schema), ACCOUNT, password)) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                pause();
            }
        }
        stop(server.toHandle());
        throw didNotStart();
    }

    private CannotStart didNotStart() {
        return CannotStart.because("shell.databaseDidNotStart", log());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Path data() {
        return folder.resolve("mariadb");
    }

    /**
     * Its own: at its start the server deletes what looks left over, which in a shared folder may
     * be another's.
     */
    private Path temporary() {
        return folder.resolve("tmp");
    }

    private Path pidFile() {
        return folder.resolve("mariadb.pid");
    }

    private Path log() {
        return folder.resolve("mariadb.log");
    }
}
