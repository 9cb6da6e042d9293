package org.shiji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.desk.KeepsReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Notices and appeals, as {@link AccessibilityTest} the other screens. */
@ExtendWith(KeepsReports.class)
class NoticesAccessibilityTest extends AccessibilityStory {

    @Autowired private JdbcTemplate jdbc;

    enum Screen {
        NOTICES("hedi", "notices", page -> {}),
        NOTICES_EMPTY("guojia", "notices", page -> {}),
        APPEAL("hedi", "report/hedi/2025", NoticesAccessibilityTest::openTheAppeal),
        APPEAL_REFUSED("hedi", "report/hedi/2025", NoticesAccessibilityTest::appealWithoutReasons),
        APPEALED("sheng92", "report/luting/2025", page -> {}),
        ANSWER("sheng92", "report/luting/2025", NoticesAccessibilityTest::openTheAnswer);

        private final Look look;

        Screen(String account, String address, Consumer<Page> then) {
            this.look = new Look(Visitor.as(account), address, then);
        }
    }

    @BeforeEach
    void tell() {
        jdbc.update("delete from notice");
        for (int i = 0; i < 40; i++) {
            jdbc.update(
                    "insert into notice (account, kind, union_id, period, occasion, starts, due, made_at, read_at)"
                            + " values ('hedi', ?, 'hedi', '2025', ?, '2026-12-01', '2027-01-31', ?, ?)",
                    List.of("PUBLISHED", "ACCEPTED", "DUE_SOON", "OPENED").get(i % 4),
                    String.valueOf(i),
                    "2026-11-%02d 08:00:00".formatted(27 - i / 2),
                    i < 3 ? null : "2026-11-27 09:00:00");
        }
        jdbc.update(
                "update submission set state = 'PUBLISHED' where union_id = 'hedi' and period = '2025'");
        jdbc.update(
                "update submission set state = 'APPEALED' where union_id = 'luting' and period = '2025'");
        jdbc.update(
                """
                insert into submission_step (submission_id, number, round, from_state, to_state, made_at, made_by, reason)
                select id, 99, round, 'PUBLISHED', 'APPEALED', '2026-11-20 08:00:00', 'luting', '对到款金额的核减有异议，银行回单见附件。'
                from submission where union_id = 'luting' and period = '2025'""");
    }

    @AfterEach
    void putBack() {
        jdbc.update("delete from notice");
    }

    private static void openTheAppeal(Page page) {
        page.locator(".appeal vaadin-button").click();
        page.locator("vaadin-dialog textarea").waitFor();
        settled(page);
    }

    private static void appealWithoutReasons(Page page) {
        openTheAppeal(page);
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        page.locator("vaadin-dialog vaadin-text-area[invalid]").waitFor();
        settled(page);
    }

    private static void openTheAnswer(Page page) {
        page.locator(".review vaadin-button").first().click();
        page.locator("vaadin-dialog textarea").waitFor();
        settled(page);
    }

    static Stream<Arguments> screens() {
        return inTheirWays(Screen.values());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("screens")
    void noScreenBreaksARule(Screen screen, Way way) {
        breaksNoRule(screen, screen.look, way);
        keepPictures("notices-" + screen + "-" + way);
    }

    @Test
    void noticesAreReadByKeyboard() {
        Page page = open(Visitor.as("hedi").inEnglish(), "report");
        assertThat(bell(page)).isEqualTo("Notices, 3 unread");
        page.locator(".notice-bell").focus();
        page.keyboard().press("Enter");
        page.locator(".notice-card").first().waitFor();
        page.locator(".notice-card vaadin-button").first().focus();
        page.keyboard().press("Enter");
        page.locator(".notice-bell[aria-label='Notices, 2 unread']").waitFor();
        assertThat(page.evaluate("document.activeElement.matches('.notice-card a')"))
                .as("the reader goes on where the button was")
                .isEqualTo(true);
        page.locator(".notice-card a").nth(1).focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/report/hedi/2025");
        settled(page);
        page.locator(".notice-bell[aria-label='Notices, 1 unread']").waitFor();
    }

    @Test
    void anAppealIsMadeByKeyboard() {
        Page page = open(Visitor.as("hedi"), "report/hedi/2025");
        page.locator(".appeal vaadin-button").focus();
        page.keyboard().press("Enter");
        page.locator("vaadin-dialog textarea").waitFor();
        page.waitForFunction("() => document.activeElement.tagName === 'TEXTAREA'");
        page.keyboard().type("到款已补");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.locator(".notice.appealed").waitFor();
        assertThat(page.locator(".notice.appealed").textContent()).contains("到款已补");
    }

    private static String bell(Page page) {
        return String.valueOf(page.locator(".notice-bell").getAttribute("aria-label"));
    }
}
