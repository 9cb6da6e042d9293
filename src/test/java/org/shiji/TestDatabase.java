package org.shiji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * One real MariaDB for all tests of a process, empty when the first of them asks for it. A test
 * that needs rows of its own says {@code shiji.test.schema=shiji_<name>} with one of {@link
 * #SCHEMAS}; the others share {@code shiji}. In {@code shiji_first} and {@code shiji_foreign}
 * nothing ever starts. No test watches the definitions unless it asks for it.
 */
public class TestDatabase implements EnvironmentPostProcessor, Ordered {

    static final List<String> SCHEMAS =
            List.of(
                    "shiji",
                    "shiji_demo",
                    "shiji_scratch",
                    "shiji_first",
                    "shiji_foreign",
                    "shiji_killed",
                    "shiji_story",
                    "shiji_typing");

    /** Of several processes that share the tests of a build, each has its own. */
    private static final String PROCESS = System.getProperty("shiji.test.fork", "1");

    static final Path FOLDER = Path.of("target", "test-database-" + PROCESS);

    private static @Nullable EmbeddedDatabase database;

    /**
     * The running server; for tests with a Spring context, which ends it when the build is done.
     */
    static synchronized EmbeddedDatabase running() {
        if (database == null) {
            try {
                if (Files.exists(FOLDER.resolve("mariadb.pid"))) {
                    EmbeddedDatabase.start(FOLDER, SCHEMAS)
                            .close(); // ends what an interrupted build left running
                }
                Folders.delete(FOLDER);
                EmbeddedDatabase fresh = EmbeddedDatabase.start(FOLDER, SCHEMAS);
                SpringApplication.getShutdownHandlers()
                        .add(fresh::close); // after the connections are closed
                database = fresh;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return database;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "testDefaults",
                                Map.of(
                                        "shiji.definitions.watch",
                                        "0",
                                        "shiji.notices.look",
                                        "0",
                                        "shiji.api.requests-per-minute",
                                        1_000_000,
                                        "shiji.api.wrong-tokens-per-minute",
                                        1_000_000,
                                        "shiji.intake.folder",
                                        "target/test-intake-" + PROCESS,
                                        "shiji.evidence.folder",
                                        "target/test-evidence-" + PROCESS)));
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        EmbeddedDatabase server = running();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "testDatabase",
                                Map.of(
                                        "spring.datasource.url",
                                        server.url(
                                                environment.getProperty(
                                                        "shiji.test.schema", "shiji")),
                                        "spring.datasource.username",
                                        server.username(),
                                        "spring.datasource.password",
                                        server.password(),
                                        "spring.datasource.hikari.maximum-pool-size",
                                        4,
                                        "shiji.reporting.person-key",
                                        "a key for tests, longer than thirty-two characters")));
    }

    /** Before the product looks for a data source. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }
}
