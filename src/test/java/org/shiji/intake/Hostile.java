package org.shiji.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files nobody should hand in, each with what is said of it. */
final class Hostile {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String[] PARTS = {
        SHEET,
        STRINGS,
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "[Content_Types].xml"
    };
    private static final String ROW =
            "<row><c t=\"inlineStr\"><is><t>x</t></is></c><c t=\"s\"><v>0</v></c></row>";

    private final List<Upload> all = new ArrayList<>();

    /**
     * @param keys of the sentences that may be said of it, behind {@code intake.}
     */
    record Upload(String name, byte[] bytes, List<String> keys) {}

    static List<Upload> all() {
        Hostile hostile = new Hostile();
        hostile.entities();
        hostile.bombs();
        hostile.crowds();
        hostile.paths();
        hostile.polyglots();
        hostile.otherTypes();
        hostile.formulas();
        hostile.macros();
        hostile.broken();
        hostile.dimensions();
        hostile.encodings();
        hostile.quotes();
        return hostile.all;
    }

    private void add(String name, byte[] bytes, String... keys) {
        all.add(new Upload(name, bytes, List.of(keys)));
    }

    private void add(String name, Xlsx file, String... keys) {
        add(name, file.bytes(), keys);
    }

    private static Xlsx plain() {
        return Xlsx.of(ROW).strings("<si><t>a</t></si>").styles("<cellXfs/>");
    }

    private void entities() {
        List<String> types =
                List.of(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/\"> %p;]>",
                        "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY e \"&b;&b;&b;\">]>");
        for (String part : PARTS) {
            for (String type : types) {
                add(
                        "entity in " + part,
                        plain().part(part, type + "<x><t>&e;</t></x>"),
                        "file.hostile",
                        "file.broken");
            }
        }
    }

