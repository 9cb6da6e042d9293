package org.shiji.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.shiji.shared.Message;
import org.shiji.shared.Text;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Finds the key for {@link Pseudonyms}: the one that is set or, for demonstration data, one made
 * and kept beside it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportingSettings.class)
class PersonKey {
    private static final int SHORTEST = 32;

    @Bean
    Pseudonyms pseudonyms(ReportingSettings settings, Environment environment) {
        String key = settings.personKey();
        if (key == null && environment.getProperty("shiji.demo", Boolean.class, false)) {
            Path folder = Path.of(environment.getProperty("shiji.embedded.directory", "data"));
            key = kept(folder, ReportingSettings.keyFile(folder));
        }
        if (key == null || key.length() < SHORTEST) {
            Text sentence = Message.of("reporting.personKey.missing", SHORTEST).text();
            throw new PersonKeyMissing(sentence.zh() + " / " + sentence.en());
        }
        return new Pseudonyms(key);
    }

    private static String kept(Path folder, Path file) {
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void make(Path folder, Path file) throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(folder);
        try {
            Files.createFile(file, ownerOnly());
            Files.writeString(file, HexFormat.of().formatHex(random));
        } catch (FileAlreadyExistsException anotherWasQuicker) {
            // its key is the one
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
