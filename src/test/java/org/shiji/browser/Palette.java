package org.shiji.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A picture of a page in 128 colours: a third of the bytes, and no difference to see. */
final class Palette {

    private static final int MOST = 128;

    private Palette() {}

    /** Writes a picture with few bytes. */
    static void write(BufferedImage picture, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        Files.deleteIfExists(file);
        try (ImageOutputStream output = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(reduced(picture), null, null), smallest);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage reduced(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        Map<Integer, Integer> times = new HashMap<>();
        for (int pixel : pixels) {
            times.merge(pixel & 0xffffff, 1, Integer::sum);
        }
        int[] colours = mostUsed(times);
        Map<Integer, Integer> nearest = new HashMap<>();
        BufferedImage reduced =
                new BufferedImage(
                        width,
                        height,
                        BufferedImage.TYPE_BYTE_INDEXED,
                        new IndexColorModel(8, colours.length, colours, 0, false, -1, 0));
        for (int i = 0; i < pixels.length; i++) {
            int index =
                    nearest.computeIfAbsent(
                            pixels[i] & 0xffffff, colour -> nearest(colour, colours));
            reduced.getRaster().setSample(i % width, i / width, 0, index);
        }
        return reduced;
    }

    /**
     * The most used colour first, and then always the one that is most used among those that are
     * not much like one taken already, so that a small coloured sign keeps its colour.
     */
    private static int[] mostUsed(Map<Integer, Integer> times) {
        int[] byUse =
                times.entrySet().stream()
                        .sorted(
                                Comparator.<Map.Entry<Integer, Integer>>comparingInt(
                                                entry -> -entry.getValue())
                                        .thenComparing(Map.Entry::getKey))
                        .mapToInt(Map.Entry::getKey)
                        .toArray();
        for (int apart = 0; ; apart += 40) {
            int[] taken = new int[byUse.length];
            int count = 0;
            for (int colour : byUse) {
                if (count == 0 || apart == 0 || distance(colour, taken, count) > apart) {
                    taken[count++] = colour;
                }
                if (count > MOST) {
                    break;
                }
            }
            if (count <= MOST) {
                return Arrays.copyOf(taken, count);
            }
        }
    }

    private static int distance(int colour, int[] colours, int count) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, distance(colour, colours[i]));
        }
        return least;
    }

    private static int nearest(int colour, int[] colours) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(colour, colours[i]) < distance(colour, colours[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
