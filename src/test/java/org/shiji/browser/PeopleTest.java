package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From an account that is created to a session that is ended from elsewhere. */
class PeopleTest extends BrowserStory {

    private static final String CHOSEN = "\u6211\u7684\u5f88\u957f-lengthy-2026";

    @Autowired private JdbcTemplate jdbc;

    @AfterEach
    void forgetTheNewcomer() {
        jdbc.update("delete from account where username = ?", PeopleAccessibilityTest.NEWCOMER);
    }

    @Test
    void aLinkIsHandedOverThePasswordSetAndALostSessionEnded() {
        Page admin = open(Visitor.as("admin"), "accounts");
        PeopleAccessibilityTest.create(admin);
        String link = PeopleAccessibilityTest.link(admin);
        assertThat(link).startsWith(root() + "welcome/");

        Page desk = begin(Visitor.nobody());
        desk.navigate(link);
        settled(desk);
        assertThat(desk.locator("h1")).hasText("设置密码");
        set(desk, PeopleAccessibilityTest.NEWCOMER + "!", PeopleAccessibilityTest.NEWCOMER + "!");
        assertThat(desk.locator(".trouble")).hasText("密码里不能有用户名。");
        set(desk, CHOSEN, CHOSEN);
        assertThat(desk.locator("main")).containsText("密码已设置，现在可以登录。");
        desk.getByText("去登录").click();
        signIn(desk, PeopleAccessibilityTest.NEWCOMER, CHOSEN);
        desk.waitForURL("**/overview");

        Page again = begin(Visitor.nobody());
        again.navigate(link);
        settled(again);
        assertThat(again.locator("main")).containsText("这个链接不能用");

        Page lost = open(Visitor.nobody(), "login");
        signIn(lost, PeopleAccessibilityTest.NEWCOMER, CHOSEN);
        lost.waitForURL("**/overview");
        settled(lost);

        go(desk, "account");
        Locator sessions = desk.locator(".sessions li");
        assertThat(sessions).hasCount(2);
        assertThat(sessions.filter(new Locator.FilterOptions().setHasText("当前会话"))).hasCount(1);
        assertThat(sessions.first()).containsText("Chrome");
        sessions.getByRole(AriaRole.BUTTON).click();
        assertThat(sessions).hasCount(1);

        lost.locator(".standings vaadin-grid-sorter").first().click();
        assertThat(lost.getByText("登录已过期")).isVisible();
        lost.keyboard().press("Escape");
        assertThat(lost.locator("vaadin-login-form")).isVisible();
        forgiveFailures();

        go(admin, "accounts?search=" + PeopleAccessibilityTest.NEWCOMER);
        PeopleAccessibilityTest.openTheSheet(admin);
        admin.getByText("停用", new Page.GetByTextOptions().setExact(true)).click();
        admin.locator("vaadin-dialog.people-dialog vaadin-button[theme~=primary]").click();
        assertThat(admin.locator(".said")).containsText("已停用，会话已结束");
        go(desk, "overview");
        assertThat(desk.locator("vaadin-login-form")).isVisible();
    }

    private static void set(Page page, String password, String again) {
        page.locator("input[type=password]").nth(0).fill(password);
        page.locator("input[type=password]").nth(1).fill(again);
        page.locator("vaadin-button[theme~=primary]").click();
    }
}
