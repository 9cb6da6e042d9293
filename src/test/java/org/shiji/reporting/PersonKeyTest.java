package org.shiji.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiji.shared.Message;
import org.shiji.shared.Text;
import org.springframework.mock.env.MockEnvironment;

class PersonKeyTest {
    private final PersonKey keys = new PersonKey();

    @TempDir Path folder;

    @Test
    void theProductDoesNotStartWithoutAKey() {
        Text sentence = Message.of("reporting.personKey.missing", 32).text();
        assertThatThrownBy(
                        () -> keys.pseudonyms(new ReportingSettings(null), new MockEnvironment()))
                .isInstanceOf(PersonKeyMissing.class)
                .hasMessage("%s / %s", sentence.zh(), sentence.en())
                .hasMessageContaining("shiji.reporting.person-key");
        assertThatThrownBy(
                        () -> keys.pseudonyms(new ReportingSettings("too short"), demonstration()))
                .isInstanceOf(PersonKeyMissing.class);
    }

    @Test
    void theFailureIsSaidInOneSentence() {
        PersonKeyMissing missing = new PersonKeyMissing("set it");
        assertThat(
                        new PersonKeyMissingAnalyzer()
                                .analyze(new IllegalStateException(missing))
                                .getDescription())
                .isEqualTo("set it");
    }

    @Test
    void demonstrationDataKeepsAKeyOfItsOwn() throws Exception {
        String first = keys.pseudonyms(new ReportingSettings(null), demonstration()).of("1");
        assertThat(keys.pseudonyms(new ReportingSettings(null), demonstration()).of("1"))
                .isEqualTo(first);
        Path file = folder.resolve("data/person.key");
        assertThat(Files.readString(file)).matches("[0-9a-f]{64}");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        Files.delete(file);
        assertThat(keys.pseudonyms(new ReportingSettings(null), demonstration()).of("1"))
                .isNotEqualTo(first);
    }

    @Test
    void aKeyThatIsSetComesFirst() {
        String key = "a key that somebody has set, long enough";
        assertThat(keys.pseudonyms(new ReportingSettings(key), demonstration()).of("1"))
                .isEqualTo(new Pseudonyms(key).of("1"));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private MockEnvironment demonstration() {
        return new MockEnvironment()
                .withProperty("shiji.demo", "true")
                .withProperty("shiji.embedded.directory", folder.resolve("data").toString());
    }
}
