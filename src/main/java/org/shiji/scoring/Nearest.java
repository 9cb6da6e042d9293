package org.shiji.scoring;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name somebody probably meant. */
public final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The known name that takes the fewest edits (insert, drop, replace a letter, swap two
     * neighbours) to get from the one found; capital and small letters count as the same. Nothing
     * where even the best is more than a third of the letters off. Among equals the first.
     */
    public static Optional<String> of(String found, Collection<String> known) {
        if (found.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int fewest = Math.max(1, found.length() / 3) + 1;
        for (String name : known) {
            if (Math.abs(name.length() - found.length()) < fewest) {
                int edits = edits(found.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
                if (edits < fewest) {
                    fewest = edits;
                    best = name;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static int edits(String from, String to) {
        int[] before = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replace = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1
                                && j > 1
                                && from.charAt(i - 1) == to.charAt(j - 2)
                                && from.charAt(i - 2) == to.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[to.length()];
    }
}
