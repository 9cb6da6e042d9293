package org.shiji.definitions;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters of Chinese writing, and spaces that are none, where YAML has its own: to YAML they are
 * part of a word, so that it finds nothing wrong. Each method says what it finds.
 */
final class Mistyped {

    private static final char WIDE_COLON = '\uFF1A';

    private static final String COMMA = "([\\uFF0C\\u3001\\uFF1B])";

    /** {@code key:} with another space than a plain one behind it: to YAML all of it is the key. */
    private static final Pattern KEY_WITH_ODD_SPACE =
            Pattern.compile("[A-Za-z][A-Za-z0-9_]*:[\\p{Zs}&&[^ ]].*");

    /** Numbers with such a comma between them. */
    private static final Pattern PLAIN_ITEMS =
            Pattern.compile("[-+0-9.]+ *" + COMMA + "[ \\x21-\\x7E]*");

    /** Such a comma and then a key. */
    private static final Pattern NEXT_KEY =
            Pattern.compile(COMMA + " *([A-Za-z]+) *[:" + WIDE_COLON + "]");

    private Mistyped() {}

    /** Whether a key is none for the sake of a character in it. */
    static boolean isKey(YamlValue.Scalar key, YamlValue content, Issues issues) {
        String text = key.text();
        boolean isAlone = content instanceof YamlValue.Scalar nothing && nothing.isEmpty();
        if (key.plain() && isAlone && text.indexOf(WIDE_COLON) > 0) {
            issues.error(FormulaText.at(key, text.indexOf(WIDE_COLON)), "yaml-wide-colon");
            return true;
        }
        if (key.plain() && isAlone && KEY_WITH_ODD_SPACE.matcher(text).matches()) {
            return space(key, text.indexOf(':') + 1, issues);
        }
        return hasSpaceAround(key, issues);
    }

    /** Whether an item of a list in brackets is several. */
    static boolean isItem(YamlValue item, Issues issues) {
        if (!(item instanceof YamlValue.Scalar words) || !words.plain()) {
            return false;
        }
        Matcher comma = PLAIN_ITEMS.matcher(words.text());
        return comma.matches() && comma(words, comma, issues);
    }

    /**
     * Whether the value of one of the keys goes on with another key.
     *
     * @param allowed the keys that may stand there
     */
    static boolean goesOnWithKey(YamlValue.Mapping map, List<String> allowed, Issues issues) {
        for (YamlValue.Entry entry : map.entries().values()) {
            if (entry.value() instanceof YamlValue.Scalar words && words.plain()) {
                Matcher comma = NEXT_KEY.matcher(words.text());
                while (comma.find()) {
                    String key = comma.group(2);
                    if (allowed.contains(key) && !map.entries().containsKey(key)) {
                        return comma(words, comma, issues);
                    }
                }
            }
        }
        return false;
    }

    /** Whether a plain word begins or ends with a space that is no plain one. */
    static boolean hasSpaceAround(YamlValue.Scalar words, Issues issues) {
        String text = words.text();
        if (!words.plain() || text.isEmpty()) {
            return false;
        }
        int last = text.length() - 1;
        if (Characters.isOddSpace(text.charAt(0))) {
            return space(words, 0, issues);
        }
        return Characters.isOddSpace(text.charAt(last)) && space(words, last, issues);
    }

    private static boolean comma(YamlValue.Scalar words, Matcher comma, Issues issues) {
        Place place = FormulaText.at(words, comma.start(1));
        issues.error(place, "yaml-wide-comma", comma.group(1));
        return true;
    }

    private static boolean space(YamlValue.Scalar words, int offset, Issues issues) {
        char space = words.text().charAt(offset);
        issues.error(FormulaText.at(words, offset), "yaml-wide-space", Characters.space(space));
        return true;
    }
}
