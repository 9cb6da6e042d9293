package org.shiji.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiji.shared.PrivateFolder;
import org.shiji.shared.PrivateFolder.Kept;

/** What every store of files does, wherever it keeps them. */
abstract class FileStoreContract {
    static final int MOST = 1000;

    @TempDir Path folder;
    PrivateFolder incoming;

    /** The store under test, empty when a test begins. */
    abstract FileStore store();

    /** How many files stand in it. */
    abstract int count() throws IOException;

    @BeforeEach
    void openIncoming() {
        incoming = new PrivateFolder(folder.resolve("evidence/incoming"));
    }

    @Test
    void theSameBytesTwiceAreOneFile() throws IOException {
        Kept.Here first = put("content");
        Kept.Here second = put("content");
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.path()).isNotEqualTo(first.path());
        assertThat(count()).isOne();
        assertThat(read(first.sha256())).isEqualTo("content");
        Kept.Here other = put("other");
        assertThat(count()).isEqualTo(2);
        assertThat(read(other.sha256())).isEqualTo("other");
    }

    @Test
    void whatWasPreparedIsPutThereOnce() throws IOException {
        Kept.Here file = comeIn("content");
        store().prepare(file.sha256(), file.path());
        store().put(file.sha256(), file.path());
        assertThat(count()).isOne();
        assertThat(read(file.sha256())).isEqualTo("content");
    }

    @Test
    void whatCannotBePutThereWholeIsNotThere() throws IOException {
        Kept.Here file = comeIn("content");
        Files.delete(file.path()); // as if it had been cut off before it has its name
        assertThatThrownBy(() -> store().put(file.sha256(), file.path()))
                .isInstanceOf(IOException.class);
        assertThat(store().has(file.sha256())).isFalse();
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../../../../etc/passwd",
                "00/../../../../../etc/passwd",
                "0000000000000000000000000000000000000000000000000000000000000000/",
                "000000000000000000000000000000000000000000000000000000000000000",
                "ABCDEF0000000000000000000000000000000000000000000000000000000000"
            })
    void aNameIsAHashOrNothing(String name) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> store().put(name, file)).hasMessageStartingWith("no SHA-256");
        assertThatThrownBy(() -> store().open(name)).hasMessageStartingWith("no SHA-256");
        assertThatThrownBy(() -> store().has(name)).hasMessageStartingWith("no SHA-256");
        assertThatThrownBy(() -> store().delete(name)).hasMessageStartingWith("no SHA-256");
        assertThat(file).exists();
    }

    @Test
    void whatIsForgottenIsGone() throws IOException {
        Kept.Here file = put("content");
        assertThat(store().has(file.sha256())).isTrue();
        store().delete(file.sha256());
        store().delete(file.sha256());
        assertThat(store().has(file.sha256())).isFalse();
        assertThatThrownBy(() -> store().open(file.sha256()))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatStandsHereIsListedByItsHash() throws IOException {
        Instant later = Instant.now().plusSeconds(3600);
        assertThat(store().before(later)).isEmpty();
        Kept.Here file = put("content");
        assertThat(store().before(later)).containsExactly(file.sha256());
        assertThat(store().before(Instant.now().minusSeconds(3600))).isEmpty();
    }

    final Kept.Here put(String text) throws IOException {
        Kept.Here file = comeIn(text);
        store().put(file.sha256(), file.path());
        return file;
    }

    final Kept.Here comeIn(String text) throws IOException {
        return (Kept.Here) incoming.keep(content(text), MOST);
    }

    final String read(String sha256) throws IOException {
        try (InputStream in = store().open(sha256)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    final List<Path> all(String under) {
        Path start = folder.resolve(under);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
