package org.shiji.evidence;

import static org.shiji.evidence.Papers.bytes;
import static org.shiji.evidence.Papers.cut;
import static org.shiji.evidence.Papers.document;
import static org.shiji.evidence.Papers.invoice;
import static org.shiji.evidence.Papers.joined;
import static org.shiji.evidence.Papers.packed;
import static org.shiji.evidence.Papers.pdf;
import static org.shiji.evidence.Papers.picture;
import static org.shiji.evidence.Papers.stream;
import static org.shiji.evidence.Papers.types;
import static org.shiji.evidence.Papers.with;
import static org.shiji.evidence.Papers.workbook;
import static org.shiji.evidence.Papers.writtenPdf;
import static org.shiji.evidence.Papers.zip;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Files nobody should hand in as evidence, each with what is said of it. */
final class Hostile {
    private final List<Upload> all = new ArrayList<>();

    /**
     * @param key of the sentence, behind {@code evidence.file.}
     */
    record Upload(String name, byte[] bytes, String key) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Upload> all() {
        Hostile hostile = new Hostile();
        hostile.otherTypes();
        hostile.polyglots();
        hostile.bombs();
        hostile.entities();
        hostile.paths();
        hostile.programs();
        hostile.broken();
        hostile.dimensions();
        hostile.doing();
        return hostile.all;
    }

    private void add(String name, byte[] bytes, String key) {
        all.add(new Upload(name, bytes, key));
    }

