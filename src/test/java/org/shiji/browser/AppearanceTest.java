package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppearanceTest extends BrowserStory {

    private static final String DARK = "rgb(20, 27, 35)";
    private static final String LIGHT = "rgb(244, 246, 248)";

    @Test
    void theSwitchTurnsThePageDarkChartsIncludedAndKeepsItSo() {
        Page page = open(Visitor.inspector(), "overview");
        assertThat(page.locator("body")).hasCSS("background-color", LIGHT);
        page.getByRole(AriaRole.BUTTON, named("浅色或深色")).click();
        page.getByRole(AriaRole.RADIO, named("深色", true)).click();

        assertThat(page.locator("body")).hasCSS("background-color", DARK);
        assertThat(page.locator("shiji-chart .apexcharts-theme-dark").first()).isAttached();
        page.reload();
        settled(page);
        assertThat(page.locator("body")).hasCSS("background-color", DARK);

        page.getByRole(AriaRole.BUTTON, named("浅色或深色")).click();
        page.getByRole(AriaRole.RADIO, named("跟随系统")).click();
        assertThat(page.locator("body")).hasCSS("background-color", LIGHT);
    }

    @Test
    void thePageFollowsTheSystemWhenItTurnsDark() {
        Page page = open(Visitor.inspector(), "unions/binjiang");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));

        assertThat(page.locator("body")).hasCSS("background-color", DARK);
        assertThat(page.locator("shiji-chart .apexcharts-theme-dark").first()).isAttached();
    }

    @ParameterizedTest
    @CsvSource({
        ", login",
        "guojia, overview",
        "guojia, unions/binjiang/2025",
        "guojia, unions/luting/2025",
        "guojia, unions/binjiang/2025/records/placements",
        "guojia, definitions",
        "guojia, unions/nowhere",
    })
    void noPageScrollsSidewaysOnAPhone(String account, String address) {
        Visitor visitor = account == null ? Visitor.nobody() : Visitor.as(account);
        for (Visitor reader : new Visitor[] {visitor.onAPhone(), visitor.onAPhone().inEnglish()}) {
            Page page = open(reader, address);
            assertThat(page.evaluate("document.scrollingElement.scrollWidth"))
                    .as("%s in %s", address, reader.language())
                    .isEqualTo(390);
        }
    }

    @Test
    void anOpenIndicatorFitsOnAPhone() {
        Page page = open(Visitor.inspector().onAPhone(), "unions/binjiang/2025");
        page.locator("button.opener >> nth=20").click();
        settled(page);
        assertThat(page.locator(".detail-row:visible")).isVisible();
        assertThat(page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(390);
    }

    @Test
    void theTableOfUnionsBecomesCardsOnAPhone() {
        Page page = open(Visitor.inspector().onAPhone(), "overview");

        assertThat(page.locator(".standings")).isHidden();
        assertThat(page.locator(".cards > li")).hasCount(14);
        page.locator(".cards a", new Page.LocatorOptions().setHasText("滨江")).click();
        page.waitForURL("**/unions/binjiang/2025");
        assertThat(page.locator(".union-title .verdict")).hasText("▲华而不实");
    }

    @Test
    void theTablesOfFiguresShowTheirLastDigitOnAPhone() {
        Page page = open(Visitor.inspector().onAPhone().inEnglish(), "overview");
        page.locator("details.figures-details > summary").first().click();

        assertThat(page.locator("details[open] table.figures")).isVisible();
        assertThat(
                        page.evaluate(
                                "(() => { const box = document.querySelector('details[open] .scroll');"
                                        + " return box.scrollWidth - box.clientWidth; })()"))
                .isEqualTo(0);
    }

    @Test
    void theLoginFormFillsItsCard() {
        for (Visitor visitor : new Visitor[] {Visitor.nobody(), Visitor.nobody().onAPhone()}) {
            Page page = open(visitor, "login");
            double card = page.locator("vaadin-login-form").boundingBox().width;
            double form = page.locator("vaadin-login-form-wrapper").boundingBox().width;
            assertThat(form).isBetween(card - 2.5, card);
        }
    }

    @Test
    void theSignOfLightAndDarkIsDrawn() {
        Page page = open(Visitor.inspector().inEnglish(), "overview");

        assertThat(page.locator(".display-menu vaadin-button svg")).isVisible();
        assertThat(page.locator(".display-menu vaadin-button svg").boundingBox().width)
                .isGreaterThan(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "unions/binjiang/2025", "definitions"})
    void thePageIsAsDarkBelowTheFoldAsAbove(String address) {
        Page page = open(Visitor.inspector().inTheDark(), address);
        assertThat(page.locator("html")).hasCSS("background-color", DARK);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(String name, boolean exactly) {
        return named(name).setExact(exactly);
    }
}
