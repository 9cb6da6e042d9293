package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScoringMessagesTest {

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties chinese = load("/messages/scoring.properties");
        Properties english = load("/messages/scoring_en.properties");
        assertThat(chinese.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(150);
        for (String key : chinese.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(english.getProperty(key)));
            assertThat(english.getProperty(key)).as(key).doesNotContainPattern("\\p{IsHan}");
        }
    }

    private static TreeSet<String> places(String pattern) {
        TreeSet<String> places = new TreeSet<>();
        Pattern.compile("\\{\\d+}")
                .matcher(pattern)
                .results()
                .forEach(found -> places.add(found.group()));
        return places;
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(ScoringMessagesTest.class.getResourceAsStream(name)),
                        StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