    private void otherTypes() {
        for (String start :
                List.of(
                        "MZ\u0090\u0000",
                        "\u007FELF\u0002",
                        "#!/bin/sh\n",
                        "<html><script>alert(1)</script>",
                        "<!DOCTYPE html>",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                        "<?xml version=\"1.0\"?><svg/>",
                        "GIF89a/*",
                        "RIFF\u0000\u0000\u0000\u0000WEBP",
                        "Rar!\u001A\u0007",
                        "7z\u00BC\u00AF\u0027\u001C",
                        "{\\rtf1 x}",
                        "%!PS-Adobe",
                        "a,b\n1,2\n")) {
            add("renamed " + start.strip(), bytes(start), "type");
        }
        add("gif", picture("gif", 4, 4), "type");
        add("bmp", picture("bmp", 4, 4), "type");
        add("compound", bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1...."), "old");
        add("some zip", zip(Map.of("a.txt", "x")), "type");
        add("program archive", zip(Map.of("META-INF/MANIFEST.MF", "x")), "type");
        add("workbook by its path alone", zip(Map.of("xl/workbook.xml", "<x/>")), "type");
        add("OFD by its name alone", zip(Map.of("OFD.xml", "<x/>")), "type");
        Map<String, String> both = workbook();
        both.putAll(invoice());
        add("workbook and OFD", zip(both), "type");
        add("OpenDocument", zip(Map.of("mimetype", "application/vnd.oasis")), "type");
        add("one byte", bytes("%"), "type");
    }

    private void polyglots() {
        byte[] pdf = pdf("x", 1);
        byte[] zip = zip(Map.of("evil.class", "x"));
        add("PDF behind HTML", joined(bytes("<html><script>1</script>"), pdf), "type");
        add("PDF behind GIF", joined(bytes("GIF89a=1;/*"), pdf), "type");
        add("PDF behind a zip", joined(zip, pdf), "twofold");
        add("PDF behind a workbook", joined(zip(workbook()), pdf), "twofold");
        add("HTML behind a workbook", joined(zip(workbook()), bytes("<html>")), "twofold");
        add("PDF before a zip", joined(pdf, zip), "twofold");
        add("PDF before HTML", joined(pdf, bytes("<html><script>1</script>")), "twofold");
        add("PDF before a program", joined(pdf, bytes("MZ\u0090")), "twofold");
        add("PNG before a zip", joined(picture("png", 9, 9), zip), "twofold");
        add("JPEG before a zip", joined(picture("jpg", 9, 9), zip), "twofold");
        add("zip before a workbook", joined(zip, zip(workbook())), "twofold");
        add("workbook behind a program", joined(bytes("MZ"), zip(workbook())), "type");
    }

    private void bombs() {
        byte[] blanks = new byte[600 << 20];
        for (Map<String, String> parts : List.of(workbook(), document(), invoice())) {
            Map<String, byte[]> bomb = new LinkedHashMap<>();
            parts.forEach((name, text) -> bomb.put(name, bytes(text)));
            bomb.put("bomb.xml", blanks);
            add("bomb of " + parts.keySet(), Papers.zipped(bomb), "container");
        }
        Map<String, String> crowd = workbook();
        for (int i = 0; i < 6000; i++) {
            crowd.put("x/" + i, "");
        }
        add("thousands of parts", zip(crowd), "container");
        byte[] large = Arrays.copyOf(blanks, 140 << 20);
        add("PDF bomb", writtenPdf("", stream("/Filter /FlateDecode", packed(large))), "container");
        add(
                "PDF bomb packed twice",
                writtenPdf(
                        "", stream("/Filter [/FlateDecode /FlateDecode]", packed(packed(large)))),
                "container");
        add(
                "picture bomb in a PDF",
                writtenPdf(
                        "",
                        stream(
                                "/Type /XObject /Subtype /Image /Width 60000 /Height 60000",
                                new byte[1])),
                "container");
    }

    private void entities() {
        for (String type :
                List.of(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                        "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>")) {
            add("entity in OFD", zip(with(invoice(), "Doc_0/Document.xml", type)), "entities");
            add("entity in DOCX", zip(with(document(), "word/document.xml", type)), "entities");
            add("entity in XLSX", zip(with(workbook(), "xl/workbook.xml", type)), "entities");
        }
        Map<String, byte[]> wide = new LinkedHashMap<>();
        invoice().forEach((name, text) -> wide.put(name, bytes(text)));
        wide.put("wide.xml", "<!DOCTYPE x>".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        add("entity in 16 bits", Papers.zipped(wide), "entities");
    }

    private void paths() {
        for (String path :
                List.of(
                        "../../etc/passwd",
                        "/etc/passwd",
                        "..\\..\\windows\\x.ini",
                        "C:/x",
                        "a/../../b",
                        "a/..")) {
            add("path " + path, zip(with(document(), path, "x")), "paths");
            add("path in OFD " + path, zip(with(invoice(), path, "x")), "paths");
        }
    }

    private void programs() {
        for (String part :
                List.of(
                        "xl/vbaProject.bin",
                        "x/VBAPROJECT.BIN",
                        "xl/activeX/activeX1.bin",
                        "xl/embeddings/oleObject1.bin",
                        "xl/embeddings/Book.xlsm",
                        "run.exe",
                        "a/run.JS",
                        "page.html",
                        "A.class")) {
            add("program " + part, zip(with(workbook(), part, "x")), "macros");
        }
        add("program in OFD", zip(with(invoice(), "Doc_0/Res/run.exe", "x")), "macros");
        String macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
        add("macro workbook", zip(with(workbook(), Papers.CONTENT_TYPES, types(macros))), "macros");
        for (String link : List.of("attachedTemplate", "oleObject", "frame")) {
            add(
                    "followed link " + link,
                    zip(
                            with(
                                    document(),
                                    "word/_rels/settings.xml.rels",
                                    "<R><Relationship Type=\"http://x/%s\" Target=\"http://127.0.0.1:1/\" TargetMode=\"External\"/></R>"
                                            .formatted(link))),
                    "macros");
        }
    }

    private void broken() {
        byte[] workbook = zip(workbook());
        byte[] paper = pdf("x", 2);
        byte[] png = picture("png", 200, 200);
        byte[] jpeg = picture("jpg", 200, 200);
        for (int part = 1; part < 8; part++) {
            add("cut workbook " + part, cut(workbook, part, 8), "broken");
            add("cut PDF " + part, cut(paper, part, 8), "broken");
            add("cut PNG " + part, cut(png, part, 8), "broken");
            add("cut JPEG " + part, cut(jpeg, part, 8), "broken");
        }
        add("only a head of PDF", bytes("%PDF-1.7\n%%EOF\n"), "broken");
        add("garbage in a PDF", bytes("%PDF-1.7\n" + "\u0001x<".repeat(999) + "%%EOF"), "broken");
        add("deep PDF", writtenPdf("", "[".repeat(50_000) + "]".repeat(50_000)), "broken");
        add("PDF without pages", pdf("x", 0), "broken");
        byte[] spoilt = png.clone();
        Arrays.fill(spoilt, 60, 90, (byte) 7);
        add("spoilt PNG", spoilt, "broken");
        byte[] bits = workbook.clone();
        Arrays.fill(bits, 60, 100, (byte) 0xFF);
        add("spoilt workbook", bits, "broken");
    }

    private void dimensions() {
        add("huge PNG", pngOf(30_000, 30_000), "pixels");
        add("long PNG", pngOf(90_000, 1), "pixels");
        add("endless PNG", pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE), "pixels");
        byte[] jpeg = picture("jpg", 16, 16);
        for (int i = 0; i < jpeg.length - 9; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(jpeg)
                        .putShort(i + 5, (short) 65_000)
                        .putShort(i + 7, (short) 65_000);
            }
        }
        add("huge JPEG", jpeg, "pixels");
    }

    /** A PNG that says it is so large; nothing but its head is right. */
    private static byte[] pngOf(int width, int height) {
        byte[] png = picture("png", 1, 1);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    private void doing() {
        add("locked PDF", Papers.lockedPdf("secret"), "password");
        add("too many pages", pdf("x", 501), "pages");
        String alert = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
        add("script when opened", writtenPdf("/OpenAction " + alert), "macros");
        add("script apart", writtenPdf("/OpenAction 4 0 R", alert), "macros");
        add(
                "script by name",
                writtenPdf("/Names << /JavaScript << /Names [(a) 4 0 R] >> >>", alert),
                "macros");
        add("script nobody refers to", writtenPdf("", alert), "macros");
        add("launch", writtenPdf("/OpenAction << /S /Launch /F (x.exe) >>"), "macros");
        for (String file : List.of("run.exe", "page.html", "macro.xlsm", "no ending")) {
            add(
                    "embedded " + file,
                    writtenPdf(
                            "/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>",
                            "<< /Type /Filespec /F (%s) /EF << /F 5 0 R >> >>".formatted(file),
                            stream("/Type /EmbeddedFile", new byte[9])),
                    "macros");
        }
    }
}
