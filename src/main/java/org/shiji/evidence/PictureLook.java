package org.shiji.evidence;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.shiji.evidence.ContentLook.Found;

/** Looks whether a picture can be shown, without ever holding it whole. */
final class PictureLook {
    /** One row of a picture stands in memory, whatever is shown of it. */
    private static final int LONGEST_SIDE = 50_000;

    /** A picture that comes step by step is drawn anew for each: real ones have ten. */
    private static final int MOST_SCANS = 64;

    private final EvidenceSettings settings;

    PictureLook(EvidenceSettings settings) {
        this.settings = settings;
    }

    Found look(Path file, FileKind kind) throws IOException {
        if (kind == FileKind.JPEG && !isWholeJpeg(file)) {
            return ContentLook.unsound("broken");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return ContentLook.unsound("broken");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                long pixels = (long) width * height;
                if (pixels > settings.maxPixels() || Math.max(width, height) > LONGEST_SIDE) {
                    return ContentLook.unsound(
                            "pixels", width, height, settings.maxPixels() / 1_000_000);
                }
                Pictures.read(reader, Pictures.SMALL);
                return new Found.Sound(kind, 1);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // the library throws whatever it stumbles over
            return ContentLook.unsound("broken");
        }
    }

    /** Whether a JPEG goes to its end: the library fills up with grey what is missing. */
    private static boolean isWholeJpeg(Path file) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.readUnsignedShort();
            int scans = 0;
            while (true) {
                int marker = nextMarker(in);
                if (marker == 0xD9) {
                    return scans > 0;
                }
                if (marker == 0xDA && ++scans > MOST_SCANS) {
                    return false;
                }
                if (marker < 0xD0 || marker > 0xD7) {
                    in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
                }
            }
        } catch (EOFException cutOff) {
            return false;
        }
    }

    /** What stands between are the points of the picture, in which FF 00 is no marker. */
    private static int nextMarker(DataInputStream in) throws IOException {
        while (true) {
            int read = in.readUnsignedByte();
            while (read == 0xFF) {
                read = in.readUnsignedByte();
                if (read != 0xFF && read != 0) {
                    return read;
                }
            }
        }
    }
}
