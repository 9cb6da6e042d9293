package org.shiji.browser;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The screens of accounts and of the register, as {@link AccessibilityTest} the others. */
class PeopleAccessibilityTest extends AccessibilityStory {

    static final String NEWCOMER = "newcomer.of.a.test";

    @Autowired private JdbcTemplate jdbc;

    enum Screen {
        LOGIN_PAUSED(null, "login?paused"),
        WELCOME_VOID(null, "welcome/nothing"),
        WELCOME("admin", "accounts", PeopleAccessibilityTest::openTheLink),
        WELCOME_REFUSED("admin", "accounts", PeopleAccessibilityTest::chooseAWeakPassword),
        ACCOUNT("chengxi", "account"),
        ACCOUNT_MENU("chengxi", "account", PeopleAccessibilityTest::openTheMenu),
        ACCOUNT_WRONG("chengxi", "account", PeopleAccessibilityTest::changeToNothing),
        TOKENS("chengxi", "tokens"),
        TOKEN_NEW("admin", "tokens", PeopleAccessibilityTest::openTheForm),
        TOKEN_MADE("chengxi", "tokens", PeopleAccessibilityTest::makeAToken),
        ACCOUNTS("admin", "accounts"),
        ACCOUNTS_WITHOUT_A_MATCH("admin", "accounts?search=nowhere"),
        ACCOUNT_NEW("admin", "accounts", PeopleAccessibilityTest::openTheForm),
        ACCOUNT_SHEET("admin", "accounts?search=chengxi", PeopleAccessibilityTest::openTheSheet),
        ACCOUNT_LINK("admin", "accounts", PeopleAccessibilityTest::create),
        PERIODS("guojia", "periods"),
        PERIODS_NEW("admin", "periods", PeopleAccessibilityTest::openThePeriod),
        REGISTRY("admin", "registry"),
        REGISTRY_WITHOUT_A_MATCH("admin", "registry?search=nowhere"),
        REGISTRY_NEW("admin", "registry", PeopleAccessibilityTest::openTheForm),
        REGISTRY_UNION("admin", "registry/binjiang"),
        REGISTRY_MEMBER("admin", "registry/binjiang", button(".tools vaadin-button >> nth=0")),
        REGISTRY_MAJOR(
                "admin",
                "registry/binjiang",
                button(".rows-part .panel-head vaadin-button >> nth=0")),
        REGISTRY_IMPORT_WRONG("admin", "registry/binjiang", PeopleAccessibilityTest::pasteNonsense);

        private final Look look;

        Screen(@Nullable String account, String address) {
            this(account, address, page -> {});
        }

        Screen(@Nullable String account, String address, Consumer<Page> then) {
            Visitor visitor = account == null ? Visitor.nobody() : Visitor.as(account);
            this.look = new Look(visitor, address, then);
        }
    }

    private static Consumer<Page> button(String selector) {
        return page -> {
            page.locator(selector).click();
            page.locator("vaadin-dialog.people-dialog input").first().waitFor();
            settled(page);
        };
    }

    private static void openThePeriod(Page page) {
        page.locator(".tools vaadin-button").first().click();
        page.locator("vaadin-dialog[opened] input").first().waitFor();
        settled(page);
    }

    private static void openTheMenu(Page page) {
        page.locator(".display-menu .account").click();
        page.locator(".own-account").waitFor();
        settled(page);
    }

    private static void pasteNonsense(Page page) {
        page.locator(".tools vaadin-button").nth(1).click();
        page.locator(".members-dialog textarea")
                .fill("kind;code;name\ncompany;91350100M000100Y44;Tools\nfirm;1;x");
        page.locator(".members-dialog .people-fields vaadin-button").click();
        page.locator(".import-problems li").first().waitFor();
        settled(page);
    }

    static void openTheForm(Page page) {
        page.locator(".people-tools > vaadin-button").click();
        page.locator("vaadin-dialog.people-dialog input").first().waitFor();
        settled(page);
    }

    private static void makeAToken(Page page) {
        openTheForm(page);
        page.locator(".people-dialog vaadin-text-field input").first().fill("Register 1");
        page.locator(".people-dialog vaadin-button[theme~=primary]").click();
        page.locator(".people-dialog vaadin-text-area textarea").waitFor();
        settled(page);
    }

    /** Creates an account of a national inspector, in whichever language. */
    static void create(Page page) {
        openTheForm(page);
        page.locator(".people-dialog vaadin-text-field input").nth(0).fill(NEWCOMER);
        page.locator(".people-dialog vaadin-text-field input").nth(1).fill("新人");
        page.locator(".people-dialog vaadin-text-field input").nth(2).fill("Newcomer");
        page.locator(".people-dialog vaadin-select").first().click();
        page.locator(".people-dialog vaadin-select-list-box vaadin-select-item").first().click();
        page.locator(".people-dialog vaadin-button[theme~=primary]").click();
        page.locator(".people-dialog vaadin-text-area textarea").waitFor();
        settled(page);
    }

    /** The link on the screen, as the administrator hands it over. */
    static String link(Page page) {
        return page.locator(".people-dialog vaadin-text-area textarea").inputValue();
    }

    private static void openTheLink(Page page) {
        create(page);
        page.navigate(link(page));
        settled(page);
    }

    private static void chooseAWeakPassword(Page page) {
        openTheLink(page);
        page.locator("input[type=password]").nth(0).fill("short");
        page.locator("input[type=password]").nth(1).fill("short");
        page.locator("vaadin-button[theme~=primary]").click();
        page.locator(".trouble:not(:empty)").waitFor();
        settled(page);
    }

    private static void changeToNothing(Page page) {
        page.locator("vaadin-button[theme~=primary]").click();
        page.locator("vaadin-password-field[invalid]").first().waitFor();
        settled(page);
    }

    static void openTheSheet(Page page) {
        page.locator("vaadin-grid vaadin-button, .record-card vaadin-button")
                .locator("visible=true")
                .first()
                .click();
        page.locator("vaadin-dialog.account-sheet dl").waitFor();
        settled(page);
    }

    @AfterEach
    void forgetTheNewcomer() {
        jdbc.update("delete from account where username = ?", NEWCOMER);
        jdbc.update("delete from api_token");
    }

    static Stream<Arguments> screens() {
        return inTheirWays(Screen.values());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("screens")
    void noScreenBreaksARule(Screen screen, Way way) {
        breaksNoRule(screen, screen.look, way);
    }
}
