package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest extends BrowserStory {

    /**
     * Every text and every label a reader or a screen reader meets that has a Chinese character in
     * it. Left out: what says of itself that it is Chinese, the names of the product and of the
     * reader, and the cells of records, which are shown as they were filed.
     */
    private static final String CHINESE =
            """
            () => {
              const han = /\\p{Script=Han}/u;
              const found = new Set();
              const isFiled = element => element.assignedSlot?.closest('#items') && element.closest('.records');
              const look = node => {
                if (node.nodeType === Node.TEXT_NODE) {
                  if (han.test(node.data)) found.add(node.data.trim());
                  return;
                }
                if (node.nodeType === Node.ELEMENT_NODE) {
                  if (node.matches('script, style, template, .product, .account, .login-page h1, [lang|=zh]') || isFiled(node)) return;
                  if (!node.checkVisibility()) return;
                  for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-label'])
                    if (han.test(node.getAttribute(name) ?? '')) found.add(`${name}: ${node.getAttribute(name)}`);
                  if (node.shadowRoot) look(node.shadowRoot);
                }
                node.childNodes.forEach(look);
              };
              look(document.body);
              return [...found];
            }
            """;

    @Test
    void theSwitchTurnsThePageEnglishAndKeepsItSo() {
        Page page = open(Visitor.nobody(), "login");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        signIn(page, "guojia", PASSWORD);
        page.waitForURL("**/overview");
        settled(page);
        page.getByRole(AriaRole.BUTTON, named("English")).click();

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator(".headline .sentence")).containsText("14 unions");
        assertThat(page).hasTitle("Overview · Shiji");
        go(page, "definitions");
        assertThat(page.locator("nav")).containsText("Definitions");

        page.getByRole(AriaRole.BUTTON, named("中文")).click();
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(page.locator("nav").first()).containsText("指标定义");
    }

    @ParameterizedTest
    @CsvSource({
        ", login",
        ", login?error",
        "guojia, overview",
        "guojia, overview?search=nowhere",
        "guojia, unions/binjiang/2025",
        "guojia, unions/shuoqiao/2025",
        "guojia, unions/luting/2025",
        "guojia, unions/binjiang/2025/records/placements?show=voided",
        "guojia, definitions",
        "guojia, unions/nowhere",
        ", login?paused",
        ", welcome/nothing",
        "guojia, account",
        "admin, accounts",
        "admin, registry",
        "guojia, no/such/page",
    })
    void nothingOnAnEnglishPageIsChinese(String account, String address) {
        Visitor visitor = account == null ? Visitor.nobody() : Visitor.as(account);
        Page page = open(visitor.inEnglish(), address);
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        if (page.locator(".indicators .panel-head vaadin-button").isVisible()) {
            page.locator(".indicators .panel-head vaadin-button").click();
            settled(page);
        }

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(chinese(page)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> chinese(Page page) {
        return (List<String>) page.evaluate(CHINESE);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
