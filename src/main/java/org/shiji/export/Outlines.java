package org.shiji.export;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/**
 * Words of a drawing as outlines of our own font. Text in an SVG would be set in whatever fonts the
 * machine has, and a server often has none for Chinese. Readers who cannot see get the description
 * of the drawing.
 */
final class Outlines {

    private static final Outlines REGULAR = new Outlines();

    private final TrueTypeFont font = Fonts.REGULAR.parse();
    private final double unitsPerEm;
    private final Map<Integer, Glyph> glyphs = new HashMap<>();

    private Outlines() {
        try {
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param path null for a character without ink
     * @param advance in em
     */
    private record Glyph(@Nullable Outline path, double advance) {}

    /** Kinds of segments and their coordinates in em, the y axis pointing down. */
    private record Outline(int[] kinds, double[][] points) {}

    /** Width of the words, in the unit of the size. */
    static double width(String words, double size) {
        return words.codePoints().mapToDouble(c -> REGULAR.glyph(c).advance()).sum() * size;
    }

    /** The words as the data of an SVG path that starts at x on the line y. */
    static String path(String words, double x, double y, double size) {
        StringBuilder out = new StringBuilder();
        double pen = x;
        for (int c : words.codePoints().toArray()) {
            Glyph glyph = REGULAR.glyph(c);
            Outline outline = glyph.path();
            if (outline != null) {
                write(outline, pen, y, size, out);
            }
            pen += glyph.advance() * size;
        }
        return out.toString();
    }

    private static void write(Outline outline, double x, double y, double size, StringBuilder out) {
        for (int i = 0; i < outline.kinds().length; i++) {
            out.append(
                    switch (outline.kinds()[i]) {
                        case PathIterator.SEG_MOVETO -> 'M';
                        case PathIterator.SEG_LINETO -> 'L';
                        case PathIterator.SEG_QUADTO -> 'Q';
                        case PathIterator.SEG_CUBICTO -> 'C';
                        default -> 'Z';
                    });
            double[] points = outline.points()[i];
            for (int p = 0; p < points.length; p += 2) {
                out.append(Numbers.coordinate(x + points[p] * size)).append(' ');
                out.append(Numbers.coordinate(y + points[p + 1] * size)).append(' ');
            }
        }
    }

    /** The font's reader is not made for several threads, hence one at a time. */
    private synchronized Glyph glyph(int c) {
        return glyphs.computeIfAbsent(c, this::read);
    }

    private Glyph read(int c) {
        try {
            int known = Fonts.REGULAR.glyph(c);
            int id = known == 0 ? Fonts.REGULAR.glyph(Fonts.GETA) : known;
            GlyphData data = font.getGlyph().getGlyph(id);
            double advance = font.getAdvanceWidth(id) / unitsPerEm;
            return new Glyph(
                    data == null ? null : outline(data.getPath().getPathIterator(null)), advance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outline outline(PathIterator path) {
        var kinds = new ArrayList<Integer>();
        var points = new ArrayList<double[]>();
        double[] buffer = new double[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(buffer);
            double[] segment = new double[length(kind)];
            for (int i = 0; i < segment.length; i++) {
                segment[i] = (i % 2 == 0 ? buffer[i] : -buffer[i]) / unitsPerEm;
            }
            kinds.add(kind);
            points.add(segment);
        }
        return new Outline(
                kinds.stream().mapToInt(Integer::intValue).toArray(),
                points.toArray(double[][]::new));
    }

    private static int length(int kind) {
        return switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
            case PathIterator.SEG_QUADTO -> 4;
            case PathIterator.SEG_CUBICTO -> 6;
            default -> 0;
        };
    }
}
