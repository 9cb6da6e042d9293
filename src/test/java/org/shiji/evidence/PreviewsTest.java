package org.shiji.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PreviewsTest {
    private static final int RED = 0xFF0000;
    private static final int WHITE = 0xFFFFFF;

    private final Previews previews = new Previews();

    @Test
    void aPageOfAPdfIsDrawnAsAPicture() throws IOException {
        byte[] pdf = Papers.pdf("x", 2);
        for (int page = 0; page < 2; page++) {
            BufferedImage drawn = drawn(FileKind.PDF, pdf, page);
            assertThat(drawn.getHeight()).isBetween(Pictures.LARGE - 1, Pictures.LARGE);
            assertThat(color(drawn, 20, drawn.getHeight() - 20)).isEqualTo(RED);
            assertThat(color(drawn, drawn.getWidth() - 20, 20)).isEqualTo(WHITE);
        }
        assertThatThrownBy(() -> drawn(FileKind.PDF, pdf, 2)).isInstanceOf(IOException.class);
    }

    @Test
    void aLargePictureIsDrawnSmallerAndASmallOneAsItIs() throws IOException {
        BufferedImage large = drawn(FileKind.PNG, Papers.picture("png", 5000, 1000), 0);
        assertThat(large.getWidth()).isBetween(Pictures.LARGE - 100, Pictures.LARGE);
        assertThat(large.getHeight() * 5).isBetween(large.getWidth() - 10, large.getWidth() + 10);
        BufferedImage small = drawn(FileKind.JPEG, Papers.picture("jpg", 30, 20), 0);
        assertThat(small.getWidth()).isEqualTo(30);
        assertThat(small.getHeight()).isEqualTo(20);
    }

    @Test
    void nothingOfTheFileIsLeftButWhatItShows() throws IOException {
        byte[] told = Papers.joined(Papers.picture("png", 9, 9), Papers.bytes("<script>secret"));
        byte[] drawn = previews.draw(FileKind.PNG, new ByteArrayInputStream(told), 0);
        assertThat(new String(drawn, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("\u0089PNG")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PDF", "PNG", "JPEG"})
    void whatIsNotShownIsNotDrawn(FileKind kind) {
        assertThat(kind.isShown()).isFalse();
        assertThatThrownBy(() -> drawn(kind, Papers.zip(Papers.workbook()), 0))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whatCannotBeDrawnIsNoFaultAndTheNextOneIsDrawn() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> drawn(FileKind.PDF, Papers.bytes("%PDF-1.7 nothing"), 0))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> drawn(FileKind.PNG, Papers.bytes("nothing"), 0))
                    .isInstanceOf(IOException.class);
        }
        assertThat(drawn(FileKind.PNG, Papers.picture("png", 3, 3), 0).getWidth()).isEqualTo(3);
    }

    private BufferedImage drawn(FileKind kind, byte[] file, int page) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(
                        previews.draw(kind, new ByteArrayInputStream(file), page)));
    }

    private static int color(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) & WHITE;
    }
}
