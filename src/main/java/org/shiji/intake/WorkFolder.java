package org.shiji.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.shiji.shared.Message;
import org.shiji.shared.PrivateFolder;
import org.springframework.stereotype.Component;

/** Where files wait while they are worked on. Their names are made here, never taken. */
@Component
class WorkFolder {
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
        PrivateFolder folder = new PrivateFolder(settings.folder());
        return switch (folder.keep(in, settings.maxFileSize().toBytes())) {
            case PrivateFolder.Kept.Here here ->
                    new Kept.File(here.name(), here.sha256(), here.size());
            case PrivateFolder.Kept.TooLarge tooLarge -> new Kept.Refused(tooLarge());
            case PrivateFolder.Kept.Empty nothing ->
                    new Kept.Refused(Message.of("intake.file.empty"));
        };
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
}
