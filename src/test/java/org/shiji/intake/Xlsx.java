package org.shiji.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written by hand, part by part, right or wrong. */
final class Xlsx {
    static final String SPACE =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Xlsx() {}

    /** A workbook with one sheet. */
    static Xlsx of(String rows) {
        String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return new Xlsx()
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
                                + main
                                + "sheet.main+xml\"/></Types>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                                + relation("rId2", "sharedStrings", "sharedStrings.xml")
                                + relation("rId3", "styles", "styles.xml")
                                + "</Relationships>")
                .part(
                        "xl/workbook.xml",
                        "<workbook "
                                + SPACE
                                + "><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .sheet("<worksheet " + SPACE + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>"
                .formatted(id, type, target);
    }

    Xlsx sheet(String xml) {
        return part("xl/worksheets/sheet1.xml", xml);
    }

    Xlsx strings(String items) {
        return part("xl/sharedStrings.xml", "<sst " + SPACE + ">" + items + "</sst>");
    }

    Xlsx styles(String inner) {
        return part("xl/styles.xml", "<styleSheet " + SPACE + ">" + inner + "</styleSheet>");
    }

    Xlsx part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Xlsx part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Xlsx without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
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
}
