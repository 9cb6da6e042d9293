package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reporter hands in a file, reads what is wrong in it, and lets it go. */
class ImportTest extends BrowserStory {

    private static final String FILE =
            """
            凭证号,付款单位,到款额（万元）,到账日期,款项性质,经办人
            V9001,某某公司,12.5,2025-03-01,技术服务,张
            V9002,91320100MA1MP5EXA1,十二,2025-13-01,技术服务,李
            """;

    @ParameterizedTest
    @CsvSource({"zh, 1440", "en, 1440", "zh, 390", "en, 390"})
    void aFileIsCheckedAndWhatIsWrongIsRead(String language, int width) {
        Visitor visitor = Visitor.as("hedi");
        if (language.equals("en")) {
            visitor = visitor.inEnglish();
        }
        if (width < 1000) {
            visitor = visitor.onAPhone();
        }
        Page page = open(visitor, "report/hedi/2025/import/receipt");
        handIn(page);
        assertThat(page.locator(".import-problems h2")).containsText("4");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(
                                Path.of(
                                        "target",
                                        "browser",
                                        "import-%s-%d.png".formatted(language, width))));
        page.locator(".import-job vaadin-button:visible").last().click();
        settled(page);
        assertThat(
                        page.locator(".import-problems .wide-only, .import-problems .narrow-only")
                                .first())
                .isAttached();
    }

    static void handIn(Page page) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "到款.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
        page.locator(".import-problems").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        settled(page);
    }
}
