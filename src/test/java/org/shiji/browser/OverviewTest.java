package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OverviewTest extends BrowserStory {

    private static final Pattern HEADLINE =
            Pattern.compile("核定分中位数 (\\d+\\.\\d)（较上年 [+−±]\\d+\\.\\d）.*总水分 (\\d+\\.\\d)%");

    @Test
    void fourteenUnionsStandUnderFiveVerdicts() {
        Page page = open(Visitor.inspector(), "overview");

        assertThat(page.locator(".headline .sentence"))
                .containsText("14 个联合体：4 个实质运行，4 个建设中，3 个华而不实，1 个一票否决，2 个证据不足");
        assertThat(page.locator(".verdict-counts li"))
                .hasText(new String[] {"4●实质运行", "4◆建设中", "3▲华而不实", "1✕一票否决", "2○证据不足"});
        assertThat(rows(page).locator(".verdict")).hasCount(14);
    }

    @Test
    void theHeadlineAgreesWithTheTable() {
        Page page = open(Visitor.inspector(), "overview");
        Matcher headline = HEADLINE.matcher(page.locator(".headline .sentence").innerText());
        assertThat(headline.find()).isTrue();

        List<Double> verified = new ArrayList<>();
        double claimedOfAll = 0;
        double verifiedOfAll = 0;
        for (Locator numbers : rows(page).locator(".lens-numbers").all()) {
            List<String> figures = numbers.locator(".figure").allInnerTexts();
            if (figures.stream().allMatch(figure -> figure.matches("\\d+\\.\\d"))) {
                verified.add(Double.valueOf(figures.getLast()));
                claimedOfAll += Double.parseDouble(figures.getFirst());
                verifiedOfAll += Double.parseDouble(figures.getLast());
            }
        }
        verified.sort(null);
        int half = verified.size() / 2;
        double median =
                verified.size() % 2 == 1
                        ? verified.get(half)
                        : (verified.get(half - 1) + verified.get(half)) / 2;
        assertThat(Double.parseDouble(headline.group(1))).isCloseTo(median, within(0.11));
        assertThat(Double.parseDouble(headline.group(2)))
                .isCloseTo(100 * (claimedOfAll - verifiedOfAll) / claimedOfAll, within(0.15));
    }

    @Test
    void filtersStayInTheAddressThroughReloadAndBack() {
        Page page = open(Visitor.inspector(), "overview");
        page.locator(".filters vaadin-combo-box input").click();
        page.getByRole(AriaRole.OPTION, named("溟南省")).click();
        page.waitForURL(address -> address.endsWith("province=93"));
        assertThat(rows(page).locator(".verdict")).hasCount(4);

        page.locator(".filters vaadin-text-field input").fill("滨江");
        page.waitForURL(address -> address.contains("search="));
        assertThat(rows(page).locator(".verdict")).hasCount(1);

        page.reload();
        settled(page);
        assertThat(page.locator(".filters vaadin-combo-box input")).hasValue("溟南省");
        assertThat(page.locator(".filters vaadin-text-field input")).hasValue("滨江");
        assertThat(rows(page).locator(".verdict")).hasCount(1);
        settled(page);
        page.goBack();
        assertThat(rows(page).locator(".verdict")).hasCount(4);
        assertThat(page.locator(".filters vaadin-text-field input")).hasValue("");
        settled(page);
        page.goBack();
        assertThat(rows(page).locator(".verdict")).hasCount(14);
        assertThat(page.locator(".filters vaadin-combo-box input")).hasValue("");
    }

    @Test
    void anotherYearIsChosenByTheFilter() {
        Page page = open(Visitor.inspector(), "overview");
        page.locator(".filters vaadin-select").click();
        page.getByRole(AriaRole.OPTION, named("2023 年度")).click();

        page.waitForURL(address -> address.endsWith("period=2023"));
        assertThat(page.locator(".headline .sentence")).containsText("2023 年度 14 个联合体");
    }

    @Test
    void aSearchThatFindsNothingSaysSoAndIsTakenBack() {
        Page page = open(Visitor.inspector(), "overview?search=nowhere");
        assertThat(page.getByRole(AriaRole.HEADING, named("没有符合条件的联合体"))).isVisible();

        page.locator(".filters vaadin-text-field input").fill("");
        assertThat(rows(page).locator(".verdict")).hasCount(14);
    }

    @Test
    void aClickOnADotOpensItsUnion() {
        Page page = open(Visitor.inspector(), "overview");
        List<String> names = dots(page);
        int binjiang = names.indexOf("滨江智能装备产教联合体");
        assertThat(binjiang).isNotNegative();
        Locator dot =
                page.locator(
                        ("shiji-chart .apexcharts-series[data\\:realIndex='%d']"
                                        + " .apexcharts-marker[default-marker-size='8']")
                                .formatted(binjiang));
        dot.scrollIntoViewIfNeeded();
        page.mouse().click(middle(dot)[0], middle(dot)[1]);

        page.waitForURL("**/unions/binjiang/2025");
        assertThat(page.locator("h1")).hasText("滨江智能装备产教联合体");
    }

    @Test
    void theTableBehindThePictureNamesEveryDot() {
        Page page = open(Visitor.inspector(), "overview");
        page.locator(".chart-panel summary").click();
        Locator table = page.locator(".chart-panel details table.figures");

        assertThat(table).isVisible();
        assertThat(table.locator("tbody tr")).hasCount(dots(page).size());
        assertThat(table.locator("tbody tr", having("滨江智能装备产教联合体"))).containsText("华而不实");
    }

    @Test
    void aClickOnARowOpensItsUnion() {
        Page page = open(Visitor.inspector(), "overview");
        rows(page).getByText("一票否决").click();

        page.waitForURL("**/unions/shuoqiao/2025");
        assertThat(page.locator(".union-title .verdict")).hasText("✕一票否决");
    }

    @Test
    void aClickOnTheHeadOfAColumnSortsByIt() {
        Page page = open(Visitor.inspector(), "overview");
        List<Double> mostFirst = water(page);
        Locator head = rows(page).locator("vaadin-grid-sorter", having("水分"));
        assertThat(head).hasAttribute("direction", "desc");
        head.click(); // as they come
        head.click();
        assertThat(head).hasAttribute("direction", "asc");

        assertThat(mostFirst).isEqualTo(descending(mostFirst));
        assertThat(water(page)).isEqualTo(descending(mostFirst).reversed());
    }

    @Test
    void theKeyboardAloneReachesAUnion() {
        Page page = open(Visitor.inspector(), "overview");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main#content")).isFocused();

        tabInto(page, "vaadin-grid");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/unions/*/2025");
        assertThat(page.locator(".union-title .verdict")).isVisible();
    }

    @Test
    void aProvincialInspectorSeesTheUnionsOfTheProvinceOnly() {
        Page page = open(Visitor.as("sheng93"), "overview");

        assertThat(rows(page).locator(".verdict")).hasCount(4);
        assertThat(page.locator(".headline .sentence")).containsText("4 个联合体");
        assertThat(page.locator(".filters vaadin-combo-box")).isHidden();
    }

    private static Locator rows(Page page) {
        return page.locator(".standings");
    }

    /**
     * The water of the rows from top to bottom; the cells of a grid are not in the order of the
     * rows.
     */
    private static List<Double> water(Page page) {
        record Seen(double top, double water) {}
        settled(page);
        return rows(page).locator("vaadin-grid-cell-content > .figure").all().stream()
                .filter(figure -> figure.innerText().endsWith("%"))
                .map(
                        figure ->
                                new Seen(
                                        figure.boundingBox().y,
                                        Double.parseDouble(
                                                figure.innerText().replaceAll("[^\\d.]", ""))))
                .sorted(Comparator.comparingDouble(Seen::top))
                .map(Seen::water)
                .toList();
    }

    private static List<Double> descending(List<Double> numbers) {
        return numbers.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** The names of the dots in their order, from the table of the same figures. */
    private static List<String> dots(Page page) {
        return page.locator("shiji-chart > table tbody th").allTextContents();
    }

    private static double[] middle(Locator locator) {
        var box = locator.boundingBox();
        return new double[] {box.x + box.width / 2, box.y + box.height / 2};
    }

    /** Presses Tab until the focus is inside of such an element. */
    private static void tabInto(Page page, String tag) {
        for (int stop = 0; stop < 80; stop++) {
            page.keyboard().press("Tab");
            boolean there =
                    (boolean) page.evaluate("tag => document.activeElement.localName === tag", tag);
            if (there) {
                return;
            }
        }
        throw new AssertionError("the Tab key never came to " + tag);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.LocatorOptions having(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }
}
