package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shiji.desk.KeptReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files are put behind a figure, looked at, and taken back. */
class EvidenceTest extends BrowserStory {

    private static final String STAFF = "#element-staff ";

    @Autowired private JdbcTemplate jdbc;

    @AfterEach
    void takeAway() {
        KeptReports.withoutFiles(jdbc);
    }

    @Test
    void filesAreAttachedLookedAtAndTakenBack() throws IOException {
        Page page = open(Visitor.as("hedi"), "report/hedi/2025");
        // from the beginning: the browser does not yet tell of its dialog right after it is asked
        // to
        List<FileChooser> choosers = new CopyOnWriteArrayList<>();
        page.onFileChooser(choosers::add);
        Locator score = page.locator(".report-total").nth(1);
        String before = score.textContent();
        attachByKeyboard(page, choosers);
        assertThat(page.locator(STAFF + ".evidence-part summary")).containsText("佐证：1 件，弱佐证");
        assertThat(page.locator(STAFF + ".question-support")).containsText("最多 50 分");
        assertThat(score).not().hasText(before);
        drop(page, "照片.png", picture());
        assertThat(page.locator(STAFF + ".evidence-part summary")).containsText("佐证：2 件，弱佐证");

        Locator look = page.locator(STAFF + "[aria-label='查看“回单.pdf”']");
        look.focus();
        page.keyboard().press("Enter");
        Locator dialog = page.locator("vaadin-dialog.evidence-pages");
        drawn(page);
        page.keyboard().press("ArrowRight");
        assertThat(dialog.locator(".evidence-place")).hasText("第 2 页，共 2 页");
        drawn(page);
        page.keyboard().press("Escape");
        assertThat(look).isFocused();

        page.reload();
        settled(page);
        page.locator(STAFF + ".evidence-part summary").click();
        page.locator(STAFF + "[aria-label='撤下“回单.pdf”']").focus();
        page.keyboard().press("Enter");
        page.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(STAFF + ".evidence-told")).hasText("“回单.pdf”已撤下。");
        assertThat(page.locator(STAFF + ".evidence-part summary")).isFocused();

        page.reload();
        settled(page);
        assertThat(page.locator(STAFF + ".evidence-part summary")).containsText("佐证：1 件，弱佐证");
        Page inspector = open(Visitor.as("sheng92"), "report/hedi/2025");
        inspector.locator(STAFF + ".evidence-part summary").click();
        assertThat(inspector.locator(STAFF + ".evidence-file")).hasText("照片.png");
        assertThat(inspector.locator(STAFF + ".evidence-ways vaadin-button")).hasText("查看");
        inspector.locator(STAFF + ".evidence-ways vaadin-button").click();
        drawn(inspector);
    }

    /** Says by the keyboard alone what comes: the last class there is. */
    private static void choose(Page page) {
        page.locator(STAFF + ".evidence-part summary").focus();
        page.keyboard().press("Enter");
        page.locator(STAFF + ".evidence-adding vaadin-select-value-button").focus();
        page.keyboard().press("Enter");
        page.locator(STAFF + "vaadin-select-item").last().waitFor();
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        page.locator(STAFF + "vaadin-upload vaadin-button").waitFor();
        // the list gives the focus back when it is closed
        assertThat(page.locator(STAFF + ".evidence-adding vaadin-select[opened]")).hasCount(0);
        settled(page);
    }

    /** Attaches a PDF of two pages to a figure. */
    static void attach(Page page) {
        choose(page);
        page.locator(STAFF + "vaadin-upload input[type=file]").setInputFiles(file());
        page.locator(STAFF + ".evidence-told li").waitFor();
        settled(page);
    }

    private static void attachByKeyboard(Page page, List<FileChooser> choosers) {
        choose(page);
        Locator button = page.locator(STAFF + "vaadin-upload vaadin-button");
        button.focus();
        assertThat(button).isFocused();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> !choosers.isEmpty());
        choosers.getFirst().setFiles(file());
        page.locator(STAFF + ".evidence-told li").waitFor();
        settled(page);
    }

    private static FilePayload file() {
        return new FilePayload("回单.pdf", "application/pdf", pdf());
    }

    /** Opens the first page of what was attached. */
    static void look(Page page) {
        attach(page);
        page.locator(STAFF + ".evidence-ways vaadin-button").first().click();
        drawn(page);
        settled(page);
    }

    private static void drawn(Page page) {
        page.waitForFunction(
                "() => document.querySelector('.evidence-frame img')?.naturalWidth > 0");
    }

    private static void drop(Page page, String name, byte[] content) {
        JSHandle dragged =
                page.evaluateHandle(
                        """
                        ([name, content]) => {
                          const bytes = Uint8Array.from(atob(content), one => one.charCodeAt(0));
                          const dragged = new DataTransfer();
                          dragged.items.add(new File([bytes], name));
                          return dragged;
                        }
                        """,
                        List.of(name, Base64.getEncoder().encodeToString(content)));
        Locator at = page.locator(STAFF + "vaadin-upload");
        at.dispatchEvent("dragover", Map.of("dataTransfer", dragged));
        at.dispatchEvent("drop", Map.of("dataTransfer", dragged));
    }

    private static byte[] pdf() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
