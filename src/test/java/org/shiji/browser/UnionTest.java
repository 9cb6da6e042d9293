package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnionTest extends BrowserStory {

    private static final String BINJIANG = "unions/binjiang/2025";

    @Test
    void theShowyUnionSaysWithoutHelpWhyItIsShowy() {
        Page page = open(Visitor.inspector(), BINJIANG);

        assertThat(page.locator(".union-title .verdict")).hasText("▲华而不实");
        assertThat(page.locator(".union-head .sentence")).containsText("自报");
        assertThat(page.locator(".union-head .sentence")).containsText("核定");
        assertThat(page.getByRole(AriaRole.HEADING, named("为什么是「华而不实」"))).isVisible();
        assertThat(page.locator(".rules").first().locator(".rule-met").first()).isVisible();
        assertThat(page.locator(".causes-list").first()).containsText("实习");
    }

    @Test
    void theWaterfallAddsUpToTheTotals() {
        Page page = open(Visitor.inspector(), BINJIANG);
        double claimed = number(page.locator(".total-lens-claimed dd").innerText());
        double verified = number(page.locator(".total-lens-verified dd").innerText());
        List<Double> steps =
                page
                        .locator("shiji-chart > table")
                        .first()
                        .locator("tbody td")
                        .allTextContents()
                        .stream()
                        .map(UnionTest::number)
                        .toList();

        assertThat(steps).hasSize(5);
        assertThat(steps.getFirst()).isEqualTo(claimed);
        assertThat(steps.getLast()).isEqualTo(verified);
        // each step is rounded by itself
        assertThat(claimed + steps.subList(1, 4).stream().mapToDouble(step -> step).sum())
                .isCloseTo(verified, within(0.21));
        double water = number(page.locator(".total-fact dd").first().innerText());
        assertThat(100 * (claimed - verified) / claimed).isCloseTo(water, within(0.11));
    }

    @Test
    void theContributionsOfAGroupAddUpToItsVerifiedScore() {
        Page page = open(Visitor.inspector(), BINJIANG);
        Locator rows = page.locator(".indicator-table tbody tr:visible");
        List<String> names = rows.locator("th").allTextContents();
        int group = 0;
        while (!names.get(group).startsWith("治理")) {
            group++;
        }
        double verified = number(rows.nth(group).locator("td[data-label='核定']").innerText());
        double sum = 0;
        int indicators = 0;
        for (int row = group + 1; isIndicator(rows.nth(row)); row++) {
            Locator contribution = rows.nth(row).locator("td[data-label='贡献']");
            if (contribution.count() == 1) {
                sum += number(contribution.innerText());
                indicators++;
            }
        }

        assertThat(indicators).isGreaterThan(3);
        // each is rounded by itself
        assertThat(sum).isCloseTo(verified, within(0.05 * (indicators + 1)));
    }

    @Test
    void whatAloneWouldChangeTheVerdictOpensAtTheClick() {
        Page page = open(Visitor.inspector(), "unions/wangpi/2025");
        Locator firmness = page.locator(".firmness");

        assertThat(firmness.getByRole(AriaRole.HEADING).first()).containsText("的模拟中不变");
        assertThat(firmness).containsText("共模拟 1,000 次");
        firmness.getByText("查看该指标").click();
        Locator opened = page.locator(".opener[aria-expanded='true']");
        assertThat(opened).hasCount(1);
        assertThat(opened).isFocused();
        assertThat(opened).isInViewport();
        assertThat(firmness.locator("li").last()).containsText(opened.innerText());
    }

    private static boolean isIndicator(Locator row) {
        return String.valueOf(row.getAttribute("class")).contains("indicator-row");
    }

    @Test
    void threeClicksLeadFromTheVerdictToTheRecordsThatDoNotCount() {
        Page page = open(Visitor.inspector(), BINJIANG);
        page.getByRole(AriaRole.BUTTON, named("三方协议签订率")).click();
        Locator voided =
                page.locator(".detail-row:visible a[href$='records/placements?show=voided']");
        voided.first().click();

        page.waitForURL("**/records/placements?show=voided");
        settled(page);
        assertThat(page.locator(".choices a[aria-current]")).hasText("不计 413");
        assertThat(page.locator("vaadin-grid-cell-content", having("不足")).first()).isVisible();
    }

    @Test
    void aCauseOfTheWaterLeadsToItsRecordsWithOneClick() {
        Page page = open(Visitor.inspector(), BINJIANG);
        page.locator(".causes-list a").first().click();

        page.waitForURL("**/unions/binjiang/2025/records/*");
        assertThat(page.locator(".records")).isVisible();
        page.locator(".back a").click();
        page.waitForURL("**/" + BINJIANG);
    }

    @Test
    void anIndicatorOpensFromTheKeyboardAndShowsItsStepsUnderEachLens() {
        Page page = open(Visitor.inspector(), BINJIANG);
        Locator opener = page.locator("button.opener").first();
        opener.focus();
        page.keyboard().press("Enter");

        assertThat(opener).hasAttribute("aria-expanded", "true");
        Locator detail = page.locator(".detail-row:visible");
        assertThat(detail.locator(".steps")).hasCount(3);
        assertThat(detail.locator(".rule-text")).containsText("公式");
        assertThat(opener).isFocused();
        page.keyboard().press("Enter");
        assertThat(detail).hasCount(0);
    }

    @Test
    void everyIndicatorOpensAtOnceForReadingAndPrinting() {
        Page page = open(Visitor.inspector(), BINJIANG);
        int indicators = page.locator(".indicator-row").count();
        assertThat(indicators).isGreaterThanOrEqualTo(36);
        page.getByRole(AriaRole.BUTTON, named("全部展开")).click();
        assertThat(page.locator(".detail-row:visible")).hasCount(indicators);

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".shell-header")).isHidden();
        assertThat(page.locator(".detail-row:visible")).hasCount(indicators);
    }

    @Test
    void anotherYearHasItsOwnAddress() {
        Page page = open(Visitor.inspector(), "unions/tiegang");
        assertThat(page.locator(".union-title .verdict")).hasText("◆建设中");
        page.locator(".tools vaadin-select").click();
        page.getByRole(AriaRole.OPTION, named("2023 年度")).click();

        page.waitForURL("**/unions/tiegang/2023");
        assertThat(page.locator(".union-title .verdict")).hasText("▲华而不实");
        settled(page);
        page.goBack();
        assertThat(page.locator(".union-title .verdict")).hasText("◆建设中");
    }

    @Test
    void whereScoresAreMissingThePageSaysSoInsteadOfShowingZero() {
        Page page = open(Visitor.inspector(), "unions/luting/2025");

        assertThat(page.locator(".union-title .verdict")).hasText("○证据不足");
        Locator missing = page.locator(".indicator-row .figure-missing").first();
        assertThat(missing).containsText("—");
        assertThat(missing).hasAttribute("title", java.util.regex.Pattern.compile(".+"));
    }

    private static double number(String written) {
        return Double.parseDouble(
                written.replace("−", "-").replaceAll("[,+%]", "").strip().split("\\s")[0]);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
