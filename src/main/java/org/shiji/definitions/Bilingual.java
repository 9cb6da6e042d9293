package org.shiji.definitions;

import java.util.List;
import java.util.regex.Pattern;
import org.shiji.shared.Text;

/** A text in both languages, as a map of {@code zh} and {@code en}; both are asked for. */
final class Bilingual {

    private static final Text NOTHING = Text.same("?");
    private static final List<String> LANGUAGES = List.of("zh", "en");

    /** A word in small letters, longer than most units and signs. */
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}._/-])[a-z]{3,}(?![\\p{L}\\p{N}._/-])");

    private Bilingual() {}

    static Text read(String key, YamlValue value, Issues issues) {
        if (value instanceof YamlValue.Scalar) {
            issues.error(value.place(), "not-bilingual", key);
            return NOTHING;
        }
        if (value instanceof YamlValue.Mapping map
                && Mistyped.goesOnWithKey(map, LANGUAGES, issues)) {
            return NOTHING;
        }
        return Keys.of(value, issues, LANGUAGES, List.of())
                .map(
                        both -> {
                            Text text = new Text(words(key, both, "zh"), words(key, both, "en"));
                            if (text.zh().equals(text.en()) && isProse(text.zh())) {
                                issues.warning(
                                        both.place("zh"),
                                        "same-in-both",
                                        key,
                                        YamlParser.shortened(text.zh()));
                            }
                            return text;
                        })
                .orElse(NOTHING);
    }

    /** Abbreviations, numbers and names with capitals may be the same; plain words are not. */
    private static boolean isProse(String words) {
        return words.codePoints().noneMatch(Bilingual::isHan) && WORD.matcher(words).find();
    }

    private static String words(String key, Keys both, String language) {
        if (!both.has(language)) {
            both.issues().error(both.place(), "language-missing", key, language);
            return "?";
        }
        String words = both.text(language);
        if (words.isEmpty() && both.optional(language).isPresent()) {
            both.issues().error(both.place(language), "language-missing", key, language);
        }
        if (language.equals("en") && words.codePoints().anyMatch(Bilingual::isHan)) {
            both.issues().warning(both.place(language), "not-translated", key);
        }
        return words;
    }

    private static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }
}
