package org.shiji.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.PrivateFolder;
import org.shiji.shared.PrivateFolder.Kept;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Keeps the files in a bucket, under the same names as the folder does, so that either can be
 * copied into the other. What goes in is compared with its hash by the service, or read again where
 * the service does not say that it did; what comes out is compared before anybody gets it.
 */
final class S3Store implements FileStore, AutoCloseable {
    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final PrivateFolder coming;

    /**
     * @param prefix of every name, empty or ending with a slash
     * @param coming where a file is while it is compared with its hash
     */
    S3Store(S3Client client, String bucket, String prefix, Path coming) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
        this.coming = new PrivateFolder(coming);
    }

    @Override
    public void prepare(String sha256, Path file) throws IOException {
        put(sha256, file);
    }

    @Override
    public void put(String sha256, Path file) throws IOException {
        String key = key(sha256);
        String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        long size = Files.size(file);
        if (head(key).filter(there -> isWhole(there, size, checksum)).isPresent()) {
            return;
        }
        PutObjectResponse done =
                ask(
                        () ->
                                client.putObject(
                                        put -> put.bucket(bucket).key(key).checksumSHA256(checksum),
                                        RequestBody.fromFile(file)));
        if (!checksum.equals(done.checksumSHA256())) {
            verify(sha256, size);
        }
    }

    /** What cannot be verified does not stay: nobody would look at it again. */
    private void verify(String sha256, long size) throws IOException {
        boolean whole = false;
        try {
            fetch(sha256, size).close();
            whole = true;
        } finally {
            if (!whole) {
                delete(sha256);
            }
        }
    }

    private static boolean isWhole(HeadObjectResponse there, long size, String checksum) {
        String known = there.checksumSHA256();
        return there.contentLength() == size && (known == null || known.equals(checksum));
    }

    @Override
    public boolean has(String sha256) throws IOException {
        return head(key(sha256)).isPresent();
    }

    private Optional<HeadObjectResponse> head(String key) throws IOException {
        try {
            return Optional.of(
                    ask(
                            () ->
                                    client.headObject(
                                            head ->
                                                    head.bucket(bucket)
                                                            .key(key)
                                                            .checksumMode(ChecksumMode.ENABLED))));
        } catch (NoSuchFileException isNotThere) {
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return fetch(sha256, Long.MAX_VALUE);
    }

    /** Fetches the whole file, and hands it on only if it is what its name says. */
    private InputStream fetch(String sha256, long most) throws IOException {
        String key = key(sha256);
        InputStream content = ask(() -> client.getObject(get -> get.bucket(bucket).key(key)));
        Kept kept;
        try (content) {
            kept = coming.keep(content, most);
        } catch (SdkException | IOException brokenOff) {
            throw new StoreAway(brokenOff);
        }
        if (kept instanceof Kept.Here here) {
            if (here.sha256().equals(sha256)) {
                return Files.newInputStream(here.path(), StandardOpenOption.DELETE_ON_CLOSE);
            }
            Files.delete(here.path());
        }
        throw new IOException("content of another hash stands in the store: " + sha256);
    }

    @Override
    public void delete(String sha256) throws IOException {
        String key = key(sha256);
        ask(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key)));
    }

    @Override
    public List<String> before(Instant instant) throws IOException {
        return ask(
                () ->
                        client
                                .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix))
                                .contents()
                                .stream()
                                .filter(one -> one.lastModified().isBefore(instant))
                                .flatMap(one -> Optional.ofNullable(hash(one)).stream())
                                .toList());
    }

    private @Nullable String hash(S3Object object) {
        String name = object.key().substring(object.key().lastIndexOf('/') + 1);
        return StoredName.isHash(name) && object.key().equals(key(name)) ? name : null;
    }

    private String key(String sha256) {
        return prefix + StoredName.path(sha256);
    }

    /**
     * @throws NoSuchFileException when the file is not there
     * @throws StoreAway when the service does not answer, or refuses
     */
    private static <T> T ask(Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (NoSuchKeyException isNotThere) {
            throw new NoSuchFileException(isNotThere.getMessage());
        } catch (SdkException trouble) {
            throw new StoreAway(trouble);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
