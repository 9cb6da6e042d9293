package org.shiji.reporting;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code shiji.reporting.*}.
 *
 * @param personKey secret key under which persons are pseudonymised, at least 32 characters; must
 *     stay the same for as long as the data is kept
 */
@ConfigurationProperties("shiji.reporting")
record ReportingSettings(@Nullable String personKey) {
    /** Where the key of a demonstration database is kept when none is set: beside the database. */
    static Path keyFile(Path dataFolder) {
        return dataFolder.resolve("person.key");
    }
}
