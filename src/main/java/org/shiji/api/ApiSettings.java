package org.shiji.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code shiji.api.*}.
 *
 * @param requestsPerMinute how many requests a token may make
 * @param wrongTokensPerMinute how many requests without a valid token an address may make
 * @param maxBodySize largest body of a request that carries no file, such as {@code 5MB}
 * @param keepAnswers how long the answer to an idempotency key is kept
 */
@ConfigurationProperties("shiji.api")
record ApiSettings(
        @DefaultValue("300") int requestsPerMinute,
        @DefaultValue("30") int wrongTokensPerMinute,
        @DefaultValue("5MB") DataSize maxBodySize,
        @DefaultValue("7d") Duration keepAnswers) {
    private static final long LARGEST = 100L << 20;

    ApiSettings {
        if (requestsPerMinute < 1 || wrongTokensPerMinute < 1) {
            throw new IllegalArgumentException(
                    "shiji.api.requests-per-minute and wrong-tokens-per-minute are at least 1");
        }
        if (maxBodySize.toBytes() < 1024 || maxBodySize.toBytes() > LARGEST) {
            throw new IllegalArgumentException(
                    "shiji.api.max-body-size lies between 1KB and 100MB");
        }
        if (!keepAnswers.isPositive()) {
            throw new IllegalArgumentException("shiji.api.keep-answers is a time such as 7d");
        }
    }
}
