package org.shiji.definitions;

import java.util.Optional;
import java.util.Set;
import org.shiji.scoring.Nearest;
import org.shiji.shared.Message;

/** Says that a word is not among the known ones, and which of them was probably meant. */
final class KnownWords {

    private KnownWords() {}

    /** An issue with the word found, the nearest one, and all that may stand there. */
    static void unknown(Issues issues, Place place, String key, String found, Set<String> allowed) {
        issues.error(place, key, YamlParser.shortened(found), hint(found, allowed), list(allowed));
    }

    /** The same for the value of a key. */
    static void unknown(
            Issues issues,
            Place place,
            String message,
            String key,
            String found,
            Set<String> allowed) {
        issues.error(
                place,
                message,
                key,
                YamlParser.shortened(found),
                hint(found, allowed),
                list(allowed));
    }

    private static Object hint(String found, Set<String> allowed) {
        Optional<String> nearest = Nearest.of(found, allowed);
        return nearest.<Object>map(near -> Message.of("definitions.did-you-mean", near)).orElse("");
    }

    static String list(Iterable<String> words) {
        return String.join(", ", words);
    }
}
