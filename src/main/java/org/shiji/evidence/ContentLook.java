package org.shiji.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.shiji.shared.Message;

/**
 * Looks into a file: what it really is, and whether it is sound. The name it came under says
 * nothing here.
 */
final class ContentLook {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** What Office wrote before 2007, and writes around a document with a password. */
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private final PdfLook pdfs;
    private final PictureLook pictures;
    private final ContainerLook containers = new ContainerLook();

    ContentLook(EvidenceSettings settings) {
        this.pdfs = new PdfLook(settings);
        this.pictures = new PictureLook(settings);
    }

    /** What was found. */
    sealed interface Found {
        /**
         * A file that is taken.
         *
         * @param pages that can be looked at, 0 where there are none
         */
        record Sound(FileKind kind, int pages) implements Found {}

        /** A file that is not. */
        record Unsound(Message why) implements Found {}
    }

    Found look(Path file) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, ZIP)) {
            return containers.look(file);
        }
        if (startsWith(head, COMPOUND)) {
            return unsound("old");
        }
        boolean pdf = startsWith(head, PDF);
        if (!pdf && !startsWith(head, PNG) && !startsWith(head, JPEG)) {
            return unsound("type");
        }
        if (Tail.isOfAZip(file)) {
            return unsound("twofold");
        }
        if (pdf) {
            return pdfs.look(file);
        }
        return pictures.look(file, startsWith(head, PNG) ? FileKind.PNG : FileKind.JPEG);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(16);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length
                && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    /**
     * @param why key of the sentence
     */
    static Found unsound(String why, Object... arguments) {
        return new Found.Unsound(Message.of("evidence.file." + why, arguments));
    }
}
