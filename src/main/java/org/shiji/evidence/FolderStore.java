package org.shiji.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.shiji.shared.PrivateFolder;

/** Keeps the files in a folder, spread over folders within by the first digits of their hash. */
final class FolderStore implements FileStore {
    private final Path root;

    FolderStore(Path root) {
        this.root = root;
    }

    @Override
    public void put(String sha256, Path file) throws IOException {
        Path place = place(sha256);
        Path folder = Objects.requireNonNull(place.getParent(), "spread over folders");
        if (Files.isRegularFile(place) && Files.size(place) == Files.size(file)) {
            return;
        }
        PrivateFolder.create(folder);
        // either all of it is there or nothing, even when the power fails: the file comes from a
        // folder beside, and is on the disk before it has its name
        force(file, StandardOpenOption.WRITE);
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        force(folder, StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        } catch (IOException cannotBeForced) {
            if (how == StandardOpenOption.WRITE) {
                throw cannotBeForced;
            } // not every system opens a folder
        }
    }

    @Override
    public boolean has(String sha256) {
        return Files.isRegularFile(place(sha256));
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    @Override
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    @Override
    public List<String> before(Instant instant) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files =
                Files.find(
                        root,
                        3,
                        (path, known) ->
                                known.isRegularFile()
                                        && known.lastModifiedTime()
                                                .toInstant()
                                                .isBefore(instant))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(StoredName::isHash)
                    .toList();
        }
    }

    private Path place(String sha256) {
        return root.resolve(StoredName.path(sha256));
    }
}
