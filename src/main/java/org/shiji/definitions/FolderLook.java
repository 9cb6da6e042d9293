package org.shiji.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shiji.shared.Issue;
import org.shiji.shared.Sha256;

/**
 * The bytes of all framework folders at one moment. Two looks with the same fingerprint saw the
 * same; what is read from a look does not change under the reader's hands.
 */
final class FolderLook {

    private record Seen(DefinitionFolder folder, Issues issues) {}

    private final List<Seen> folders = new ArrayList<>();

    private FolderLook() {}

    /**
     * Looks at the folders that hold a framework, in the order of their names.
     *
     * @throws NoDefinitions when there is none
     */
    static FolderLook at(String setting) {
        return at(setting, ShownNames::of);
    }

    /** The same, with the paths of the files in messages as the folder was given. */
    static FolderLook asGiven(Path root) {
        return at(root.toString(), ShownNames::asGiven);
    }

    private static FolderLook at(String setting, Function<Path, ShownNames> names) {
        FolderLook look = new FolderLook();
        for (Path folder : folders(setting)) {
            Issues issues = new Issues();
            DefinitionFolder opened = DefinitionFolder.open(folder, names.apply(folder), issues);
            look.folders.add(new Seen(opened, issues));
        }
        return look;
    }

    private static List<Path> folders(String setting) {
        try {
            Path root = Path.of(setting);
            if (!Files.isDirectory(root)) {
                throw new NoDefinitions(setting);
            }
            try (Stream<Path> entries = Files.list(root)) {
                List<Path> folders = entries.filter(FolderLook::isFramework).sorted().toList();
                if (folders.isEmpty()) {
                    throw new NoDefinitions(setting);
                }
                return folders;
            }
        } catch (InvalidPathException notAPath) {
            throw new NoDefinitions(setting);
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    private static boolean isFramework(Path entry) {
        return !entry.getFileName().toString().startsWith(".")
                && Files.exists(entry.resolve(DefinitionFolder.FRAMEWORK));
    }

    /** SHA-256 over what was seen, problems with reading the files included; lower-case hex. */
    String fingerprint() {
        MessageDigest digest = Sha256.digest();
        for (Seen seen : folders) {
            update(digest, seen.folder().name());
            update(digest, seen.folder().hash());
            for (Issue issue : seen.issues().sorted()) {
                update(digest, issue.toString());
            }
        }
        return Sha256.hex(digest);
    }

    private static void update(MessageDigest digest, String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Reads each folder to all of its issues. To be called once. */
    List<FolderReading> read() {
        return folders.stream()
                .map(
                        seen ->
                                new FolderReading(
                                        seen.folder().name(),
                                        DefinitionReader.read(seen.folder(), seen.issues()),
                                        seen.folder().bytes(),
                                        seen.folder().key(DefinitionFolder.FRAMEWORK, "version")))
                .toList();
    }
}
