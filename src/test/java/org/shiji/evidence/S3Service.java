package org.shiji.evidence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3 service in a process of its own, that keeps everything in memory. */
final class S3Service implements AutoCloseable {
    static final String BUCKET = "papers";
    static final AwsCredentialsProvider KEYS = keys("a-name", "a-secret");

    private static final Path JARS = Path.of("target", "s3-service");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final Process process;

    private S3Service(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Starts it with an empty bucket; returns when it answers. */
    static S3Service start(Path folder) throws Exception {
        int port = freePort();
        Path settings =
                Files.writeString(
                        folder.resolve("s3.properties"),
                        """
                        s3proxy.endpoint=http://127.0.0.1:%d
                        s3proxy.authorization=aws-v2-or-v4
                        s3proxy.identity=a-name
                        s3proxy.credential=a-secret
                        jclouds.provider=transient-nio2
                        jclouds.identity=none
                        jclouds.credential=none
                        """
                                .formatted(port));
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx128m",
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        JARS.resolve("*")
                                                + System.getProperty("path.separator")
                                                + System.getProperty("java.class.path"),
                                        "org.gaul.s3proxy.Main",
                                        "--properties",
                                        settings.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("s3.log").toFile())
                        .start();
        S3Service service = new S3Service(port, process);
        service.awaitAnswer(folder);
        try (S3Client client = service.client()) {
            client.createBucket(create -> create.bucket(BUCKET));
        }
        return service;
    }

    static AwsCredentialsProvider keys(String name, String secret) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(name, secret));
    }

    StoreSettings.S3 settings(String prefix) {
        return settings(BUCKET, prefix);
    }

    StoreSettings.S3 settings(String bucket, String prefix) {
        return new StoreSettings.S3(
                URI.create("http://127.0.0.1:" + port),
                "us-east-1",
                bucket,
                prefix,
                true,
                Duration.ofSeconds(5));
    }

    /** To look past the store. */
    S3Client client() {
        return S3Opening.client(settings(""), KEYS);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private void awaitAnswer(Path folder) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IllegalStateException(
                            Files.readString(folder.resolve("s3.log")), notYet);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
