package org.shiji.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Noto Sans SC, regular and bold, and which characters they have. */
enum Fonts {
    REGULAR("/fonts/NotoSansSC-Regular.ttf", 400),
    BOLD("/fonts/NotoSansSC-Bold.ttf", 700);

    /** Family name in the style sheet. */
    static final String FAMILY = "Noto Sans SC";

    /** Printed for a character the fonts do not have: the printers' mark for a missing type. */
    static final int GETA = 0x3013;

    private final String file;
    private final int weight;
    private final CmapLookup characters;

    Fonts(String file, int weight) {
        this.file = file;
        this.weight = weight;
        try (TrueTypeFont font = parse()) {
            this.characters = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int weight() {
        return weight;
    }

    InputStream open() {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(file), file);
    }

    /** The font, read whole. Not for use by several threads. */
    TrueTypeFont parse() {
        try (InputStream in = open()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of the glyph of a character, 0 where the font has none. */
    int glyph(int character) {
        return characters.getGlyphId(character);
    }

    /**
     * The characters of the text that cannot be printed, each once, in the order of their numbers.
     */
    static List<Integer> missing(String text) {
        return text.codePoints().filter(c -> !isPrintable(c)).distinct().sorted().boxed().toList();
    }

    /** The text with {@link #GETA} in the place of what cannot be printed. */
    static String printable(String text) {
        return text.codePoints()
                .map(c -> isPrintable(c) ? c : GETA)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPrintable(int c) {
        return Character.isWhitespace(c) || (REGULAR.glyph(c) != 0 && BOLD.glyph(c) != 0);
    }
}
