package org.shiji.unions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code shiji.sign-in.*}.
 *
 * @param minimumLength characters a password has at least, 8 to 64
 * @param linkValid how long a one-time link opens the page where its password is set
 */
@ConfigurationProperties("shiji.sign-in")
record SignInSettings(
        @DefaultValue("12") int minimumLength, @DefaultValue("72h") Duration linkValid) {
    SignInSettings {
        if (minimumLength < 8 || minimumLength > 64) {
            throw new IllegalArgumentException(
                    "shiji.sign-in.minimum-length lies between 8 and 64");
        }
        if (!linkValid.isPositive()) {
            throw new IllegalArgumentException("shiji.sign-in.link-valid is a time such as 72h");
        }
    }
}
