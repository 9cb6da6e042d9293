package org.shiji.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Draws pictures small enough to be looked at. */
final class Pictures {
    /** Most pixels of the longer side: to see whether a picture is sound, or to be looked at. */
    static final int SMALL = 64;

    static final int LARGE = 1600;

    private Pictures() {}

    /** Reads a picture with no more of its pixels than needed: it may be huge. */
    static BufferedImage read(ImageReader reader, int longest) throws IOException {
        int side = Math.max(reader.getWidth(0), reader.getHeight(0));
        ImageReadParam thinned = reader.getDefaultReadParam();
        int every = Math.max(1, side / longest);
        thinned.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, thinned);
    }

    /** As PNG, drawn anew on white: nothing of the file but what it shows is left. */
    static byte[] png(BufferedImage picture, int longest) {
        double scale =
                Math.min(1, (double) longest / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.drawImage(picture, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
