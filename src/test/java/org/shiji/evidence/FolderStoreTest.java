package org.shiji.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shiji.shared.PrivateFolder.Kept;

class FolderStoreTest extends FileStoreContract {
    @Override
    FileStore store() {
        return new FolderStore(folder.resolve("evidence/files"));
    }

    @Override
    int count() {
        return all("evidence/files").size();
    }

    @Test
    void aFileThatLostItsEndIsPutThereAnew() throws IOException {
        Kept.Here file = comeIn("content");
        store().put(file.sha256(), file.path());
        Path place = all("evidence/files").getFirst();
        Files.writeString(place, "con");
        Kept.Here again = comeIn("content");
        store().put(again.sha256(), again.path());
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
        store().put(file.sha256(), file.path());
        Path place = all("evidence/files").getFirst();
        assertThat(permissions(place)).isEqualTo("rw-------");
        for (Path up = place.getParent(); !up.equals(folder); up = up.getParent()) {
            assertThat(permissions(up)).as(up.toString()).isEqualTo("rwx------");
        }
    }

    @Test
    void whatStandsHereForLongIsListedByItsHash() throws IOException {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(store().before(now)).isEmpty();
        Kept.Here old = comeIn("old");
        store().put(old.sha256(), old.path());
        Files.setLastModifiedTime(
                all("evidence/files").getFirst(), FileTime.from(now.minusSeconds(1)));
        Kept.Here fresh = comeIn("fresh");
        store().put(fresh.sha256(), fresh.path());
        Files.writeString(folder.resolve("evidence/files/notes.txt"), "no hash");
        Files.setLastModifiedTime(
                folder.resolve("evidence/files/notes.txt"), FileTime.from(now.minusSeconds(1)));
        assertThat(store().before(now)).containsExactly(old.sha256());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
