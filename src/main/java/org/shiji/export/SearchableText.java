package org.shiji.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Makes the text of a document come out as it went in. In a Chinese font one glyph often serves two
 * characters, such as the ideograph U+4EBA and the radical U+2F08; PDFBox writes down the lower
 * number, and a search for the ideograph then finds nothing. The characters that were printed are
 * known, so those are written down instead. In the same way {@code ff}, drawn as one glyph, stays
 * two letters: a search for a word or a copied checksum would miss them.
 */
final class SearchableText {

    private static final Pattern RANGE =
            Pattern.compile("<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4,8})>");
    private static final Pattern LIGATURES = Pattern.compile("[\\uFB00-\\uFB06]");
    private static final int BLOCK = 100;

    private SearchableText() {}

    /**
     * @param document whose fonts are reduced to their subsets already, as they are after saving
     * @param printed what was printed in it
     */
    static void restore(PDDocument document, String printed) throws IOException {
        Set<COSDictionary> done = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : document.getPages()) {
            COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            if (fonts == null) {
                continue;
            }
            for (COSName name : fonts.keySet()) {
                COSDictionary font = fonts.getCOSDictionary(name);
                if (font != null && done.add(font)) {
                    restore(font, printed);
                }
            }
        }
    }

    private static void restore(COSDictionary font, String printed) throws IOException {
        COSStream characters = font.getCOSStream(COSName.TO_UNICODE);
        if (characters == null) {
            return;
        }
        String base = String.valueOf(font.getNameAsString(COSName.BASE_FONT));
        Map<Integer, Integer> known =
                glyphs(base.endsWith("Bold") ? Fonts.BOLD : Fonts.REGULAR, printed);
        SortedMap<Integer, String> restored = read(characters.toTextString());
        restored.replaceAll(
                (glyph, old) -> {
                    Integer character = known.get(glyph);
                    return character == null
                            ? hex(letters(old))
                            : hex(Character.toString(character));
                });
        try (OutputStream out = characters.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(written(restored).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /**
     * Glyph → character, for all that was printed. Where both a radical and an ideograph were, the
     * ideograph.
     */
    private static Map<Integer, Integer> glyphs(Fonts font, String printed) {
        Map<Integer, Integer> glyphs = new LinkedHashMap<>();
        printed.codePoints().distinct().sorted().forEach(c -> glyphs.put(font.glyph(c), c));
        return glyphs;
    }

    private static SortedMap<Integer, String> read(String map) {
        SortedMap<Integer, String> characters = new TreeMap<>();
        Matcher range = RANGE.matcher(map.substring(map.indexOf("endcodespacerange")));
        while (range.find()) {
            int first = Integer.parseInt(range.group(1), 16);
            int last = Integer.parseInt(range.group(2), 16);
            String to = range.group(3);
            for (int glyph = first; glyph <= last; glyph++) {
                long shifted = Long.parseLong(to, 16) + glyph - first;
                characters.put(glyph, ("%0" + to.length() + "X").formatted(shifted));
            }
        }
        return characters;
    }

    /** What was printed by a ligature, which PDFBox draws on its own account: its letters. */
    private static String letters(String hex) {
        String text = new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_16BE);
        return LIGATURES.matcher(text).matches()
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : text;
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static String written(SortedMap<Integer, String> characters) {
        StringBuilder out =
                new StringBuilder(
                        """
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo
                << /Registry (Adobe)
                /Ordering (UCS)
                /Supplement 0
                >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Integer, String>> entries = new ArrayList<>(characters.entrySet());
        for (int from = 0; from < entries.size(); from += BLOCK) {
            List<Map.Entry<Integer, String>> block =
                    entries.subList(from, Math.min(from + BLOCK, entries.size()));
            out.append(block.size()).append(" beginbfchar\n");
            block.forEach(
                    entry ->
                            out.append(
                                    "<%04X> <%s>\n".formatted(entry.getKey(), entry.getValue())));
            out.append("endbfchar\n");
        }
        return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
