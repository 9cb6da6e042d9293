package org.shiji.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.shared.PrivateFolder.Kept;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

@ExtendWith(OutputCaptureExtension.class)
class S3StoreTest extends FileStoreContract {
    private static final String PREFIX = "shiji/evidence/";

    @TempDir static Path service;
    private static @Nullable S3Service running;

    private @Nullable S3Store store;

    @BeforeAll
    static void start() throws Exception {
        running = S3Service.start(service);
    }

    @AfterAll
    static void end() throws Exception {
        running().close();
    }

    @AfterEach
    void empty() throws IOException {
        for (String sha256 : store().before(Instant.MAX)) {
            store().delete(sha256);
        }
        Objects.requireNonNull(store).close();
    }

    @Override
    FileStore store() {
        if (store == null) {
            store = open(running().settings(PREFIX));
        }
        return store;
    }

    @Override
    int count() {
        try (S3Client client = running().client()) {
            return client.listObjectsV2(list -> list.bucket(S3Service.BUCKET)).keyCount();
        }
    }

    @Test
    void aFileIsNamedInTheBucketAsInTheFolder() throws IOException {
        Kept.Here file = put("content");
        String hash = file.sha256();
        String key = PREFIX + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash;
        try (S3Client client = running().client()) {
            assertThat(
                            client.getObjectAsBytes(get -> get.bucket(S3Service.BUCKET).key(key))
                                    .asUtf8String())
                    .isEqualTo("content");
        }
    }

    @Test
    void whatIsNotWhatItsHashSaysIsNeitherTakenNorHandedOut() throws IOException {
        Kept.Here file = comeIn("content");
        Kept.Here other = comeIn("another");
        assertThatThrownBy(() -> store().put(other.sha256(), file.path()))
                .isInstanceOf(StoreAway.class);
        assertThat(count()).isZero();

        store().put(file.sha256(), file.path());
        overwrite(file.sha256(), "CONTENT");
        assertThatThrownBy(() -> store().open(file.sha256()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another hash");
        assertThat(all("evidence/coming")).isEmpty();
    }

    @Test
    void aFileThatLostItsEndIsPutThereAnew() throws IOException {
        Kept.Here file = put("content");
        overwrite(file.sha256(), "con");
        put("content");
        assertThat(read(file.sha256())).isEqualTo("content");
    }

    @Test
    void whatIsReadLeavesNothingBehind() throws IOException {
        Kept.Here file = put("content");
        assertThat(read(file.sha256())).isEqualTo("content");
        assertThat(all("evidence/coming")).isEmpty();
    }

    @Test
    void namesThatAreNoHashesAndOtherPrefixesAreNotListed() throws IOException {
        Kept.Here file = put("content");
        try (S3Store elsewhere = open(running().settings("other/"))) {
            assertThat(elsewhere.before(Instant.MAX)).isEmpty();
            assertThat(elsewhere.has(file.sha256())).isFalse();
        }
        try (S3Client client = running().client()) {
            String note = PREFIX + "notes.txt";
            client.putObject(
                    put -> put.bucket(S3Service.BUCKET).key(note), RequestBody.fromString("x"));
            assertThat(store().before(Instant.MAX)).containsExactly(file.sha256());
            client.deleteObject(delete -> delete.bucket(S3Service.BUCKET).key(note));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, a-name, a-secret, NoSuchBucket",
        "papers, a-name, wrong, SignatureDoesNotMatch",
        "papers, nobody, a-secret, InvalidAccessKeyId"
    })
    void aWrongBucketAndWrongKeysStopTheStartWithASentence(
            String bucket, String name, String secret, String code) {
        assertThatThrownBy(
                        () ->
                                S3Opening.open(
                                        running().settings(bucket, ""),
                                        S3Service.keys(name, secret),
                                        folder))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContainingAll("存储桶 " + bucket, "the bucket " + bucket, code)
                .hasMessageNotContaining(secret);
    }

    @Test
    void noBucketAndNoKeysStopTheStartToo() {
        assertThatThrownBy(
                        () -> S3Opening.open(running().settings(" ", ""), S3Service.KEYS, folder))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("shiji.evidence.s3.bucket");
        assertThatThrownBy(
                        () ->
                                S3Opening.open(
                                        running().settings(""),
                                        EnvironmentVariableCredentialsProvider.create(),
                                        folder))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("AWS_ACCESS_KEY_ID");
    }

    @Test
    void aServiceThatIsAwayStopsNoStartAndIsToldInTime(
            @TempDir Path folderOfItsOwn, CapturedOutput output) throws Exception {
        StoreSettings.S3 settings;
        try (S3Service other = S3Service.start(folderOfItsOwn)) {
            settings = other.settings("");
        }
        long start = System.nanoTime();
        Kept.Here file = comeIn("content");
        try (S3Store away = open(settings)) {
            assertThat(output).contains("does not answer");
            assertThatThrownBy(() -> away.put(file.sha256(), file.path()))
                    .isInstanceOf(StoreAway.class);
            assertThatThrownBy(() -> away.open(file.sha256())).isInstanceOf(StoreAway.class);
            assertThatThrownBy(() -> away.has(file.sha256())).isInstanceOf(StoreAway.class);
            assertThatThrownBy(() -> away.delete(file.sha256())).isInstanceOf(StoreAway.class);
            assertThatThrownBy(() -> away.before(Instant.MAX)).isInstanceOf(StoreAway.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
        assertThat(output.toString()).doesNotContain("a-secret");
    }

    private S3Store open(StoreSettings.S3 settings) {
        return S3Opening.open(settings, S3Service.KEYS, folder.resolve("evidence/coming"));
    }

    private static void overwrite(String sha256, String content) {
        try (S3Client client = running().client()) {
            client.putObject(
                    put -> put.bucket(S3Service.BUCKET).key(PREFIX + StoredName.path(sha256)),
                    RequestBody.fromString(content));
        }
    }

    private static S3Service running() {
        return Objects.requireNonNull(running);
    }
}
