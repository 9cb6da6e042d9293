package org.shiji.evidence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EvidenceSettings.class, StoreSettings.class})
class EvidenceConfiguration {
    @Bean
    FileStore evidenceStore(EvidenceSettings settings, StoreSettings where) {
        return switch (where.store()) {
            case FOLDER -> new FolderStore(settings.files());
            case S3 ->
                    S3Opening.open(
                            where.s3(),
                            EnvironmentVariableCredentialsProvider.create(),
                            settings.incoming());
        };
    }
}
