package org.shiji.evidence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.shiji.shared.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Opens a bucket: wrong settings and keys are told, a service that is away is waited for. */
final class S3Opening {
    private static final Logger LOG = LoggerFactory.getLogger(S3Opening.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int FIRST_FAULT_OF_THE_SERVICE = 500;

    private S3Opening() {}

    /**
     * @param coming where a file is while it is compared with its hash
     * @throws StoreUnusable when there are no keys, or the service knows no such bucket or refuses
     */
    static S3Store open(StoreSettings.S3 settings, AwsCredentialsProvider keys, Path coming) {
        if (settings.bucket().isBlank()) {
            throw unusable("evidence.store.noBucket");
        }
        try {
            keys.resolveCredentials();
        } catch (SdkException none) {
            throw unusable("evidence.store.noKeys");
        }
        S3Client client = client(settings, keys);
        try {
            look(client, settings);
        } catch (StoreUnusable wrong) {
            client.close();
            throw wrong;
        }
        return new S3Store(client, settings.bucket(), settings.prefix(), coming);
    }

    /** As plainly as can be: not every service understands all that Amazon's own does. */
    static S3Client client(StoreSettings.S3 settings, AwsCredentialsProvider keys) {
        S3ClientBuilder builder =
                S3Client.builder()
                        .region(Region.of(settings.region()))
                        .credentialsProvider(keys)
                        .forcePathStyle(settings.pathStyle())
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                        .overrideConfiguration(all -> all.apiCallTimeout(settings.timeout()))
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(CONNECT)
                                        .socketTimeout(settings.timeout()));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder.build();
    }

    private static void look(S3Client client, StoreSettings.S3 settings) {
        try {
            client.listObjectsV2(
                    list -> list.bucket(settings.bucket()).prefix(settings.prefix()).maxKeys(1));
        } catch (S3Exception answered) {
            if (answered.statusCode() < FIRST_FAULT_OF_THE_SERVICE) {
                throw unusable(
                        "evidence.store.refused",
                        settings.bucket(),
                        answered.statusCode(),
                        code(answered));
            }
            away(answered);
        } catch (SdkException noAnswer) {
            away(noAnswer);
        }
    }

    /** Such as NoSuchBucket or SignatureDoesNotMatch. */
    private static String code(S3Exception answered) {
        return answered.awsErrorDetails() == null || answered.awsErrorDetails().errorCode() == null
                ? "-"
                : answered.awsErrorDetails().errorCode();
    }

    private static StoreUnusable unusable(String key, Object... arguments) {
        return new StoreUnusable(inBothLanguages(Message.of(key, arguments)));
    }

    /** One line, without a trace: those who run the product can do something about it. */
    static void away(Exception why) {
        LOG.error("{} {}", inBothLanguages(Message.of("evidence.log.storeAway")), why.toString());
    }

    private static String inBothLanguages(Message said) {
        return said.in(Locale.CHINESE) + " / " + said.in(Locale.ENGLISH);
    }
}
