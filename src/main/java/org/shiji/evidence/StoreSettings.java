package org.shiji.evidence;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code shiji.evidence.store} and {@code shiji.evidence.s3.*}.
 *
 * @param store where the files stand: in the folder, or with an S3-compatible service
 */
@ConfigurationProperties("shiji.evidence")
record StoreSettings(@DefaultValue("folder") Kind store, @DefaultValue S3 s3) {

    enum Kind {
        FOLDER,
        S3
    }

    /**
     * A service that is spoken to as to S3. Its keys come from the environment only.
     *
     * @param endpoint its address, such as {@code https://s3.example.org}; null for Amazon's own
     * @param bucket must be there
     * @param prefix of every name in the bucket, such as {@code shiji/evidence/}
     * @param pathStyle whether the bucket stands in the path and not in the name of the host
     * @param timeout for one request with all tries, such as {@code 30s}
     */
    record S3(
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String bucket,
            @DefaultValue("") String prefix,
            @DefaultValue("true") boolean pathStyle,
            @DefaultValue("30s") Duration timeout) {
        S3 {
            if (endpoint != null && (endpoint.getHost() == null || !isWeb(endpoint))) {
                throw new IllegalArgumentException(
                        "shiji.evidence.s3.endpoint is an address such as https://s3.example.org: "
                                + endpoint);
            }
            if (!prefix.isEmpty() && !prefix.matches("([A-Za-z0-9._-]+/)+")) {
                throw new IllegalArgumentException(
                        "shiji.evidence.s3.prefix is of letters, digits, . _ - and ends with /: "
                                + prefix);
            }
            if (timeout.toSeconds() < 1) {
                throw new IllegalArgumentException("shiji.evidence.s3.timeout is at least 1s");
            }
        }

        private static boolean isWeb(URI endpoint) {
            return "https".equals(endpoint.getScheme()) || "http".equals(endpoint.getScheme());
        }
    }
}
