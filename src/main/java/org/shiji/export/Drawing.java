package org.shiji.export;

import java.util.ArrayList;
import java.util.List;

/**
 * What the charts are made of. The three lenses look the same in each: outline, light fill, solid.
 */
final class Drawing {

    static final String BRAND = "#1f4e8c";
    static final String LIGHT = "#bcd0ea";
    static final String INK = "#1f2937";
    static final String FAINT = "#52606d";
    static final String LOSS = "#b45309";

    /** Which end of the words stands at the place. */
    enum Anchor {
        START,
        END
    }

    private Drawing() {}

    /** An empty drawing with its name and its words for those who cannot see it. */
    static Tag of(double width, double height, String title, String description) {
        return Tag.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("role", "img")
                .with("width", width)
                .with("height", height)
                .with(
                        "viewBox",
                        "0 0 " + Numbers.coordinate(width) + " " + Numbers.coordinate(height))
                .with("alt", description)
                .add(Tag.of("title").say(title), Tag.of("desc").say(description));
    }

    /** Words at a place. */
    static Tag text(double x, double y, double size, String colour, Anchor anchor, String words) {
        double left = anchor == Anchor.END ? x - Outlines.width(words, size) : x;
        return Tag.of("path").with("d", Outlines.path(words, left, y, size)).with("fill", colour);
    }

    static Tag bar(double x, double y, double width, double height, String fill) {
        return Tag.of("rect")
                .with("x", x)
                .with("y", y)
                .with("width", Math.max(0, width))
                .with("height", height)
                .with("fill", fill);
    }

    static Tag outline(double x, double y, double width, double height, String stroke) {
        return bar(x + 0.5, y + 0.5, width - 1, height - 1, "none")
                .with("stroke", stroke)
                .with("stroke-width", 1);
    }

    static Tag line(double x1, double y1, double x2, double y2, String stroke, double width) {
        return Tag.of("line")
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2)
                .with("stroke", stroke)
                .with("stroke-width", width);
    }

    /** A hatched bar: water. Drawn as lines, so that no pattern is needed. */
    static List<Tag> hatched(double x, double y, double width, double height, String colour) {
        List<Tag> tags = new ArrayList<>();
        if (width < 1) {
            tags.add(bar(x, y, Math.max(width, 0.5), height, colour));
            return tags;
        }
        for (double start = x - height; start < x + width; start += 4) {
            double from = Math.max(start, x);
            double to = Math.min(start + height, x + width);
            if (to > from) {
                tags.add(
                        line(
                                from,
                                y + height - (from - start),
                                to,
                                y + height - (to - start),
                                colour,
                                0.8));
            }
        }
        tags.add(outline(x, y, width, height, colour));
        return tags;
    }

    /** The words cut to a width. */
    static String fit(String words, double width, double size) {
        String clean = CleanText.of(words).replaceAll("\\s+", " ");
        if (Outlines.width(clean, size) <= width) {
            return clean;
        }
        StringBuilder out = new StringBuilder();
        double room = width - Outlines.width("\u2026", size);
        for (int c : clean.codePoints().toArray()) {
            room -= Outlines.width(Character.toString(c), size);
            if (room < 0) {
                break;
            }
            out.appendCodePoint(c);
        }
        return out.append('\u2026').toString();
    }
}
