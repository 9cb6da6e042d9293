package org.shiji.headless;

import java.util.Collection;
import org.shiji.scoring.Nearest;
import org.shiji.shared.Message;

/** The half sentence that names what was probably meant. */
final class Hints {

    private static final int LONGEST = 60;

    private Hints() {}

    /** A message, or the empty string where nothing comes near. */
    static Object nearest(String found, Collection<String> known) {
        if (found.isEmpty()) {
            return "";
        }
        return Nearest.of(found, known)
                .<Object>map(near -> Message.of("headless.did-you-mean", near))
                .orElse("");
    }

    /** What somebody wrote, cut to a length that fits a sentence, on one line. */
    static String shortened(String found) {
        String line = found.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
