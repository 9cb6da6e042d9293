package org.shiji.definitions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the definitions are.
 *
 * @param folder with one sub-folder a framework and {@code records.yaml}; absolute, or relative to
 *     the working directory
 */
@ConfigurationProperties("shiji.definitions")
record DefinitionSettings(@DefaultValue("kpi-definitions") String folder) {}
