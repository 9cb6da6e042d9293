package org.shiji.unions;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code shiji.first-administrator.*}.
 *
 * @param password password of the account {@code admin}, created when there is no account at all;
 *     must be one that a person could choose, too. Without it a one-time link stands in the log.
 */
@ConfigurationProperties("shiji.first-administrator")
record FirstAdministratorSettings(@Nullable String password) {}
