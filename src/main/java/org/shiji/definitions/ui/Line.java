package org.shiji.definitions.ui;

import java.util.List;
import java.util.Locale;

/**
 * A line of the indicator tree, everything in words.
 *
 * @param group whether it is a node; then what is about indicators is empty
 * @param kind kind and stage, or how a group adds up
 * @param weight as written, or the points of a bonus; empty where it carries none
 * @param share of the total, in percent
 * @param rule how the value becomes a score, empty where it does not
 * @param words what it is found by: code, name in both languages, the elements it is made of; in
 *     small letters
 */
record Line(
        String code,
        String name,
        boolean group,
        String kind,
        String weight,
        String share,
        String definition,
        String formula,
        String rule,
        String missing,
        String evidence,
        String words,
        List<Line> children) {

    Line with(List<Line> others) {
        return new Line(
                code,
                name,
                group,
                kind,
                weight,
                share,
                definition,
                formula,
                rule,
                missing,
                evidence,
                words,
                others);
    }

    /** Whether one of the words it is found by contains what is sought, in whatever letters. */
    boolean matches(String sought) {
        return words.contains(sought.strip().toLowerCase(Locale.ROOT));
    }

    /** How many indicators there are among them and below. */
    static int indicators(List<Line> lines) {
        return lines.stream()
                .mapToInt(line -> (line.group() ? 0 : 1) + indicators(line.children()))
                .sum();
    }

    /**
     * The lines that match, with the groups above them; a group that matches keeps all below it.
     */
    static List<Line> matching(List<Line> lines, String words) {
        return lines.stream()
                .map(
                        line ->
                                line.matches(words)
                                        ? line
                                        : line.with(matching(line.children(), words)))
                .filter(line -> line.matches(words) || !line.children().isEmpty())
                .toList();
    }
}