    private void bombs() {
        for (int megabytes : new int[] {12, 20, 40, 80, 160}) {
            byte[] blanks = new byte[megabytes << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (String part : List.of(SHEET, STRINGS, "xl/styles.xml")) {
                add(
                        megabytes + " MB in " + part,
                        plain().part(part, blanks),
                        "file.bomb",
                        "file.broken");
            }
        }
        String rows = "<row/>".repeat(4_000_000);
        add("millions of rows", Xlsx.of(rows), "file.bomb", "file.broken");
        add(
                "millions of cells",
                Xlsx.of("<row>" + "<c/>".repeat(6_000_000) + "</row>"),
                "file.bomb",
                "file.broken");
        add(
                "millions of strings",
                plain().strings("<si><t>a</t></si>".repeat(4_500_000)),
                "file.bomb");
        Xlsx crowded = plain();
        for (int i = 0; i < 6000; i++) {
            crowded.part("x/" + i, "");
        }
        add("thousands of parts", crowded, "file.bomb");
        byte[] nested = plain().bytes();
        for (int i = 0; i < 6; i++) {
            nested = zip("deeper.xlsx", nested);
            add("zip in zip " + i, nested, "file.packed");
        }
    }

    private void crowds() {
        add("deep", Xlsx.of("<row><c>" + "<x>".repeat(5000) + "</c></row>"), "file.hostile");
        add("deep before the rows", plain().sheet("<w>".repeat(200_000)), "file.hostile");
        add("deep strings", plain().strings("<si>" + "<r>".repeat(100_000)), "file.hostile");
        StringBuilder names = new StringBuilder();
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            names.append("<n").append(i).append("/>");
            attributes.append(" a").append(i).append("=\"\"");
        }
        add("strange names", Xlsx.of("<row><c>" + names + "</c></row>"), "file.hostile");
        add("strange names before the rows", plain().sheet("<worksheet>" + names), "file.hostile");
        add("strange names in strings", plain().strings("<si>" + names + "</si>"), "file.hostile");
        add(
                "one tag with all attributes",
                Xlsx.of("<row" + attributes + "/>"),
                "file.bomb",
                "file.hostile");
        for (int each : new int[] {10, 50, 200}) {
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < 30_000 / each; i++) {
                rows.append("<row");
                for (int j = 0; j < each; j++) {
                    rows.append(" q").append(i).append('_').append(j).append("=\"\"");
                }
                rows.append("/>");
            }
            add("attributes by " + each, Xlsx.of(rows.toString()), "file.hostile");
        }
        for (int kilobytes : new int[] {300, 1000, 5000}) {
            String text = "ab7 ".repeat(kilobytes << 8);
            add(
                    "long text " + kilobytes,
                    Xlsx.of("<row><c t=\"str\"><v>" + text + "</v></c></row>"),
                    "file.bomb",
                    "file.hostile");
            add("long comment " + kilobytes, Xlsx.of("<!--" + text + "-->"), "file.bomb");
            add(
                    "long string " + kilobytes,
                    plain().strings("<si><t>" + text + "</t></si>"),
                    "file.bomb",
                    "file.hostile");
        }
        String parts = ("<t>" + "abcd".repeat(5000) + "</t>").repeat(20);
        add("long text in parts", plain().strings("<si>" + parts + "</si>"), "file.hostile");
        add(
                "long inline text in parts",
                Xlsx.of("<row><c t=\"inlineStr\"><is>" + parts + "</is></c></row>"),
                "file.hostile");
    }

    private void paths() {
        for (String name :
                List.of(
                        "../../../../etc/passwd",
                        "/etc/passwd",
                        "..\\..\\windows\\system.ini",
                        "C:\\x",
                        "\\\\server\\share",
                        "a/../../b",
                        "x\u0001y",
                        "\u202Egpj.exe",
                        "con",
                        "~/.ssh/id_rsa",
                        "./",
                        "xl/../../x")) {
            add("path " + name, zip(name, new byte[] {1}), "file.otherZip");
            add(
                    "sheet at " + name,
                    plain().part("xl/_rels/workbook.xml.rels", relation(name)),
                    "file.broken");
        }
        add(
                "sheet elsewhere",
                plain().part(
                                "xl/_rels/workbook.xml.rels",
                                "<R><Relationship Id=\"rId1\" TargetMode=\"External\" Target=\"http://127.0.0.1:1/\"/></R>"),
                "file.noSheet");
    }

    private static String relation(String target) {
        String plain = target.replaceAll("[^ -~]", "?");
        return "<R><Relationship Id=\"rId1\" Target=\"/nowhere/"
                + plain.replace("\\", "/")
                + "\"/></R>";
    }

    private void polyglots() {
        byte[] workbook = plain().bytes();
        String[] starts = {
            "GIF89a",
            "\u0089PNG\r\n\u001A\n",
            "%PDF-1.7\n",
            "MZ\u0090\u0000",
            "\u007FELF\u0002",
            "\u00FF\u00D8\u00FF\u00E0",
            "Rar!\u001A\u0007",
            "7z\u00BC\u00AF\u0027\u001C",
            "\u001F\u008B\u0008",
            "BZh9\u0000",
            "\u00CA\u00FE\u00BA\u00BE\u0000",
            "#!/bin/sh\n\u0000",
            "\u0000asm",
            "OggS\u0000"
        };
        for (String start : starts) {
            byte[] first = start.getBytes(StandardCharsets.ISO_8859_1);
            add(
                    "workbook behind " + start.strip(),
                    joined(first, workbook),
                    "file.unknown",
                    "file.encoding");
            add(
                    "text behind " + start.strip(),
                    joined(first, "\u0000a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)),
                    "file.unknown",
                    "file.encoding");
        }
    }

    private void otherTypes() {
        byte[] compound = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
        add(
                "old workbook",
                joined(compound, "..Workbook".getBytes(StandardCharsets.UTF_16LE)),
                "file.oldWorkbook");
        add(
                "locked workbook",
                joined(compound, "..EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)),
                "file.password");
        add(
                "old document",
                joined(compound, "..WordDocument".getBytes(StandardCharsets.UTF_16LE)),
                "file.unknown");
        add(
                "text document",
                plain().part(
                                "[Content_Types].xml",
                                "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
                "file.otherZip");
        add(
                "open document",
                zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet"
                                .getBytes(StandardCharsets.UTF_8)),
                "file.otherZip");
        add("program archive", zip("META-INF/MANIFEST.MF", new byte[] {1}), "file.otherZip");
        for (String start :
                List.of(
                        "<html>",
                        "<!DOCTYPE html>",
                        "<?xml version=\"1.0\"?><a/>",
                        "<table><tr>",
                        "<script>alert(1)</script>",
                        "<svg onload=\"x\">",
                        "<?mso-application progid=\"Excel.Sheet\"?>")) {
            add("markup " + start, text(start), "file.markup");
        }
        add("rich text", text("{\\rtf1 a,b}"), "file.unknown");
        add("objects", text("{\"a\": 1, \"b\": 2}"), "columns.missing");
        add("a letter", text("Dear office,\nhere is our report.\n"), "columns.missing");
        add("nothing", text(" \n \n"), "file.empty");
    }

    private void formulas() {
        String head = IntakeTest.HEAD;
        for (String formula :
                List.of(
                        "=1+1",
                        "=cmd|'/c calc'!A1",
                        "=HYPERLINK(\"http://x\")",
                        "=A1",
                        "=\"a\"&\"b\"",
                        "=SUM(1;2)")) {
            String quoted = "\"" + formula.replace("\"", "\"\"") + "\"";
            add(
                    "formula " + formula,
                    text(head + quoted + ",IN-PARK-east,1,2025-03-01,F," + "技术服务\n"),
                    "cell.formula");
        }
        for (String cell :
                List.of(
                        "<c><f>1+1</f><v>2</v></c>",
                        "<c t=\"str\"><f>A1</f><v>x</v></c>",
                        "<c><f t=\"shared\" si=\"7\"/></c>",
                        "<c><f t=\"array\" ref=\"A1:A9\">1</f></c>",
                        "<c t=\"inlineStr\"><f>1</f><is><t>x</t></is></c>")) {
            StringBuilder first = new StringBuilder("<row>");
            for (String name : head.strip().split(",")) {
                first.append("<c t=\"inlineStr\"><is><t>").append(name).append("</t></is></c>");
            }
            add(
                    "formula " + cell,
                    Xlsx.of(first + "</row><row>" + cell.repeat(6) + "</row>"),
                    "cell.formula");
        }
    }

    private void macros() {
        add("macros", plain().part("xl/vbaProject.bin", new byte[] {1}), "file.macros");
        add("macros elsewhere", plain().part("a/VbaProject.BIN", new byte[] {1}), "file.macros");
        for (String type :
                List.of(
                        "vnd.ms-excel.sheet.macroEnabled.main+xml",
                        "vnd.ms-excel.template.macroEnabled.main+xml",
                        "vnd.ms-excel.sheet.binary.macroEnabled.main",
                        "vnd.ms-office.vbaProject")) {
            add(
                    "type " + type,
                    plain().part(
                                    "[Content_Types].xml",
                                    "<Types><Override ContentType=\"application/"
                                            + type
                                            + "\"/></Types>"),
                    "file.macros");
        }
    }

    private void broken() {
        byte[] workbook = plain().bytes();
        for (int part = 1; part < 20; part++) {
            add("cut " + part, Arrays.copyOf(workbook, workbook.length * part / 20), "file.broken");
        }
        for (String part : PARTS) {
            if (!part.equals(STRINGS) && !part.equals("xl/styles.xml")) {
                add("without " + part, plain().without(part), "file.broken", "file.otherZip");
            }
            add("half " + part, plain().part(part, "<a><b"), "file.broken", "file.otherZip");
            add("garbage " + part, plain().part(part, "\u0000\u0001<"), "file.broken");
        }
        add("no strings", plain().without(STRINGS), "file.broken");
        add(
                "only an end",
                new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                "file.unknown");
        add("only a beginning", new byte[] {'P', 'K', 3, 4}, "file.broken");
    }

    private void dimensions() {
        for (String reference : List.of("ZZZZZZZ1", "XFE1", "ZZZZ1", "1", "-1", "a1", "")) {
            add(
                    "cell at " + reference,
                    Xlsx.of("<row><c r=\"" + reference + "\"><v>1</v></c></row>"),
                    "file.broken");
        }
        for (String number : List.of("0", "-1", "1048577", "99999999999", "x", "2147483648")) {
            add(
                    "row " + number,
                    Xlsx.of("<row r=\"" + number + "\"><c><v>1</v></c></row>"),
                    "file.broken");
        }
        for (String number : List.of("-1", "1", "2147483647", "99999999999", "x")) {
            add(
                    "string " + number,
                    Xlsx.of("<row><c t=\"s\"><v>" + number + "</v></c></row>")
                            .strings("<si><t>a</t></si>"),
                    "file.broken");
        }
        for (String style : List.of("x", "99999999999")) {
            add(
                    "style " + style,
                    Xlsx.of("<row><c s=\"" + style + "\"><v>1</v></c></row>"),
                    "file.broken");
        }
    }

    private void encodings() {
        String table = "学号,姓名\n1,王\n";
        add(
                "16 bits without a mark",
                table.getBytes(StandardCharsets.UTF_16LE),
                "file.unknown",
                "file.encoding");
        add(
                "16 bits the other way",
                table.getBytes(StandardCharsets.UTF_16BE),
                "file.unknown",
                "file.encoding");
        add(
                "32 bits",
                table.getBytes(Charset.forName("UTF-32LE")),
                "file.unknown",
                "file.encoding");
        add(
                "32 bits with a mark",
                joined(
                        new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0},
                        table.getBytes(Charset.forName("UTF-32LE"))),
                "file.unknown");
        add(
                "a mark and other bytes",
                joined(
                        new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                        table.getBytes(Charset.forName("GBK"))),
                "file.encoding");
        add("no encoding", new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}, "file.encoding");
        for (int c = 0; c < 8; c++) {
            add("character " + c, text("a,b\n1," + (char) c + "\n"), "file.unknown");
            add(
                    "character at the end " + c,
                    text("a,b\n1,2\n".repeat(20_000) + (char) c),
                    "file.unknown");
        }
    }

    private void quotes() {
        for (int row : new int[] {1, 2, 5, 50, 500}) {
            add(
                    "open quote in row " + row,
                    text(
                            IntakeTest.HEAD
                                    + "V,IN-PARK-east,x,2025-03-01,F,y\n".repeat(row)
                                    + "V,\"2\n"
                                    + "3,4\n".repeat(100)),
                    "file.quote");
        }
        add("endless cell", text("a,b\n1,\"" + "x".repeat(3 << 20)), "file.quote");
        add("endless line", text("x".repeat(3 << 20)), "file.quote");
        add("thousands of columns", text("a,".repeat(200_000) + "\n"), "columns.missing");
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
