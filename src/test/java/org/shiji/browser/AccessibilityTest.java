package org.shiji.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.definitions.Candidate;
import org.shiji.definitions.Candidates;
import org.shiji.definitions.Edits;
import org.shiji.definitions.OtherRules;
import org.shiji.definitions.Proposals;
import org.shiji.definitions.Publishing;
import org.shiji.shared.Period;
import org.shiji.unions.Accounts;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The screens of inspectors, of the rules, and of reports. */
class AccessibilityTest extends AccessibilityStory {

    enum Screen {
        LOGIN(null, "login"),
        LOGIN_REFUSED(null, "login?error"),
        OVERVIEW_WITH_ITS_FIGURES("guojia", "overview", click(".chart-panel summary")),
        OVERVIEW_ACCOUNT_MENU_OPEN("guojia", "overview", click(".display-menu .account")),
        OVERVIEW_SCHEMES_OPEN("guojia", "overview", click(".display-menu vaadin-button >> nth=1")),
        OVERVIEW_WITHOUT_A_MATCH("guojia", "overview?search=nowhere"),
        UNION_SUBSTANTIVE("guojia", "unions/chengxi/2025"),
        UNION_DEVELOPING("guojia", "unions/fengyan/2025"),
        UNION_SHOWY_INDICATOR_OPEN(
                "guojia", "unions/binjiang/2025", click("button.opener >> nth=20")),
        UNION_VETOED_EXPORT_OPEN(
                "guojia", "unions/shuoqiao/2025", click(".export-menu vaadin-button >> nth=0")),
        UNION_UNDETERMINED("guojia", "unions/luting/2025"),
        RECORDS("guojia", "unions/binjiang/2025/records/placements?show=voided"),
        DEFINITIONS("guojia", "definitions"),
        DEFINITIONS_WITHOUT_A_MATCH("guojia", "definitions?q=nothing-like-it"),
        DEFINITIONS_DIFFERENCE_AND_PROBLEMS(
                "guojia", "definitions?code=demo-2025&from=0.9.0&to=1.0.0"),
        WHAT_IF("admin", "what-if"),
        WHAT_IF_TRIED("guojia", "what-if", page -> WhatIfTest.tryOut(page, "water > 0.1")),
        WHAT_IF_PROBLEMS("guojia", "what-if", page -> WhatIfTest.tryOut(page, "watr > 0.1")),
        WHAT_IF_SCALE("guojia", "what-if", AccessibilityTest::chooseAnIndicator),
        WHAT_IF_PROPOSING("sheng91", "what-if", AccessibilityTest::openTheProposal),
        PROPOSALS("admin", "definitions/proposals"),
        PROPOSALS_OF_OWN("sheng91", "definitions/proposals"),
        PROPOSAL_DECLINING(
                "admin",
                "definitions/proposals",
                click(".proposal-buttons vaadin-button >> nth=1")),
        REPORTS("sheng92", "report"),
        REPORT_TO_FILL("hedi", "report/hedi/2025"),
        REPORT_TO_REVIEW("sheng92", "report/luting/2025"),
        REPORT_RETURNING("sheng92", "report/luting/2025", click(".review vaadin-button >> nth=1")),
        REPORT_HAND_IN("hedi", "report/hedi/2025/hand-in"),
        REPORT_CHANGES("hedi", "report/hedi/2025/changes"),
        REPORT_RECORDS("hedi", "report/hedi/2025/records/certificate"),
        REPORT_RECORD_NEW(
                "hedi",
                "report/hedi/2025/records/certificate",
                click(".filters vaadin-button >> nth=0")),
        IMPORT("hedi", "report/hedi/2025/import/receipt"),
        IMPORT_CHECKED("hedi", "report/hedi/2025/import/receipt", ImportTest::handIn),
        NOT_FOUND("guojia", "unions/nowhere"),
        UNKNOWN_ADDRESS("guojia", "no/such/page");

        private final Look look;

        Screen(@Nullable String account, String address) {
            this(account, address, page -> {});
        }

        Screen(@Nullable String account, String address, Consumer<Page> then) {
            Visitor visitor = account == null ? Visitor.nobody() : Visitor.as(account);
            this.look = new Look(visitor, address, then);
        }

        boolean needsProposals() {
            return name().startsWith("PROPOSAL");
        }

        private static Consumer<Page> click(String selector) {
            return page -> {
                page.locator(selector).click();
                settled(page);
            };
        }
    }

    private static void chooseAnIndicator(Page page) {
        page.locator(".what-if-scales input").fill("B10");
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("B10"))
                .click();
        page.locator(".what-if-scales vaadin-text-field").first().waitFor();
        page.locator("vaadin-combo-box-scroller")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        settled(page);
    }

    private static void openTheProposal(Page page) {
        WhatIfTest.tryOut(page, "water > 0.1");
        page.locator(".what-if-result vaadin-button.propose").click();
        page.locator(".propose-dialog textarea").waitFor();
        page.locator(".propose-dialog vaadin-button[theme~=primary]").click();
        settled(page);
    }

    /** One to be decided, one that was. */
    private void propose() {
        Accounts accounts = context.getBean(Accounts.class);
        Publishing publishing = context.getBean(Publishing.class);
        Viewer author = accounts.viewer("sheng91");
        Candidate candidate =
                context.getBean(Candidates.class)
                        .edited(
                                author,
                                Period.year(2025),
                                new Edits(Map.of("T10", "14"), Map.of("showy", "water > 0.1")));
        for (String version : List.of("1.1.0", "1.2.0")) {
            publishing.propose(author, candidate, version, Period.year(2026), "because");
        }
        long newest = context.getBean(Proposals.class).all(author).getFirst().id();
        publishing.decline(accounts.viewer("guojia"), newest, "too early");
    }

    @TempDir private Path folder;
    @Autowired private ApplicationContext context;
    private @Nullable OtherRules rules;

    @AfterEach
    void backToTheShippedRules() {
        OtherRules there = rules;
        if (there != null) {
            there.close();
        }
        OtherRules.forgetPublished(context);
    }

    static Stream<Arguments> screens() {
        return inTheirWays(Screen.values());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("screens")
    void noScreenBreaksARule(Screen screen, Way way) throws IOException {
        if (screen == Screen.DEFINITIONS_DIFFERENCE_AND_PROBLEMS) {
            rules = OtherRules.withProblems(context, folder);
        }
        if (screen.needsProposals()) {
            propose();
        }
        breaksNoRule(screen, screen.look, way);
    }
}
