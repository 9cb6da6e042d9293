package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.shiji");

    @Test
    void theModulesUseOnlyWhatTheySay() {
        assertThatCode(ApplicationModules.of(Application.class)::verify).doesNotThrowAnyException();
    }

    @Test
    void theModulesAreTheOnesWeNamed() {
        assertThat(
                        ApplicationModules.of(Application.class).stream()
                                .map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "shared",
                        "scoring",
                        "definitions",
                        "unions",
                        "reporting",
                        "intake",
                        "evidence",
                        "inspection",
                        "assessment",
                        "export",
                        "dashboard",
                        "desk",
                        "notices",
                        "api",
                        "audit",
                        "demo",
                        "headless");
    }

    /** Else the start looks for them with ArchUnit, which takes longer than all the rest of it. */
    @Test
    void theModulesAreWrittenDownForTheStart() throws IOException {
        JsonNode written =
                new JsonMapper()
                        .readTree(
                                new ClassPathResource(
                                                "META-INF/spring-modulith/application-modules.json")
                                        .getContentAsByteArray());
        assertThat(written.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        ApplicationModules.of(Application.class).stream()
                                .map(module -> module.getIdentifier().toString())
                                .toList());
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHolds() {
        return new ArchitectureRules("org.shiji")
                .all().entrySet().stream()
                        .map(
                                rule ->
                                        DynamicTest.dynamicTest(
                                                rule.getKey(), () -> rule.getValue().check(OURS)));
    }

    @Test
    void theRulesSeeTheWholeCode() throws IOException {
        List<String> sources =
                sourceFiles().stream()
                        .map(SOURCES::relativize)
                        .map(
                                path ->
                                        path.toString()
                                                .replace(".java", "")
                                                .replace('/', '.')
                                                .replace('\\', '.'))
                        .toList();
        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(ArchitectureRules.unseen(OURS, sources)).isEmpty();
    }

    @Test
    void nothingAPersonReadsStandsInJava() throws IOException {
        assertThat(SpokenInJava.in(SOURCES)).isEmpty();
    }

    private static List<Path> sourceFiles() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
