package org.shiji.definitions;

import org.shiji.shared.Text;

/** A text in both languages, as a map of {@code zh} and {@code en}; both are asked for. */
final class Bilingual {

    private static final Text NOTHING = Text.same("?");

    private Bilingual() {}

    static Text read(String key, YamlValue value, Issues issues) {
        if (value instanceof YamlValue.Scalar) {
            issues.error(value.place(), "not-bilingual", key);
            return NOTHING;
        }
        return Keys.of(value, issues, "zh", "en")
                .map(both -> new Text(words(key, both, "zh"), words(key, both, "en")))
                .orElse(NOTHING);
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
