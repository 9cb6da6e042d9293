package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dependency.NpmPackage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.shiji.shared.ui.Chart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bundle in the repository is what {@code frontend/} and the Java annotations say, so a build
 * needs no Node.
 */
class CommittedBundleTest {

    private static final Path FRONTEND = Path.of("frontend");
    private static final String REMEDY =
            "the front end changed: run build/bundle and commit src/main/bundles/prod.bundle with it";

    @Test
    void holdsTheFilesOfTheFrontEndAsTheyAre() throws Exception {
        JsonNode hashes = stats().get("frontendHashes");
        Map<String, String> bundled = new TreeMap<>();
        Map<String, String> present = new TreeMap<>();
        for (Path file : frontEndFiles()) {
            String name = FRONTEND.relativize(file).toString().replace('\\', '/');
            present.put(name, hash(file));
            bundled.put(name, hashes.path(name).asString(""));
        }
        assertThat(present).isNotEmpty();
        assertThat(bundled).as(REMEDY).isEqualTo(present);
    }

    @Test
    void holdsTheVersionsOfTheAnnotations() throws Exception {
        NpmPackage asked = Chart.class.getAnnotation(NpmPackage.class);
        assertThat(stats().get("packageJsonDependencies").path(asked.value()).asString(""))
                .as(REMEDY)
                .isEqualTo(asked.version());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void isOfTheFrontEndWhoseSumStandsBesideIt() throws Exception {
        Process process = new ProcessBuilder("build/node", "sum").redirectErrorStream(true).start();
        String sum = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(sum)
                .as(REMEDY)
                .isEqualTo(Files.readString(Path.of("src/main/bundles/frontend.sum")));
    }

    private static List<Path> frontEndFiles() throws IOException {
        try (Stream<Path> files = Files.walk(FRONTEND)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(FRONTEND.resolve("generated")))
                    .filter(file -> !file.equals(FRONTEND.resolve("index.html")))
                    .toList();
        }
    }

    /** As Vaadin does it: SHA-256 of the text with Unix line ends. */
    private static String hash(Path file) throws Exception {
        String text = Files.readString(file).replace("\r\n", "\n");
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static JsonNode stats() throws IOException {
        try (ZipFile bundle = new ZipFile("target/bundle-as-found/prod.bundle");
                InputStream stats = bundle.getInputStream(bundle.getEntry("config/stats.json"))) {
            return JsonMapper.shared().readTree(stats);
        }
    }
}
