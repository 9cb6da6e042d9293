package org.shiji.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
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

class FolderStoreTest {
    private static final int MOST = 1000;

    @TempDir Path folder;
    private PrivateFolder incoming;
    private FolderStore store;

    @BeforeEach
    void open() {
        incoming = new PrivateFolder(folder.resolve("evidence/incoming"));
        store = new FolderStore(folder.resolve("evidence/files"));
    }

    @Test
    void theSameBytesTwiceAreOneFile() throws IOException {
        Kept.Here first = comeIn("content");
        store.put(first.sha256(), first.path());
        Kept.Here second = comeIn("content");
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.path()).isNotEqualTo(first.path());
        store.put(second.sha256(), second.path());
        assertThat(all("evidence/files")).hasSize(1);
        try (InputStream in = store.open(first.sha256())) {
            assertThat(in.readAllBytes()).asString(UTF_8).isEqualTo("content");
        }
        Kept.Here other = comeIn("other");
        store.put(other.sha256(), other.path());
        assertThat(all("evidence/files")).hasSize(2);
    }

    @Test
    void aFileThatLostItsEndIsPutThereAnew() throws IOException {
        Kept.Here file = comeIn("content");
        store.put(file.sha256(), file.path());
        Path place = all("evidence/files").getFirst();
        Files.writeString(place, "con");
        Kept.Here again = comeIn("content");
        store.put(again.sha256(), again.path());
        assertThat(place).hasContent("content");
    }

    @Test
    void whatBreaksOffIsFoundNowhere() {
        InputStream broken =
                new InputStream() {
                    private int left = 500;

                    @Override
                    public int read(byte[] into, int from, int most) throws IOException {
                        if (left == 0) {
                            throw new IOException("connection lost");
                        }
                        int some = Math.min(left, 100);
                        left -= some;
                        return some;
                    }

                    @Override
                    public int read() {
                        throw new AssertionError("byte by byte");
                    }
                };
        assertThatThrownBy(() -> incoming.keep(broken, MOST)).hasMessage("connection lost");
        assertThat(all("evidence")).isEmpty();
    }

    @Test
    void whatCannotBePutThereWholeIsNotThere() throws IOException {
        Kept.Here file = comeIn("content");
        Files.delete(file.path()); // as if it had been cut off before it has its name
        assertThatThrownBy(() -> store.put(file.sha256(), file.path()))
                .isInstanceOf(IOException.class);
        assertThat(store.has(file.sha256())).isFalse();
        assertThat(all("evidence/files")).isEmpty();
    }

    @Test
    void tooMuchAndNothingAreNotKept() throws IOException {
        assertThat(incoming.keep(content("x".repeat(MOST + 1)), MOST))
                .isInstanceOf(Kept.TooLarge.class);
        assertThat(incoming.keep(content(""), MOST)).isInstanceOf(Kept.Empty.class);
        assertThat(all("evidence")).isEmpty();
        assertThat(incoming.keep(content("x".repeat(MOST)), MOST)).isInstanceOf(Kept.Here.class);
    }

    @Test
    void nobodyElseOnTheMachineReadsThem() throws IOException {
        Kept.Here file = comeIn("content");
        assertThat(permissions(file.path())).isEqualTo("rw-------");
        store.put(file.sha256(), file.path());
        Path place = all("evidence/files").getFirst();
        assertThat(permissions(place)).isEqualTo("rw-------");
        for (Path up = place.getParent(); !up.equals(folder); up = up.getParent()) {
            assertThat(permissions(up)).as(up.toString()).isEqualTo("rwx------");
        }
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
        assertThatThrownBy(() -> store.put(name, file)).hasMessageStartingWith("no SHA-256");
        assertThatThrownBy(() -> store.open(name)).hasMessageStartingWith("no SHA-256");
        assertThatThrownBy(() -> store.has(name)).hasMessageStartingWith("no SHA-256");
        assertThatThrownBy(() -> store.delete(name)).hasMessageStartingWith("no SHA-256");
        assertThat(file).exists();
    }

    @Test
    void whatIsForgottenIsGone() throws IOException {
        Kept.Here file = comeIn("content");
        store.put(file.sha256(), file.path());
        assertThat(store.has(file.sha256())).isTrue();
        store.delete(file.sha256());
        store.delete(file.sha256());
        assertThat(store.has(file.sha256())).isFalse();
        assertThatThrownBy(() -> store.open(file.sha256())).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatStandsHereForLongIsListedByItsHash() throws IOException {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(store.before(now)).isEmpty();
        Kept.Here old = comeIn("old");
        store.put(old.sha256(), old.path());
        Files.setLastModifiedTime(
                all("evidence/files").getFirst(), FileTime.from(now.minusSeconds(1)));
        Kept.Here fresh = comeIn("fresh");
        store.put(fresh.sha256(), fresh.path());
        Files.writeString(folder.resolve("evidence/files/notes.txt"), "no hash");
        Files.setLastModifiedTime(
                folder.resolve("evidence/files/notes.txt"), FileTime.from(now.minusSeconds(1)));
        assertThat(store.before(now)).containsExactly(old.sha256());
    }

    private Kept.Here comeIn(String text) throws IOException {
        return (Kept.Here) incoming.keep(content(text), MOST);
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private List<Path> all(String under) {
        Path start = folder.resolve(under);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
