package org.shiji.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * A folder for files from outside, which only the account of this program can read. Names of files
 * in it are made here, never taken.
 */
public final class PrivateFolder {
    private static final int CHUNK = 1 << 16;

    private final Path folder;

    public PrivateFolder(Path folder) {
        this.folder = folder;
    }

    /** What became of what was sent. */
    public sealed interface Kept {
        /**
         * It is here.
         *
         * @param name made here, a {@link UUID}
         * @param sha256 lower-case hex
         * @param size in bytes, at least 1
         */
        record Here(String name, Path path, String sha256, long size) implements Kept {}

        /** It was more than was to be taken; nothing of it is here. */
        record TooLarge() implements Kept {}

        /** There was nothing. */
        record Empty() implements Kept {}
    }

    /**
     * Keeps what comes, as far as it is not too much; then nothing of it.
     *
     * @param most bytes
     * @throws IOException when it breaks off; nothing of it is here then
     */
    public Kept keep(InputStream in, long most) throws IOException {
        create(folder);
        String name = UUID.randomUUID().toString();
        Path file = folder.resolve(name);
        boolean done = false;
        try {
            MessageDigest digest = Sha256.digest();
            long size = 0;
            Files.createFile(file, ownerOnly("rw-------"));
            try (OutputStream out = Files.newOutputStream(file)) {
                byte[] chunk = new byte[CHUNK];
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    size += read;
                    if (size > most) {
                        return new Kept.TooLarge();
                    }
                    digest.update(chunk, 0, read);
                    out.write(chunk, 0, read);
                }
            }
            if (size == 0) {
                return new Kept.Empty();
            }
            done = true;
            return new Kept.Here(name, file, Sha256.hex(digest), size);
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Makes a folder and those it stands in, for this account only. */
    public static void create(Path folder) throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
