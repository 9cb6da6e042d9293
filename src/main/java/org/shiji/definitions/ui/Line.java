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
                others);
    }

    /** Whether code or name contain the words, in capital or small letters. */
    boolean matches(String words) {
        String sought = words.strip().toLowerCase(Locale.ROOT);
        return code.toLowerCase(Locale.ROOT).contains(sought)
                || name.toLowerCase(Locale.ROOT).contains(sought);
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
