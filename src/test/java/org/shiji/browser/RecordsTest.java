package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RecordsTest extends BrowserStory {

    private static final String PLACEMENTS = "unions/binjiang/2025/records/placements";

    @Test
    void everyRecordIsReachedByScrollingAndOnlyWhatIsSeenIsLoaded() {
        Page page = open(Visitor.inspector(), PLACEMENTS);
        Locator grid = page.locator("vaadin-grid.records");
        int all = ((Number) grid.evaluate("grid => grid.size")).intValue();
        assertThat(page.locator(".choices a").first()).hasText("全部 " + all);
        assertThat(all).isGreaterThan(400);
        assertThat(page.locator("vaadin-grid-cell-content:visible").count()).isLessThan(1200);

        grid.evaluate("(grid, last) => grid.scrollToIndex(last)", all - 1);
        page.waitForFunction(
                """
                last => {
                  const grid = document.querySelector('vaadin-grid.records');
                  const row = [...grid.shadowRoot.querySelectorAll('#items tr')].find(one => one.index === last);
                  return row && !row.hasAttribute('loading') && row.offsetParent;
                }
                """,
                all - 1);
    }

    @Test
    void whichRecordsAreShownStandsInTheAddress() {
        Page page = open(Visitor.inspector(), PLACEMENTS);
        page.locator(".choices a", starting("不计")).click();
        page.waitForURL("**/records/placements?show=voided");
        assertThat(page.locator(".choices a[aria-current]")).hasText("不计 413");
        assertThat(page.locator("vaadin-grid.records")).hasJSProperty("size", 413);

        page.reload();
        settled(page);
        assertThat(page.locator(".choices a[aria-current]")).hasText("不计 413");
        page.locator(".choices a", starting("计入")).click();
        page.waitForURL("**/records/placements?show=counting");
        assertThat(page.locator(".choices a[aria-current]")).hasText("计入 42");
        settled(page);
        page.goBack();
        assertThat(page.locator(".choices a[aria-current]")).hasText("不计 413");
    }

    @Test
    void everyRecordThatDoesNotCountSaysWhy() {
        Page page = open(Visitor.inspector(), PLACEMENTS + "?show=voided");

        Locator reasons = page.locator("vaadin-grid.records [part~=voided], td[part~=voided]");
        assertThat(reasons.first()).isVisible();
        assertThat(page.locator(".sentence")).containsText("413 条不计，最多的原因是「不足四周，属认识实习」（409 条）");
    }

    @Test
    void aClickOnTheHeadOfAFieldSortsAllRecordsByIt() {
        Page page = open(Visitor.inspector(), PLACEMENTS);
        Locator start = page.locator("vaadin-grid-sorter", starting("开始日期"));
        start.scrollIntoViewIfNeeded();
        start.click();
        assertThat(start).hasAttribute("direction", "asc");
        settled(page);
        List<String> earliest = column(page, "开始日期");
        start.click();
        assertThat(start).hasAttribute("direction", "desc");
        settled(page);
        List<String> latest = column(page, "开始日期");

        assertThat(earliest).hasSizeGreaterThan(8).isSorted();
        assertThat(latest.reversed()).isSorted();
        assertThat(latest.getFirst()).isGreaterThan(earliest.getLast());
    }

    @Test
    void aProvincialInspectorSeesPersonsAsPseudonymsOnly() {
        Page page = open(Visitor.as("sheng93"), PLACEMENTS);
        assertThat(page.locator("vaadin-grid.records")).isVisible();
        assertThat(page.locator("body")).not().containsText(Pattern.compile("\\b\\d{17}[\\dX]\\b"));
    }

    /** What the first rows say under a head. */
    @SuppressWarnings("unchecked")
    private static List<String> column(Page page, String head) {
        return (List<String>)
                page.locator("vaadin-grid.records")
                        .evaluate(
                                """
                                (grid, head) => {
                                  const said = cell => cell.querySelector('slot').assignedNodes()[0]?.textContent.trim() ?? '';
                                  const rows = id => [...grid.shadowRoot.querySelectorAll(`${id} tr`)];
                                  const at = [...rows('#header').at(-1).children].findIndex(cell => said(cell) === head);
                                  return rows('#items')
                                      .filter(row => row.index < 10 && !row.hidden)
                                      .sort((one, other) => one.index - other.index)
                                      .map(row => said(row.children[at]));
                                }
                                """,
                                head);
    }

    private static Page.LocatorOptions starting(String text) {
        return new Page.LocatorOptions().setHasText(Pattern.compile("^" + text));
    }
}
