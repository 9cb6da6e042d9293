package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class DefinitionsTest extends BrowserStory {

    @Test
    void theSearchFindsAnIndicatorByItsCodeAndStaysInTheAddress() {
        Page page = open(Visitor.inspector(), "definitions");
        Locator search = page.locator(".definition-filters vaadin-text-field input");
        search.fill("T14");
        page.waitForURL("**/definitions?q=T14");
        settled(page);

        Locator found = page.locator(".definitions-page vaadin-grid-cell-content:visible");
        assertThat(found.getByText("T14").first()).isVisible();
        assertThat(found.getByText("T04")).hasCount(0);

        page.reload();
        settled(page);
        assertThat(search).hasValue("T14");
        assertThat(found.getByText("T04")).hasCount(0);
    }

    @Test
    void aSearchWithoutResultSaysSo() {
        Page page = open(Visitor.inspector(), "definitions?q=nothing-like-it");
        assertThat(page.getByText("没有符合的内容").first()).isVisible();
    }

    @Test
    void theFrameworkSaysThatItIsADemonstration() {
        Page page = open(Visitor.as("admin"), "definitions");
        assertThat(page.locator(".definition-notice")).containsText("演示指标，非官方44项");
        assertThat(page.locator("h1")).isVisible();
        assertThat(address(page)).isEqualTo("definitions");
    }
}
