package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static Stream<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(
                            name ->
                                    name.endsWith(".properties")
                                            && !name.endsWith("_en.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void thereAreMessagesAtAll() throws IOException {
        assertThat(modules()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothingIsMissingInOneLanguage(String module) {
        assertThat(load(module + "_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(load(module).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyKeyNamesItsFile(String module) {
        assertThat(load(module).stringPropertyNames())
                .allMatch(key -> key.startsWith(module + "."));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesFillTheSamePlaces(String module) {
        Properties zh = load(module);
        Properties en = load(module + "_en");
        for (String key : zh.stringPropertyNames()) {
            assertThat(places(en.getProperty(key))).as(key).isEqualTo(places(zh.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void englishHasNoChineseAndNothingIsBlank(String module) {
        List<String> allowed = List.of("shell.name", "layout.product", "layout.language.zh");
        load(module + "_en")
                .forEach(
                        (key, text) -> {
                            assertThat(text.toString()).as(key.toString()).isNotBlank();
                            if (!allowed.contains(key.toString())) {
                                assertThat(HAN.matcher(text.toString()).find())
                                        .as(key + ": " + text)
                                        .isFalse();
                            }
                        });
        load(module)
                .forEach(
                        (key, text) -> assertThat(text.toString()).as(key.toString()).isNotEmpty());
    }

    private static int places(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
