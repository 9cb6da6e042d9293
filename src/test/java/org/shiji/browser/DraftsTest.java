package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiji.desk.KeepsReports;
import org.shiji.reporting.Filling;
import org.shiji.reporting.TypedFigure;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is typed while the product cannot be reached stays in the browser and is offered again. */
@ExtendWith(KeepsReports.class)
class DraftsTest extends BrowserStory {
    private static final UnionId HEDI = new UnionId("hedi");
    private static final Period Y2025 = Period.year(2025);
    private static final ElementCode STAFF = new ElementCode("staff");
    private static final String FORM = "report/hedi/2025";

    @Autowired private JdbcTemplate jdbc;
    @Autowired private Filling filling;
    @Autowired private Accounts accounts;

    @Test
    void whatIsTypedWithoutAConnectionIsSavedWhenItIsBackAndTheFocusStays() {
        Page page = open(Visitor.as("hedi"), FORM);
        page.context().setOffline(true);
        type(page, "41");
        assertThat(row(page).locator(".question-draft")).containsText("留在这个浏览器");
        assertThat(row(page).locator(".question-state")).isHidden();
        assertThat(page.locator("vaadin-connection-indicator")).containsText("与服务器的连接已断开");

        page.context().setOffline(false);
        assertThat(row(page).locator(".question-state")).isVisible();
        assertThat(row(page).locator(".question-state")).hasText("已保存");
        assertThat(row(page).locator(".question-draft")).isEmpty();
        assertThat(now().figure()).isEqualTo(Figure.of(41));
        assertThat(field(page)).isFocused();
        assertThat(drafts(page)).isZero();
        forgiveFailures();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasNotSavedIsOfferedAndTakenOver(boolean english) {
        Visitor hedi = english ? Visitor.as("hedi").inEnglish() : Visitor.as("hedi");
        TypedFigure before = now();
        Page page = open(hedi, FORM);
        typedInVain(page, "42");

        Locator offer = row(page).locator(".draft-offer");
        assertThat(offer).containsText(english ? "not saved: 42." : "没有保存：42。");
        assertThat(field(page)).hasValue(String.valueOf(before.figure().value().intValue()));
        assertThat(now()).isEqualTo(before);
        Axe.isClean(page, "drafts");

        press(page, english ? "Take over" : "采用");
        assertThat(row(page).locator(".question-state")).hasText(english ? "Saved" : "已保存");
        assertThat(field(page)).hasValue("42");
        assertThat(offer).hasCount(0);
        assertThat(now().figure()).isEqualTo(Figure.of(42));
        page.reload();
        settled(page);
        assertThat(field(page)).hasValue("42");
        assertThat(offer).hasCount(0);
        assertThat(drafts(page)).isZero();
    }

    @Test
    void whereTheFigureChangedMeanwhileBothAreShownAndTheDraftCanBeThrownAway() {
        Page page = open(Visitor.as("hedi"), FORM);
        page.context().setOffline(true);
        type(page, "43");
        assertThat(row(page).locator(".question-draft")).containsText("留在这个浏览器");
        filling.type(accounts.viewer("hedi"), HEDI, Y2025, STAFF, Figure.of(7), now().version());
        leave(page);

        Locator offer = row(page).locator(".draft-offer");
        assertThat(offer).containsText("没有保存：43。其间已改为 7。");
        assertThat(field(page)).hasValue("7");
        press(page, "丢弃");
        assertThat(offer).hasCount(0);
        page.reload();
        settled(page);
        assertThat(field(page)).hasValue("7");
        assertThat(offer).hasCount(0);
        assertThat(now().figure()).isEqualTo(Figure.of(7));
    }

    @Test
    void whoComesLateKeepsWhatTheyTypedBesideTheNewestFigure() {
        Page page = open(Visitor.as("hedi").onAPhone(), FORM);
        filling.type(accounts.viewer("hedi"), HEDI, Y2025, STAFF, Figure.of(9), now().version());
        type(page, "4");
        assertThat(row(page).locator(".question-state")).containsText("刚刚把它改为 9");
        assertThat(row(page).locator(".draft-offer")).containsText("您填写的 4 没有保存");
        assertThat(field(page)).hasValue("9");
        int width = (int) page.evaluate("() => document.documentElement.scrollWidth");
        assertThat(width).isLessThanOrEqualTo(390);
        press(page, "采用");
        assertThat(field(page)).hasValue("4");
        assertThat(row(page).locator(".question-state")).hasText("已保存");
        assertThat(now().figure()).isEqualTo(Figure.of(4));
    }

    @Test
    void aYesAndANoAreKeptToo() {
        Page page = open(Visitor.as("hedi"), FORM);
        Locator entity = page.locator("#element-legal_entity");
        String other =
                entity.locator("vaadin-select").first().textContent().contains("是") ? "否" : "是";
        page.context().setOffline(true);
        entity.locator("vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(other).setExact(true))
                .click();
        assertThat(entity.locator(".question-draft")).containsText("留在这个浏览器");
        leave(page);
        assertThat(entity.locator(".draft-offer")).containsText("没有保存：" + other + "。");
        entity.getByText("采用").click();
        assertThat(entity.locator(".question-state")).hasText("已保存");
        assertThat(entity.locator("vaadin-select").first()).containsText(other);
    }

    @Test
    void nothingOfAnotherAccountIsOfferedAndWhatIsOldIsForgotten() {
        Page page = open(Visitor.as("hedi"), FORM);
        page.evaluate(
                """
                () => {
                  const place = document.querySelector('shiji-drafts').getAttribute('place');
                  const other = place.replace(/^[0-9a-f]+/, '0'.repeat(32));
                  const draft = at => JSON.stringify({part: 'NUMBER', text: '44', at, over: 1});
                  localStorage.setItem(`shiji-draft/${other}/staff`, draft(Date.now()));
                  localStorage.setItem(`shiji-draft/${place}/staff`, draft(Date.now() - 31 * 24 * 3600e3));
                  localStorage.setItem(`shiji-draft/${place}/graduates`, '<img src=x onerror=alert(1)>');
                }
                """);
        page.reload();
        settled(page);
        // asked and answered before anything that is typed now
        type(page, "45");
        assertThat(row(page).locator(".question-state")).hasText("已保存");
        assertThat(page.locator(".draft-offer")).hasCount(0);
        assertThat(drafts(page)).isOne();
    }

    /** Types without a connection and loads the page again with one. */
    private void typedInVain(Page page, String text) {
        page.context().setOffline(true);
        type(page, text);
        assertThat(row(page).locator("[aria-live=polite].question-draft")).not().isEmpty();
        leave(page);
    }

    /** Nothing the page still has to say gets through before it is loaded anew. */
    private void leave(Page page) {
        page.navigate("about:blank");
        page.context().setOffline(false);
        go(page, FORM);
        forgiveFailures();
    }

    private static void type(Page page, String text) {
        field(page).fill(text);
    }

    private static void press(Page page, String button) {
        row(page).getByText(button).click();
    }

    private static Locator row(Page page) {
        return page.locator("#element-staff");
    }

    private static Locator field(Page page) {
        return row(page).locator("vaadin-text-field input").first();
    }

    private static int drafts(Page page) {
        return (int)
                page.evaluate(
                        "() => Object.keys(localStorage).filter(key => key.startsWith('shiji-draft/')).length");
    }

    private TypedFigure now() {
        return Objects.requireNonNull(
                filling.figures(accounts.viewer("hedi"), HEDI, Y2025).get(STAFF));
    }
}
