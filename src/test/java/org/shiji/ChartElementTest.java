package org.shiji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithDemonstration
class ChartElementTest {

    private static final String SPEC =
            """
            {"chart": {"type": "bar", "height": 300},
             "number": {"digits": 1, "suffix": "%"},
             "colors": ["var(--test-colour)"],
             "series": [{"name": "<img src=x onerror='window.ran = true'>", "data": [40, 60.5]}],
             "xaxis": {"categories": ["<b>甲</b>", "乙"]}}
            """;

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort private int port;

    private Page page;
    private Locator chart;

    @BeforeAll
    static void open() {
        playwright = BrowserOnThisMachine.playwright();
        browser = BrowserOnThisMachine.launch(playwright);
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @BeforeEach
    void draw() {
        page = browser.newPage(new Browser.NewPageOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate("http://localhost:" + port + "/");
        page.waitForFunction("() => !!customElements.get('shiji-chart')");
        page.evaluate(
                """
                spec => {
                  document.documentElement.style.setProperty('--test-colour', 'rgb(1, 2, 3)');
                  const chart = document.createElement('shiji-chart');
                  Object.assign(chart, { spec, label: '得分', saveLabel: '保存为图片' });
                  chart.innerHTML = '<table slot="table"><tbody><tr><td>40</td></tr></tbody></table>';
                  chart.addEventListener('point-selected', (event) => (window.selected = event.detail));
                  document.body.append(chart);
                }
                """,
                SPEC);
        chart = page.locator("shiji-chart[drawn]");
        chart.waitFor();
    }

    @Test
    void drawsWithTheColoursOfThePage() {
        assertThat(chart.locator("path.apexcharts-bar-area")).hasCount(2);
        assertThat(chart.locator("path.apexcharts-bar-area").first())
                .hasAttribute("fill", "rgba(1,2,3,0.85)");
        assertThat(chart.locator(".apexcharts-yaxis-label").first()).containsText("%");
        assertThat(chart.getByRole(AriaRole.TABLE)).containsText("40");
    }

    @Test
    void neverReadsDataAsHtml() {
        chart.locator("path.apexcharts-bar-area").first().hover();
        assertThat(chart.locator(".apexcharts-tooltip")).containsText("甲");
        assertThat(chart.locator("img")).hasCount(0);
        assertThat(page.evaluate("window.ran")).isNull();
    }

    @Test
    void tellsWhichPointWasClicked() {
        chart.locator("path.apexcharts-bar-area").nth(1).click();
        page.waitForFunction("() => !!window.selected");
        assertThat(page.evaluate("`${selected.series} ${selected.index}`")).isEqualTo("0 1");
    }

    @Test
    void isSavedAsAPictureFromTheKeyboard() throws Exception {
        chart.locator("button").focus();
        Download download = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(download.suggestedFilename()).isEqualTo("得分.png");
        assertThat(Files.readAllBytes(download.path()))
                .startsWith(0x89, 'P', 'N', 'G')
                .hasSizeGreaterThan(2000);
    }

    @Test
    void isDrawnAnewWhenThePageTurnsDark() {
        page.evaluate(
                """
                () => {
                  document.documentElement.style.setProperty('--test-colour', 'rgb(200, 210, 220)');
                  document.documentElement.style.colorScheme = 'dark';
                  document.documentElement.setAttribute('theme', 'dark');
                }
                """);
        assertThat(chart.locator("path.apexcharts-bar-area").first())
                .hasAttribute("fill", "rgba(200,210,220,0.85)");
        assertThat(chart.locator(".apexcharts-theme-dark").first()).isAttached();
    }
}
