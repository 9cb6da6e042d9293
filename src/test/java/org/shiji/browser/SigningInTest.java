package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

class SigningInTest extends BrowserStory {

    @Autowired private WebServerApplicationContext application;

    @Test
    void theRightPasswordLeadsAnInspectorToTheOverview() {
        Page page = open(Visitor.nobody(), "login");
        signIn(page, "guojia", PASSWORD);

        page.waitForURL("**/overview");
        assertThat(page).hasTitle("总览 · 实绩");
        assertThat(page.locator(".display-menu")).containsText("国家级检查员");
    }

    @Test
    void theKeyboardAloneSignsIn() {
        Page page = open(Visitor.nobody(), "login");
        page.locator("input[name=username]").focus();
        page.keyboard().type("sheng93");
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");

        page.waitForURL("**/overview");
        assertThat(page.locator(".headline .sentence")).containsText("4 个联合体");
    }

    @Test
    void aWrongPasswordSaysSoAndOpensNothing() {
        Page page = open(Visitor.nobody(), "login");
        signIn(page, "guojia", "not the password");

        page.waitForURL("**/login?error");
        assertThat(page.getByText("用户名或密码不正确")).isVisible();
        assertThat(page.getByText("请检查后重试")).isVisible();
        go(page, "overview");
        assertThat(page.locator("vaadin-login-form")).isVisible();
    }

    @Test
    void anAddressAskedForBeforeSigningInIsOpenedAfterIt() {
        Page page = open(Visitor.nobody(), "unions/binjiang/2024");
        assertThat(page.locator("vaadin-login-form")).isVisible();
        signIn(page, "guojia", PASSWORD);

        page.waitForURL("**/unions/binjiang/2024*");
        assertThat(page.locator("h1")).hasText("滨江智能装备产教联合体");
    }

    @Test
    void loggingOutEndsTheVisit() {
        Page page = open(Visitor.nobody(), "login");
        signIn(page, "guojia", PASSWORD);
        page.waitForURL("**/overview");
        settled(page);
        page.getByRole(AriaRole.BUTTON, named("国家级检查员")).click();
        page.getByRole(AriaRole.BUTTON, named("退出登录")).click();

        assertThat(page.locator("vaadin-login-form")).isVisible();
        go(page, "unions/binjiang");
        assertThat(page.locator("vaadin-login-form")).isVisible();
    }

    @Test
    void anExpiredSessionSaysSoAndLeadsBackToTheLogin() throws Exception {
        Page page = open(Visitor.nobody(), "login");
        signIn(page, "guojia", PASSWORD);
        page.waitForURL("**/overview");
        settled(page);
        expire(page);
        page.locator(".standings vaadin-grid-sorter").first().click();

        assertThat(page.getByText("登录已过期")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-login-form")).isVisible();
        forgiveFailures();
    }

    /** What the server does by itself after half an hour without a click. */
    private void expire(Page page) throws Exception {
        String id =
                page.context().cookies().stream()
                        .filter(cookie -> cookie.name.equals("JSESSIONID"))
                        .findFirst()
                        .orElseThrow()
                        .value;
        TomcatWebServer server = (TomcatWebServer) application.getWebServer();
        Context context =
                (Context)
                        Arrays.stream(server.getTomcat().getHost().findChildren())
                                .findFirst()
                                .orElseThrow();
        Session session = context.getManager().findSession(id);
        assertThat(session).isNotNull();
        session.expire();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
