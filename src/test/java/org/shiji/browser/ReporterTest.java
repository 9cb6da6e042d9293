package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReporterTest extends BrowserStory {

    @Test
    void aReporterStartsOnTheOwnUnion() {
        Page page = open(Visitor.as("binjiang"), "");

        page.waitForURL("**/unions/binjiang");
        assertThat(page.locator("h1")).hasText("滨江智能装备产教联合体");
        assertThat(page.locator("nav a[href=overview]")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unions/yezhu",
                "unions/yezhu/2025",
                "unions/yezhu/2025/records/placements",
            })
    void anotherUnionIsAnsweredLikeOneThatDoesNotExist(String address) {
        Page page = begin(Visitor.as("binjiang"));

        assertThat(go(page, address)).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("没有这个页面");
        String ofAnother = page.locator("main").last().textContent();
        go(page, address.replace("yezhu", "nowhere"));
        assertThat(page.locator("main").last()).hasText(ofAnother);
    }

    @Test
    void theOverviewIsNotForReporters() {
        Page page = open(Visitor.as("binjiang"), "overview");
        assertThat(page.locator("h1")).hasText("没有这个页面");
    }
}
