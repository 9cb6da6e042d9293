package org.shiji.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws what a file shows, here and not in the reader's browser: what a file may do beyond being
 * looked at stays where it is.
 */
final class Previews {
    private static final int AT_ONCE = 2;
    private static final int PATIENCE = 20;
    private static final float POINTS_AT_MOST = 14_400; // what PDF allows of a side

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * One page as PNG, at most {@link Pictures#LARGE} pixels long.
     *
     * @param content of a file of a kind that is shown
     * @param page from 0
     * @throws IOException also when it cannot be drawn
     */
    byte[] draw(FileKind kind, InputStream content, int page) throws IOException {
        if (!isFree()) {
            throw new IOException("too many are drawn already");
        }
        try {
            return switch (kind) {
                case PDF -> page(content, page);
                case PNG, JPEG -> picture(content);
                case OFD, XLSX, DOCX -> throw new IOException(kind + " is not shown");
            };
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError cannotBeDrawn) {
            throw new IOException(cannotBeDrawn);
        } finally {
            places.release();
        }
    }

    /** Nobody waits for ever for what somebody else has drawn. */
    private boolean isFree() {
        try {
            return places.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static byte[] page(InputStream content, int page) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(
                        new RandomAccessReadBuffer(content),
                        "",
                        null,
                        null,
                        IOUtils.createTempFileOnlyStreamCache())) {
            PDRectangle box = document.getPage(page).getCropBox();
            float side = Math.clamp(Math.max(box.getWidth(), box.getHeight()), 1, POINTS_AT_MOST);
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage drawn = renderer.renderImage(page, Pictures.LARGE / side);
            return Pictures.png(drawn, Pictures.LARGE);
        }
    }

    private static byte[] picture(InputStream content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(content)) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                return Pictures.png(Pictures.read(reader, Pictures.LARGE), Pictures.LARGE);
            } finally {
                reader.dispose();
            }
        }
    }
}
