package org.shiji.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Opens a file as what it is, whatever its name says. */
final class TableFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int CHUNK = 1 << 16;

    private TableFile() {}

    /**
     * @param most bytes a sheet may unpack to
     * @throws Unreadable saying why not, and what to do
     */
    static TableRows open(Path file, long most) throws IOException, Unreadable {
        byte[] start = start(file);
        if (start.length == 0) {
            throw new Unreadable("empty");
        }
        if (Arrays.equals(start, COMPOUND)) {
            throw compound(file);
        }
        if (!Arrays.equals(start, ZIP)) {
            return new TextRows(file, TextLook.of(file));
        }
        WorkbookFile workbook = WorkbookFile.open(file, most);
        try {
            return workbook.rows();
        } catch (IOException | Unreadable | RuntimeException refused) {
            workbook.close();
            throw refused;
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }

    /** As workbooks are. */
    static boolean isZip(Path file) throws IOException {
        return Arrays.equals(start(file), ZIP);
    }

    /** The file of old spreadsheets, and the one in which new ones are locked. */
    private static Unreadable compound(Path file) throws IOException {
        if (holds(file, "EncryptedPackage")) {
            return new Unreadable("password");
        }
        return new Unreadable(
                holds(file, "Workbook") || holds(file, "Book") ? "oldWorkbook" : "unknown");
    }

    private static boolean holds(Path file, String name) throws IOException {
        String wanted =
                new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        String before = "";
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] chunk = in.readNBytes(CHUNK);
                    chunk.length > 0;
                    chunk = in.readNBytes(CHUNK)) {
                String text = before + new String(chunk, StandardCharsets.ISO_8859_1);
                if (text.contains(wanted)) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - wanted.length()));
            }
        }
        return false;
    }
}
