package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiji.desk.KeepsReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A report from filling in to handing in, returned with reasons, and handed in again. */
@ExtendWith(KeepsReports.class)
class ReportTest extends BrowserStory {

    @Autowired private JdbcTemplate jdbc;

    @Test
    void aReportIsFilledInHandedInReturnedAndHandedInAgain() {
        Page reporter = open(Visitor.as("hedi"), "report/hedi/2025");
        String before = reporter.locator(".report-total").first().textContent();
        Locator staff = reporter.locator("#element-staff");
        staff.locator("input").first().fill("7");
        assertThat(staff.locator(".question-state")).hasText("已保存");
        assertThat(reporter.locator(".report-total").first()).not().hasText(before);

        reporter.reload();
        settled(reporter);
        assertThat(staff.locator("input").first()).hasValue("7");

        handIn(reporter);
        assertThat(reporter.locator(".report-head .state-badge")).hasText("已重新提交");
        assertThat(reporter.locator(".figure-field")).hasCount(0);

        Page inspector = open(Visitor.as("sheng92"), "report/hedi/2025");
        inspector.locator(".review vaadin-button").nth(1).click();
        Locator dialog = inspector.locator("vaadin-dialog[opened]");
        inspector.locator("vaadin-dialog textarea").first().fill("人员数请附社保证明");
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(inspector.locator(".report-head .state-badge")).hasText("已退回");

        go(reporter, "report/hedi/2025/changes");
        assertThat(reporter.locator(".sentence")).containsText("没有变化");
        go(reporter, "report/hedi/2025");
        assertThat(reporter.locator(".returned")).containsText("人员数请附社保证明");
        staff.locator("input").first().fill("2");
        assertThat(staff.locator(".question-state")).hasText("已保存");
        go(reporter, "report/hedi/2025/changes");
        assertThat(reporter.locator(".sentence")).containsText("改动 1 项数据");
        assertThat(reporter.locator("table")).containsText(Pattern.compile("专职人员数.*7.*2.*−5"));
        handIn(reporter);
        assertThat(reporter.locator(".report-head .state-badge")).hasText("已重新提交");
    }

    @Test
    void theKeyboardAloneGoesFromFieldToField() {
        Page page = open(Visitor.as("hedi"), "report/hedi/2025");
        page.locator("#element-staff input").first().focus();
        page.keyboard().type("1");
        page.keyboard().press("Enter");
        page.waitForFunction(
                "() => document.activeElement.closest('.question')?.id === 'element-list_entries'");
        assertThat(page.locator("#element-staff .question-state")).hasText("已保存");
    }

    /** From the login page to a report that is handed in: nothing else is ever touched. */
    @Test
    void theKeyboardAloneReachesHandingIn() {
        Page page = begin(Visitor.nobody());
        go(page, "login");
        reach(page, "input[name=username]");
        page.keyboard().type("hedi");
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/unions/hedi**");
        settled(page);
        reach(page, "nav a[href=report]");
        follow(page, "**/report");
        reach(page, "main a[href='report/hedi/2025']");
        follow(page, "**/report/hedi/2025");
        reach(page, "#element-staff input");
        page.keyboard().press("Control+a");
        page.keyboard().type("3");
        assertThat(page.locator("#element-staff .question-state")).hasText("已保存");
        reach(page, "a.way-button");
        follow(page, "**/report/hedi/2025/hand-in");
        for (int open = page.locator(".checklist-item textarea").count(); open > 0; open--) {
            reach(page, ".checklist-item textarea");
            if (page.locator(".checklist-item textarea:focus").inputValue().isEmpty()) {
                page.keyboard().type("情况属实，已向省厅说明。");
            }
        }
        reach(page, ".declaration vaadin-checkbox input");
        page.keyboard().press("Space");
        reach(page, ".declaration vaadin-text-field input");
        page.keyboard().type("张填报");
        reach(page, ".declaration vaadin-button");
        page.keyboard().press("Enter");
        page.waitForURL("**/report/hedi/2025");
        assertThat(page.locator(".report-head .state-badge")).hasText("已重新提交");
    }

    /** Presses the tab key until it has led there. */
    private static void reach(Page page, String to) {
        for (int keys = 0; keys < 400; keys++) {
            page.keyboard().press("Tab");
            boolean there =
                    (boolean)
                            page.evaluate("to => document.activeElement?.matches(to) ?? false", to);
            if (there) {
                return;
            }
        }
        throw new AssertionError("the tab key does not lead to " + to);
    }

    private static void follow(Page page, String address) {
        page.keyboard().press("Enter");
        page.waitForURL(address);
        settled(page);
    }

    @Test
    void theFormFitsAPhone() {
        Page page = open(Visitor.as("hedi").onAPhone(), "report/hedi/2025");
        int width = (int) page.evaluate("() => document.documentElement.scrollWidth");
        assertThat(width).isLessThanOrEqualTo(390);
    }

    private void handIn(Page page) {
        go(page, "report/hedi/2025/hand-in");
        page.locator("vaadin-checkbox").click();
        page.locator(".declaration vaadin-text-field input").fill("张填报");
        page.locator(".declaration vaadin-button").click();
        page.waitForURL("**/report/hedi/2025");
        settled(page);
    }
}
