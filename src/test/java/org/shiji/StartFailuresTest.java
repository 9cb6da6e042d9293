package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A start that cannot be says why in sentences, never in a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailuresTest {

    private static final Path SHIPPED = Path.of("kpi-definitions");

    @TempDir private Path folder;

    @Test
    void brokenDefinitionsAreNamedAllWithFileLineAndColumn(CapturedOutput output)
            throws IOException {
        Path copy = copy();
        Path indicators = copy.resolve("demo-2025/indicators.yaml");
        String text = Files.readString(indicators);
        Files.writeString(
                indicators,
                text.replace(
                                "formula: growth(service_receipts) * 100",
                                "formula: growth(nothing) * 100")
                        .replaceFirst("kind: bonus", "kind: bonsu"));
        Path framework = copy.resolve("demo-2025/framework.yaml");
        Files.writeString(
                framework, Files.readString(framework).replaceFirst("arithmetic", "arithmetik"));

        failToStart("--shiji.definitions.folder=" + copy);

        assertThat(output.getAll())
                .containsPattern("demo-2025/indicators\\.yaml:\\d+:\\d+: .*nothing")
                .containsPattern("demo-2025/indicators\\.yaml:\\d+:\\d+: .*bonsu")
                .containsPattern("demo-2025/framework\\.yaml:\\d+:\\d+: .*arithmetik")
                .containsPattern("\\p{IsHan}")
                .doesNotContain("\tat org.", "Exception");
    }

    @Test
    void noDefinitionsAreSaidInASentence(CapturedOutput output) {
        failToStart("--shiji.definitions.folder=" + folder.resolve("absent"));

        assertThat(output.getAll())
                .contains("shiji.definitions.folder", folder.resolve("absent").toString())
                .doesNotContain("\tat org.", "Exception");
    }

    @Test
    void mailWithoutASenderIsSaidInASentence(CapturedOutput output) {
        failToStart("--spring.mail.host=127.0.0.1");

        assertThat(output.getAll())
                .contains("shiji.notices.from", "但没有发件地址")
                .doesNotContain("\tat org.", "Exception");
    }

    @Test
    void aWrongPasswordOfTheDatabaseIsSaidInASentence(CapturedOutput output) {
        EmbeddedDatabase server = TestDatabase.running();
        failToStart(
                "--spring.datasource.url=" + server.url("shiji_first"),
                "--spring.datasource.username=" + server.username(),
                "--spring.datasource.password=wrong");

        assertSaysWhatToSet(output);
        assertThat(output.getAll()).doesNotContain("wrong");
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidInASentence(CapturedOutput output) {
        failToStart(
                "--spring.datasource.url=jdbc:mariadb://127.0.0.1:1/shiji?connectTimeout=500",
                "--spring.datasource.username=shiji",
                "--spring.datasource.password=secret-word",
                "--spring.datasource.hikari.initialization-fail-timeout=1");

        assertSaysWhatToSet(output);
        assertThat(output.getAll()).doesNotContain("secret-word");
    }

    @Test
    void aDatabaseOfSomethingElseIsSaidInASentence(CapturedOutput output) throws SQLException {
        EmbeddedDatabase server = TestDatabase.running();
        String url = server.url("shiji_foreign");
        try (Connection connection =
                        DriverManager.getConnection(url, server.username(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create or replace table account (shoe_size int)");
        }
        failToStart(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + server.username(),
                "--spring.datasource.password=" + server.password());

        assertThat(output.getAll()).contains("不是本版本所建", "not made by this version");
        assertThat(output.getAll()).doesNotContain("\tat org.");
    }

    private static void assertSaysWhatToSet(CapturedOutput output) {
        List<String> said = output.getAll().lines().filter(line -> !line.isBlank()).toList();
        assertThat(said).as(output.getAll()).hasSize(1);
        assertThat(said.getFirst())
                .contains("spring.datasource.url", "数据库", "database", "jdbc:mariadb://127.0.0.1:");
    }

    private static void failToStart(String... settings) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--shiji.test.schema=shiji_first");
        arguments.add("--logging.level.root=warn");
        arguments.add("--logging.level.org.shiji=warn");
        if (Stream.of(settings).anyMatch(one -> one.contains("datasource"))) {
            arguments.add("--shiji.reporting.person-key=a key for tests, longer than thirty-two");
        }
        Throwable failure =
                catchThrowable(() -> application.run(arguments.toArray(String[]::new)).close());
        assertThat(failure).isNotNull();
    }

    private Path copy() throws IOException {
        Path copy = folder.resolve("kpi-definitions");
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(SHIPPED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }
}
