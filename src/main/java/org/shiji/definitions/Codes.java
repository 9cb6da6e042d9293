package org.shiji.definitions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The codes of a framework: elements, indicators and nodes share one space of names, each name
 * stands for one thing.
 */
final class Codes {

    static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "in", "if", "true", "false", "value", "null");

    /** More than anybody writes; what grows with their square stays small. */
    private static final int MOST = 4000;

    private final Map<String, Place> declared = new LinkedHashMap<>();

    private boolean tooMany;

    /**
     * The code under that key, if it is of legal form; said to be doubled when it was declared
     * before.
     */
    Optional<String> declare(Keys keys) {
        Optional<String> code = keys.word("code", FORM, "T10, graduates_employed");
        return code.filter(word -> isFree(word, keys));
    }

    /** Whether the formula language uses the word itself. */
    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    private boolean isFree(String word, Keys keys) {
        Place place = keys.place("code");
        if (isReserved(word)) {
            keys.issues().error(place, "reserved-word", word);
            return false;
        }
        if (declared.size() >= MOST && !declared.containsKey(word)) {
            if (!tooMany) {
                keys.issues().error(place, "too-many-codes", MOST);
            }
            tooMany = true;
            return false;
        }
        Place first = declared.putIfAbsent(word, place);
        if (first != null) {
            keys.issues()
                    .error(
                            place,
                            "code-twice",
                            word,
                            first.file().name(),
                            "" + first.line(),
                            "" + first.column());
            return false;
        }
        return true;
    }
}
