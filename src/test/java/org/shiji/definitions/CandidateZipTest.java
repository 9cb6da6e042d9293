package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateZipTest {

    private static final byte[] FILE = {'a'};

    private final Issues issues = new Issues();

    @Test
    void theFilesOfTheOneFrameworkAreTakenWhereverItsFolderLies() throws IOException {
        assertThat(
                        read(
                                "my/demo/framework.yaml",
                                "my/demo/indicators/a.yaml",
                                "my/records.yaml",
                                "my/notes.txt",
                                "my/demo/.hidden.yaml",
                                "__MACOSX/my/demo/framework.yaml"))
                .containsOnlyKeys("framework.yaml", "indicators/a.yaml", "../records.yaml");
        assertThat(issues.sorted()).isEmpty();
        assertThat(read("framework.yaml", "records.yaml", "cases.yaml"))
                .containsOnlyKeys("framework.yaml", "../records.yaml", "cases.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../framework.yaml",
                "/etc/framework.yaml",
                "demo/../../framework.yaml",
                "C:/framework.yaml",
                "demo\\framework.yaml",
                "demo/\u0007.yaml"
            })
    void aPathThatPointsOutIsRefused(String name) throws IOException {
        assertThat(read("framework.yaml", name)).isEmpty();
        assertThat(refusals()).contains("is not accepted");
    }

    @Test
    void aBombIsGivenUpBeforeItGoesOff() throws IOException {
        byte[] bomb = new byte[64 << 20];

        assertThat(CandidateZip.read("b.zip", zip(Map.of("framework.yaml", bomb)), issues))
                .isEmpty();
        assertThat(refusals()).contains("too big once unpacked");
    }

    @Test
    void manyFilesThatAreTooMuchTogetherAreRefused() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            files.put("indicators/" + i + ".yaml", new byte[1 << 20]);
        }

        assertThat(CandidateZip.read("b.zip", zip(files), issues)).isEmpty();
        assertThat(refusals()).contains("8 MB in all");
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        String[] names = new String[400];
        for (int i = 0; i < names.length; i++) {
            names[i] = i + ".txt";
        }

        assertThat(read(names)).isEmpty();
        assertThat(refusals()).contains("300");
    }

    @Test
    void whatIsNoZipIsSaidToBeNone() {
        byte[] noise = new byte[4000];
        new Random(1).nextBytes(noise);

        assertThat(CandidateZip.read("x.zip", noise, issues)).isEmpty();
        assertThat(issues.hasErrors()).isTrue();
        assertThat(CandidateZip.read("x.zip", new byte[0], issues)).isEmpty();
        assertThat(CandidateZip.read("x.zip", new byte[3 << 20], issues)).isEmpty();
        assertThat(refusals()).contains("larger than 2 MB");
    }

    @ParameterizedTest
    @CsvSource({
        "a/framework.yaml;b/framework.yaml, more than one",
        "elements.yaml, there is no framework.yaml",
        "framework.yaml;surprise.yaml, unknown file “surprise.yaml”",
        "framework.yaml;indicators/deep/a.yaml, unknown file “indicators/deep/a.yaml”"
    })
    void aFolderIsOneFrameworkAndNothingElse(String names, String refusal) throws IOException {
        read(names.split(";"));
        assertThat(refusals()).contains(refusal);
    }

    private SortedMap<String, byte[]> read(String... names) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, FILE);
        }
        return CandidateZip.read("x.zip", zip(files), issues);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private String refusals() {
        return String.join(
                "\n",
                issues.sorted().stream().map(issue -> issue.in(java.util.Locale.ENGLISH)).toList());
    }
}
