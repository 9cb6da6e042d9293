package org.shiji.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a file of text is written: what its bytes mean and what stands between its columns. Looks at
 * the whole file, since a single byte near its end may decide.
 *
 * @param mark bytes at the beginning that say the encoding and belong to no row
 * @param hint whether the first row only says the separator
 */
record TextLook(Charset charset, int mark, char separator, boolean hint) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String SEPARATORS = ",\t;";
    private static final int HEAD = 1 << 16;
    private static final Pattern MARKUP =
            Pattern.compile(
                    "<(!doctype|html|head|meta|body|table|div|style|\\?xml|\\?mso|svg|script|workbook).*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HINT = Pattern.compile("sep=([,;\\t])\\r?\\n.*", Pattern.DOTALL);

    static TextLook of(Path file) throws IOException, Unreadable {
        byte[] start = start(file);
        Charset marked = marked(start);
        if (marked != null) {
            int mark = marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
            Optional<String> head = head(file, marked, mark);
            return look(marked, mark, head.orElseThrow(() -> new Unreadable("encoding")));
        }
        Optional<String> head = head(file, StandardCharsets.UTF_8, 0);
        if (head.isPresent()) {
            return look(StandardCharsets.UTF_8, 0, head.get());
        }
        return look(
                GB18030, 0, head(file, GB18030, 0).orElseThrow(() -> new Unreadable("encoding")));
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static @org.jspecify.annotations.Nullable Charset marked(byte[] start) {
        if (start.length >= 3
                && start[0] == (byte) 0xEF
                && start[1] == (byte) 0xBB
                && start[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /**
     * The first characters, when the whole file is text in that encoding; nothing when it is not in
     * that encoding.
     */
    private static Optional<String> head(Path file, Charset charset, int mark)
            throws IOException, Unreadable {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(HEAD);
        CharBuffer chars = CharBuffer.allocate(HEAD);
        StringBuilder head = new StringBuilder();
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(mark);
            boolean end = false;
            while (!end) {
                int read =
                        in.read(
                                bytes.array(),
                                bytes.position(),
                                bytes.capacity() - bytes.position());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                bytes.compact();
                if (result.isError()) {
                    refuseBinary(file);
                    return Optional.empty();
                }
                chars.flip();
                refuseControls(chars);
                if (head.length() < HEAD) {
                    head.append(chars);
                }
                chars.clear();
            }
        }
        return Optional.of(head.toString());
    }

    private static void refuseBinary(Path file) throws IOException, Unreadable {
        try (InputStream in = Files.newInputStream(file)) {
            for (byte b : in.readNBytes(HEAD)) {
                if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                    throw new Unreadable("unknown");
                }
            }
        }
    }

    /** No text has such characters, and a text of 16 bits without a mark is full of them. */
    private static void refuseControls(CharBuffer chars) throws Unreadable {
        char[] all = chars.array();
        for (int i = 0; i < chars.limit(); i++) {
            char c = all[i];
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                    || c == 0x7F
                    || c == 0xFFFE) {
                throw new Unreadable("unknown");
            }
        }
    }

    private static TextLook look(Charset charset, int mark, String head) throws Unreadable {
        String text = head.stripLeading();
        if (text.isEmpty()) {
            throw new Unreadable("empty");
        }
        if (MARKUP.matcher(text).matches()) {
            throw new Unreadable("markup");
        }
        if (text.startsWith("%PDF-") || text.startsWith("{\\rtf")) {
            throw new Unreadable("unknown");
        }
        var hint = HINT.matcher(head);
        if (hint.matches()) {
            return new TextLook(charset, mark, hint.group(1).charAt(0), true);
        }
        return new TextLook(charset, mark, separator(text), false);
    }

    /** The one that stands most often between what is not quoted in the first row. */
    private static char separator(String text) {
        int[] found = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                found[SEPARATORS.indexOf(c)]++;
            }
        }
        int most = 0;
        for (int i = 1; i < found.length; i++) {
            if (found[i] > found[most]) {
                most = i;
            }
        }
        return SEPARATORS.charAt(most);
    }
}
