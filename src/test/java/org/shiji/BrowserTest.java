package org.shiji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BrowserTest {

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort private int port;

    @BeforeAll
    static void open() {
        playwright = BrowserOnThisMachine.playwright();
        browser = BrowserOnThisMachine.launch(playwright);
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @Test
    void theProductAnswersInARealBrowser() {
        Page page = browser.newPage();
        page.navigate("http://localhost:" + port + "/");

        assertThat(page.locator("body")).containsText("实绩");
        assertThat(new AxeBuilder(page).analyze()).isNotNull();
    }
}
