package org.shiji.dashboard.ui;

import java.util.List;

/**
 * Names short enough for a label in a chart: without the ending all of them share, such as “…
 * Union”.
 *
 * @param ending what every name ends with, empty for a single name
 */
record ShortNames(String ending) {

    private static final int LONGEST = 16;

    static ShortNames of(List<String> names) {
        if (names.size() < 2) {
            return new ShortNames("");
        }
        String ending = names.getFirst();
        for (String name : names) {
            while (!name.endsWith(ending)) {
                ending = ending.substring(1);
            }
        }
        return new ShortNames(ending);
    }

    /** The name in short, of whole words where it has words; never empty. */
    String of(String name) {
        String rest = name.substring(0, name.length() - ending.length()).strip();
        String words = rest.isEmpty() ? name : rest;
        if (words.length() <= LONGEST) {
            return words;
        }
        int space = words.lastIndexOf(' ', LONGEST);
        return space > 0 ? words.substring(0, space) : words.substring(0, LONGEST - 1) + "…";
    }
}
