package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.shiji.LostDatabase;

class DatabaseLostTest extends BrowserStory {

    @Test
    void thePageSaysItPlainlyAndWorksAgainWhenTheDatabaseIsBack() throws Exception {
        Page page = open(Visitor.inspector(), "overview");
        Page visitor = open(Visitor.nobody(), "login");
        try (LostDatabase database = LostDatabase.lose()) {
            page.locator(".standings").getByText("一票否决").click();
            Locator dialog = page.getByRole(AriaRole.ALERTDIALOG);
            Locator failed = dialog.or(page.locator("main.plain-page"));
            assertThat(failed).containsText("无法连接数据库");
            assertThat(failed).containsText("数据没有丢失");

            assertThat(go(page, "overview")).isEqualTo(503);
            assertThat(page.locator("h1")).hasText("无法连接数据库");
            Axe.isClean(page, "database lost");
            Axe.isCleanInTheDark(page, "database lost");

            signIn(visitor, "guojia", PASSWORD);
            visitor.waitForURL("**/login?unavailable");
            assertThat(visitor.getByText("暂时不能登录")).isVisible();

            database.bringBack();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("重试")).click();
            assertThat(page.locator(".headline .sentence")).containsText("14 个联合体");
            settled(page);
            page.locator(".standings").getByText("一票否决").click();
            assertThat(page.locator("h1")).hasText("朔桥汽车电子产教联合体");

            signIn(visitor, "guojia", PASSWORD);
            visitor.waitForURL("**/overview");
        }
        forgiveFailures();
    }
}
