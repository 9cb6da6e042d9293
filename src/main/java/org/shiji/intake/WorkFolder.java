package org.shiji.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.shiji.shared.Message;
import org.shiji.shared.Sha256;
import org.springframework.stereotype.Component;

/** Where files wait while they are worked on. Their names are made here, never taken. */
@Component
class WorkFolder {
    private static final int CHUNK = 1 << 16;

    private final IntakeSettings settings;

    WorkFolder(IntakeSettings settings) {
        this.settings = settings;
    }

    /** What became of what was sent. */
    sealed interface Kept {
        record File(String name, String sha256, long size) implements Kept {}

        record Refused(Message why) implements Kept {}
    }

    /** Keeps what comes, as far as it is not too much; then nothing of it. */
    Kept keep(InputStream in) throws IOException {
        Path folder = folder();
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
                    if (size > settings.maxFileSize().toBytes()) {
                        return new Kept.Refused(tooLarge());
                    }
                    digest.update(chunk, 0, read);
                    out.write(chunk, 0, read);
                }
            }
            if (size == 0) {
                return new Kept.Refused(Message.of("intake.file.empty"));
            }
            done = true;
            return new Kept.File(name, Sha256.hex(digest), size);
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Message tooLarge() {
        return Message.of("intake.file.large", settings.maxFileSize().toMegabytes());
    }

    Path file(String name) {
        return settings.folder().resolve(UUID.fromString(name).toString());
    }

    void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    /** Files that stand here. */
    List<String> names() throws IOException {
        if (!Files.isDirectory(settings.folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(settings.folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f-]{36}"))
                    .toList();
        }
    }

    /** Those that nobody asks for any more, and that are not just coming in. */
    void deleteOthers(Set<String> wanted, java.time.Instant before) throws IOException {
        for (String name : names()) {
            if (!wanted.contains(name)
                    && Files.getLastModifiedTime(file(name)).toInstant().isBefore(before)) {
                delete(name);
            }
        }
    }

    private Path folder() throws IOException {
        Files.createDirectories(settings.folder(), ownerOnly("rwx------"));
        return settings.folder();
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
