package org.shiji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the documentation. They are taken in every build and kept in {@code
 * docs/screenshots} with {@code -Dshiji.screenshots=true}, else below {@code target}.
 */
class PicturesTest extends BrowserStory {

    private static final long MOST_BYTES = 1_000_000;

    private final Path folder =
            Boolean.getBoolean("shiji.screenshots")
                    ? Path.of("docs", "screenshots")
                    : Path.of("target", "screenshots");

    @BeforeEach
    void createFolder() throws IOException {
        Files.createDirectories(folder);
    }

    @Test
    void showTheOverview() throws IOException {
        take(open(Visitor.inspector(), "overview"), "overview-zh", false);
        take(open(Visitor.inspector().inEnglish(), "overview"), "overview-en", false);
        take(open(Visitor.inspector().inTheDark(), "overview"), "overview-dark", false);
        take(open(Visitor.inspector().onAPhone(), "overview"), "overview-phone", false);
    }

    @Test
    void showTheShowyUnion() throws IOException {
        String address = "unions/binjiang/2025";
        take(open(Visitor.inspector(), address), "union-showy-zh", true);
        take(open(Visitor.inspector().inEnglish(), address), "union-showy-en", true);
        take(open(Visitor.inspector().onAPhone(), address), "union-phone", false);
    }

    @Test
    void showTheRecordsTheDefinitionsAndTheLogin() throws IOException {
        take(
                open(Visitor.inspector(), "unions/binjiang/2025/records/placements?show=voided"),
                "records",
                false);
        take(open(Visitor.inspector(), "definitions"), "definitions", false);
        take(open(Visitor.nobody(), "login"), "login", false);
    }

    @Test
    void showTheFirstPageOfTheScorecard() throws IOException {
        Page page = open(Visitor.inspector(), "unions/binjiang/2025");
        page.locator(".export-menu vaadin-button").first().click();
        Download download =
                page.waitForDownload(
                        () ->
                                page.getByRole(
                                                AriaRole.LINK,
                                                new Page.GetByRoleOptions().setName("PDF 计分卡"))
                                        .click());
        Path picture = folder.resolve("scorecard-page1.png");
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            BufferedImage first =
                    new PDFRenderer(document).renderImageWithDPI(0, 110, ImageType.RGB);
            Palette.write(first, picture);
        }
        check(picture);
    }

    private void take(Page page, String name, boolean whole) throws IOException {
        Path picture = folder.resolve(name + ".png");
        byte[] taken =
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(whole)
                                .setAnimations(ScreenshotAnimations.DISABLED));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(taken));
        Palette.write(image, picture);
        check(picture);
    }

    private static void check(Path picture) throws IOException {
        assertThat(Files.size(picture)).as(picture.toString()).isBetween(5_000L, MOST_BYTES);
    }
}
