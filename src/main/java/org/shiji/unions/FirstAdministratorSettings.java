package org.shiji.unions;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code shiji.first-administrator.*}.
 *
 * @param password password of the account {@code admin}, created when there is no account at all;
 *     at least 8 characters
 */
@ConfigurationProperties("shiji.first-administrator")
record FirstAdministratorSettings(@Nullable String password) {
    FirstAdministratorSettings {
        if (password != null && password.length() < 8) {
            throw new IllegalArgumentException(
                    "shiji.first-administrator.password has at least 8 characters");
        }
    }
}
