package org.shiji;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Where things are kept on this machine. */
final class Folders {

    private Folders() {}

    static void delete(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    /** The folder in which this user's programs keep what they can make again. */
    static Path cache() {
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        String local = System.getenv("LOCALAPPDATA");
        String xdg = System.getenv("XDG_CACHE_HOME");
        if (system.startsWith("windows") && local != null) {
            return Path.of(local, "shiji", "cache");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Caches/shiji");
        }
        return (xdg == null || xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg))
                .resolve("shiji");
    }
}
