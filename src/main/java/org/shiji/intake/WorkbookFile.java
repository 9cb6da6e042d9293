package org.shiji.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An .xlsx workbook, opened for reading. Its parts are read where they lie in the zip; no name in
 * it ever becomes the name of a file.
 */
final class WorkbookFile implements AutoCloseable {
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_SMALL = 8 << 20;
    private static final long MOST_STRINGS = 64 << 20;
    private static final String TYPES = "[Content_Types].xml";

    private final ZipFile zip;
    private final long most;

    private WorkbookFile(ZipFile zip, long most) {
        this.zip = zip;
        this.most = most;
    }

    /**
     * @param most bytes a sheet may unpack to
     */
    static WorkbookFile open(Path file, long most) throws IOException, Unreadable {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException broken) {
            boolean locked = String.valueOf(broken.getMessage()).contains("encrypt");
            throw new Unreadable(locked ? "password" : "broken");
        } catch (IllegalArgumentException broken) {
            throw new Unreadable("broken");
        }
        WorkbookFile workbook = new WorkbookFile(zip, most);
        try {
            workbook.refuseOthers();
            return workbook;
        } catch (Unreadable | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private void refuseOthers() throws IOException, Unreadable {
        if (zip.size() > MOST_ENTRIES) {
            throw new Unreadable("bomb");
        }
        if (zip.getEntry(TYPES) == null) {
            boolean packed = zip.stream().anyMatch(WorkbookFile::isTable);
            throw new Unreadable(packed ? "packed" : "otherZip");
        }
        boolean macros =
                zip.stream()
                        .anyMatch(
                                entry ->
                                        entry.getName()
                                                .toLowerCase(Locale.ROOT)
                                                .contains("vbaproject"));
        boolean workbook = false;
        try (WorkbookXml xml = part(TYPES, MOST_SMALL)) {
            while (xml.nextTag()) {
                String type = xml.isStart() ? xml.attribute("ContentType") : null;
                if (type != null) {
                    macros |= type.contains("macroEnabled") || type.contains("vbaProject");
                    workbook |= type.contains("spreadsheetml.sheet.main+xml");
                }
            }
        }
        if (macros) {
            throw new Unreadable("macros");
        }
        if (!workbook) {
            throw new Unreadable("otherZip");
        }
    }

    private static boolean isTable(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".csv") || name.endsWith(".xls");
    }

    /** The rows of the first sheet that is shown. */
    SheetRows rows() throws IOException, Unreadable {
        Map<String, String> targets = relations();
        String workbook = workbook();
        @Nullable String sheet = null;
        boolean from1904 = false;
        try (WorkbookXml xml = part(workbook, MOST_SMALL)) {
            while (xml.nextTag()) {
                if (xml.starts("workbookPr")) {
                    String flag = xml.attribute("date1904");
                    from1904 = "1".equals(flag) || "true".equalsIgnoreCase(flag);
                } else if (xml.starts("sheet") && sheet == null) {
                    String state = xml.attribute("state");
                    String id = xml.attribute("id");
                    if ((state == null || state.equals("visible")) && id != null) {
                        sheet = targets.get(id);
                    }
                }
            }
        }
        if (sheet == null) {
            throw new Unreadable("noSheet");
        }
        SharedStrings strings = strings(targets.get("sharedStrings"));
        DateStyles styles = styles(targets.get("styles"));
        ZipEntry entry = entry(sheet).orElseThrow(() -> new Unreadable("broken"));
        return new SheetRows(
                this, part(entry.getName(), most), entry.getSize(), strings, styles, from1904);
    }

    private String workbook() throws Unreadable {
        return entry("xl/workbook.xml")
                .map(ZipEntry::getName)
                .orElseThrow(() -> new Unreadable("broken"));
    }

    /** By id, and by the last part of its type, a part of the workbook. */
    private Map<String, String> relations() throws IOException, Unreadable {
        Map<String, String> targets = new HashMap<>();
        try (WorkbookXml xml = part("xl/_rels/workbook.xml.rels", MOST_SMALL)) {
            while (xml.nextTag()) {
                String target = xml.starts("Relationship") ? xml.attribute("Target") : null;
                if (target == null || "External".equals(xml.attribute("TargetMode"))) {
                    continue;
                }
                String place = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                if (id != null) {
                    targets.put(id, place);
                }
                if (type != null) {
                    targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), place);
                }
            }
        }
        return targets;
    }

    private SharedStrings strings(@Nullable String place) throws IOException, Unreadable {
        if (place == null || entry(place).isEmpty()) {
            return SharedStrings.NONE;
        }
        try (WorkbookXml xml = part(place, MOST_STRINGS)) {
            return SharedStrings.of(xml);
        }
    }

    private DateStyles styles(@Nullable String place) throws IOException, Unreadable {
        if (place == null || entry(place).isEmpty()) {
            return DateStyles.NONE;
        }
        try (WorkbookXml xml = part(place, MOST_SMALL)) {
            return DateStyles.of(xml);
        }
    }

    private WorkbookXml part(String name, long limit) throws IOException, Unreadable {
        ZipEntry entry = entry(name).orElseThrow(() -> new Unreadable("broken"));
        try {
            return new WorkbookXml(
                    new BoundedXml(zip.getInputStream(entry), entry.getCompressedSize(), limit));
        } catch (ZipException broken) {
            throw new Unreadable("broken");
        }
    }

    /** Some programs write the names in other letters. */
    private Optional<? extends ZipEntry> entry(String name) {
        ZipEntry exact = zip.getEntry(name);
        return exact != null
                ? Optional.of(exact)
                : zip.stream().filter(one -> one.getName().equalsIgnoreCase(name)).findFirst();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
