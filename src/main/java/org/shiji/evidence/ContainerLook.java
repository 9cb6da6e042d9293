package org.shiji.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.shiji.evidence.ContentLook.Found;

/**
 * Looks into what is packed as a zip: an OFD, a workbook, a document. Each part is unpacked to
 * nowhere and counted; what stands in it is searched for words, and never read as XML.
 */
final class ContainerLook {
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 512L << 20;

    /** How much of a part is searched. */
    private static final int SEARCHED = 64 << 10;

    private static final String TYPES = "[Content_Types].xml";
    private static final String OFD = "OFD.xml";

    private static final Map<String, FileKind> MAIN_PARTS =
            Map.of(
                    "spreadsheetml.sheet.main+xml", FileKind.XLSX,
                    "wordprocessingml.document.main+xml", FileKind.DOCX);

    private static final Pattern LEADS_OUT =
            Pattern.compile("/.*|.*\\\\.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?", Pattern.DOTALL);

    /**
     * What an embedded table may be; anything else that is embedded is a program or may hold one.
     */
    private static final Pattern TABLE = Pattern.compile(".*/embeddings/[^/]+\\.xlsx");

    private static final Pattern PROGRAM =
            Pattern.compile(
                    ".*\\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|class|jar|sh|html?|svg|swf|xlsm|docm|xlam|dotm)"
                            + "|.*vbaproject\\.bin|.*/vbadata\\.xml|.*/activex/.*|.*/embeddings/.*",
                    Pattern.DOTALL);

    /** A link that is followed when the file is opened. */
    private static final Pattern FOLLOWED =
            Pattern.compile("/(attachedTemplate|oleObject|subDocument|frame)\"");

    /** How a part begins, a byte a character. */
    private record Seen(Map<String, String> parts, Set<String> names) {}

    Found look(Path file) throws IOException {
        if (Tail.isBehindAZip(file)) {
            return ContentLook.unsound("twofold");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                return ContentLook.unsound("container");
            }
            Seen seen = new Seen(new HashMap<>(), new HashSet<>());
            long unpacked = 0;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                String name = entry.getName();
                if (LEADS_OUT.matcher(name).matches() || !seen.names().add(name)) {
                    return ContentLook.unsound("paths");
                }
                unpacked += unpacked(zip, entry, MOST_UNPACKED - unpacked, seen);
                if (unpacked > MOST_UNPACKED) {
                    return ContentLook.unsound("container");
                }
            }
            return isTwofold(file, seen.names()) ? ContentLook.unsound("twofold") : judged(seen);
        } catch (ZipException | IllegalArgumentException broken) {
            return ContentLook.unsound("broken");
        }
    }

    /** What an entry really unpacks to, whatever it says itself. */
    private static long unpacked(ZipFile zip, ZipEntry entry, long most, Seen seen)
            throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] start = in.readNBytes(SEARCHED);
            seen.parts().put(entry.getName(), text(start));
            long size = start.length;
            byte[] chunk = new byte[SEARCHED];
            for (int read = in.read(chunk); read >= 0 && size <= most; read = in.read(chunk)) {
                size += read;
            }
            return size;
        } catch (java.io.EOFException cutOff) {
            throw new ZipException("cut off");
        }
    }

    /** Also of text of 16 bits a character, as far as it is ASCII. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    /** Whether one who reads from the beginning finds other parts than one who reads the list. */
    private static boolean isTwofold(Path file, Set<String> listed) throws IOException {
        Set<String> expected = new HashSet<>(listed);
        byte[] chunk = new byte[SEARCHED];
        long unpacked = 0;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!expected.remove(entry.getName())) {
                    return true;
                }
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return true;
                    }
                }
            }
            return false;
        } catch (java.io.EOFException cutOff) {
            return true;
        } catch (ZipException | IllegalArgumentException cannotBeReadSo) {
            return false; // sizes that stand in the list only
        }
    }

    private static Found judged(Seen seen) {
        for (Map.Entry<String, String> part : seen.parts().entrySet()) {
            String name = part.getKey().toLowerCase(Locale.ROOT);
            String text = part.getValue();
            if (PROGRAM.matcher(name).matches() && !TABLE.matcher(name).matches()) {
                return ContentLook.unsound("macros");
            }
            if (name.endsWith(".rels")
                    && text.contains("\"External\"")
                    && FOLLOWED.matcher(text).find()) {
                return ContentLook.unsound("macros");
            }
            if ((name.endsWith(".xml") || name.endsWith(".rels"))
                    && (text.contains("<!DOCTYPE") || text.contains("<!ENTITY"))) {
                return ContentLook.unsound("entities");
            }
        }
        String types = seen.parts().getOrDefault(TYPES, "");
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            return ContentLook.unsound("macros");
        }
        Set<FileKind> kinds = new HashSet<>();
        MAIN_PARTS.forEach(
                (type, kind) -> {
                    if (types.contains(type)) {
                        kinds.add(kind);
                    }
                });
        if (seen.parts().getOrDefault(OFD, "").contains("ofdspec.org")) {
            kinds.add(FileKind.OFD);
        }
        return kinds.size() == 1
                ? new Found.Sound(kinds.iterator().next(), 0)
                : ContentLook.unsound("type");
    }
}
