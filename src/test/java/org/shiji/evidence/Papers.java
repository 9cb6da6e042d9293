package org.shiji.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Files of every kind that is taken, and the parts of those that are not. */
public final class Papers {
    static final String CONTENT_TYPES = "[Content_Types].xml";

    private Papers() {}

    /** What is done to a document before it is saved. */
    interface Change {
        void to(PDDocument document) throws IOException;
    }

    /** A PDF with so many pages, each with the text. */
    public static byte[] pdf(String text, int pages) {
        return pdf(text, pages, document -> {});
    }

    static byte[] pdf(String text, int pages, Change change) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    pen.setNonStrokingColor(1f, 0f, 0f);
                    pen.addRect(0, 0, 300, 400);
                    pen.fill();
                    pen.beginText();
                    pen.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    pen.newLineAtOffset(72, 720);
                    pen.showText(text);
                    pen.endText();
                }
            }
            change.to(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * @param toOpen password asked for when it is opened, blank for none
     */
    static byte[] lockedPdf(String toOpen) {
        return pdf(
                "locked",
                1,
                document ->
                        document.protect(
                                new StandardProtectionPolicy(
                                        "owner", toOpen, new AccessPermission())));
    }

    /** A PDF written by hand: what stands in it is numbered from 4, behind catalogue and page. */
    static byte[] writtenPdf(String inCatalogue, String... objects) {
        StringBuilder text = new StringBuilder("%PDF-1.7\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        String[] first = {
            "<< /Type /Catalog /Pages 2 0 R " + inCatalogue + " >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>"
        };
        String[] all = Arrays.copyOf(first, 3 + objects.length);
        System.arraycopy(objects, 0, all, 3, objects.length);
        for (int i = 0; i < all.length; i++) {
            places.append("%010d 00000 n \n".formatted(text.length()));
            text.append(i + 1).append(" 0 obj\n").append(all[i]).append("\nendobj\n");
        }
        int start = text.length();
        text.append("xref\n0 ").append(all.length + 1).append('\n').append(places);
        text.append("trailer\n<< /Root 1 0 R /Size ").append(all.length + 1).append(" >>\n");
        text.append("startxref\n").append(start).append("\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A stream as it stands in a PDF, a byte a character. */
    static String stream(String keys, byte[] bytes) {
        return "<< %s /Length %d >>\nstream\n%s\nendstream"
                .formatted(keys, bytes.length, new String(bytes, StandardCharsets.ISO_8859_1));
    }

    static byte[] packed(byte[] bytes) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return out.toByteArray();
    }

    /**
     * @param format png, jpg, gif or bmp
     */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, (x * 31) ^ (y * 17) ^ 0x8040);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, out)) {
                throw new AssertionError("no " + format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static Map<String, String> workbook() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                CONTENT_TYPES,
                types(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"));
        parts.put("xl/workbook.xml", "<workbook/>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet/>");
        return parts;
    }

    static Map<String, String> document() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                CONTENT_TYPES,
                types(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"));
        parts.put("word/document.xml", "<w:document/>");
        return parts;
    }

    static Map<String, String> invoice() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>");
        parts.put("Doc_0/Document.xml", "<ofd:Document/>");
        return parts;
    }

    static String types(String type) {
        return "<Types><Override PartName=\"/x\" ContentType=\"" + type + "\"/></Types>";
    }

    static Map<String, String> with(Map<String, String> parts, String name, String content) {
        parts.put(name, content);
        return parts;
    }

    public static byte[] zip(Map<String, String> parts) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipped(bytes);
    }

    static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] cut(byte[] bytes, int parts, int of) {
        return Arrays.copyOf(bytes, bytes.length * parts / of);
    }
}
