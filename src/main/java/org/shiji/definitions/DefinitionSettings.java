package org.shiji.definitions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the definitions are, and how often they are looked at.
 *
 * @param folder with one sub-folder a framework and {@code records.yaml}; absolute, or relative to
 *     the working directory
 * @param watch how often the running product looks whether a file has changed, such as {@code 2s};
 *     a change is taken once two looks saw the same. 0 for never
 */
@ConfigurationProperties("shiji.definitions")
record DefinitionSettings(
        @DefaultValue("kpi-definitions") String folder, @DefaultValue("2s") Duration watch) {

    DefinitionSettings {
        if (watch.isNegative()) {
            throw new IllegalArgumentException(
                    "shiji.definitions.watch must not be negative, is " + watch);
        }
    }
}
