package org.shiji;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The product with its demonstration in a process of its own, to be killed and started again at the
 * same address; the database lives on.
 */
final class ProductProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Path folder;
    private final String schema;
    private final int port;
    private @Nullable Process process;

    ProductProcess(Path folder, String schema) throws IOException {
        this.folder = folder;
        this.schema = schema;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    String root() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** Starts it; returns when its pages answer. */
    Duration start() throws Exception {
        long start = System.nanoTime();
        EmbeddedDatabase database = TestDatabase.running();
        process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx700m",
                                        // it does not live long enough for more
                                        "-XX:TieredStopAtLevel=1",
                                        "-Dspring.datasource.url=" + database.url(schema),
                                        "-Dspring.datasource.username=" + database.username(),
                                        "-Dspring.datasource.password=" + database.password(),
                                        "-Dserver.port=" + port,
                                        "-Dserver.address=127.0.0.1",
                                        "-Dshiji.demo=true",
                                        "-Dshiji.reporting.person-key=a key for tests, longer than thirty-two characters",
                                        "-Dshiji.definitions.watch=0",
                                        "-Dshiji.intake.folder=" + folder.resolve("intake"),
                                        "-Dshiji.evidence.folder=" + folder.resolve("evidence"),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Application.class.getName()))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("product.log").toFile())
                        .start();
        awaitPages(start + PATIENCE.toNanos());
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void awaitPages(long end) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest login = HttpRequest.newBuilder(URI.create(root() + "login")).build();
            while (!answers(client, login)) {
                if (System.nanoTime() > end || !Objects.requireNonNull(process).isAlive()) {
                    throw new IllegalStateException(
                            Files.readString(folder.resolve("product.log")));
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request)
            throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it at once, as the loss of power would. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            if (!running.waitFor(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("it lives on");
            }
            process = null;
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
