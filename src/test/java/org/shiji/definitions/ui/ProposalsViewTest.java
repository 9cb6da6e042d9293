package org.shiji.definitions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.WithDemonstration;
import org.shiji.definitions.Candidates;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Edits;
import org.shiji.definitions.OtherRules;
import org.shiji.definitions.Outcome;
import org.shiji.definitions.Proposal;
import org.shiji.definitions.Proposals;
import org.shiji.definitions.Publishing;
import org.shiji.shared.Period;
import org.shiji.unions.Accounts;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@WithDemonstration
class ProposalsViewTest {

    private static final Period LATEST = Period.year(2025);

    @Autowired private ApplicationContext context;
    @Autowired private Accounts accounts;
    @Autowired private Candidates candidates;
    @Autowired private Catalogue catalogue;
    @Autowired private CurrentViewer current;
    @Autowired private Proposals proposals;
    @Autowired private Publishing publishing;
    @Autowired private JdbcTemplate jdbc;

    private ProposalsView view;

    @BeforeEach
    void start() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
        OtherRules.forgetPublished(context);
    }

    @Test
    void withoutProposalsThePageSaysSo() {
        open("guojia");
        assertThat(paragraphs()).contains("No proposal awaits a decision");
        assertThat(_find(ProposalPart.class)).isEmpty();
    }

    @Test
    void aProposalIsShownWithAuthorReasonAndDifference() {
        propose("sheng91", "1.1.0");
        open("admin");

        assertThat(paragraphs()).contains("1 proposal awaits a decision");
        assertThat(text(_get(ProposalPart.class)))
                .contains(
                        "demo-2025 version 1.1.0, valid from 2026-01-01",
                        "澜北省检查员 (sheng91)",
                        "because",
                        "2 changes against demo-2025 version 1.0.0 in force",
                        "0.05",
                        "Somebody else proposed it: you may publish or decline it.");
        assertThat(buttons()).containsExactly("Publish", "Decline");
    }

    @Test
    void theAuthorIsToldThatSomebodyElseMustPublish() {
        propose("guojia", "1.1.0");
        open("guojia");

        assertThat(text(_get(ProposalPart.class)))
                .contains("You proposed it, so you cannot publish it");
        assertThat(buttons()).containsExactly("Withdraw");
        click("Withdraw");
        confirm("Withdraw");
        assertThat(outcome()).contains("The proposal of version 1.1.0 was withdrawn.");
        assertThat(text(_get(DecidedPart.class))).contains("withdrawn by");
    }

    @Test
    void aProvincialInspectorReadsAndDoesNotDecide() {
        propose("guojia", "1.1.0");
        open("sheng92");

        assertThat(text(_get(ProposalPart.class)))
                .contains("A national inspector or administrator decides");
        assertThat(buttons()).isEmpty();
    }

    @Test
    void whatIsPublishedIsInForceAndListedAsDecided() {
        propose("sheng91", "1.1.0");
        open("admin");
        click("Publish");
        assertThat(catalogue.all()).as("asked first").hasSize(1);
        confirm("Publish");

        assertThat(outcome()).contains("Version 1.1.0 was published and is valid from 2026-01-01.");
        assertThat(paragraphs()).contains("No proposal awaits a decision");
        assertThat(text(_get(DecidedPart.class)))
                .contains("published", "proposed by 澜北省检查员 on", "because", "Read version 1.1.0");
        assertThat(catalogue.all().getFirst().framework().version()).isEqualTo("1.1.0");
        assertThat(catalogue.forPeriod(Period.year(2026)).framework().version()).isEqualTo("1.1.0");
        assertThat(catalogue.forPeriod(LATEST).framework().version()).isEqualTo("1.0.0");
        assertThat(
                        jdbc.queryForList(
                                "select concat(actor, ' ', deed) from audit_entry order by number desc limit 3",
                                String.class))
                .containsExactly(
                        "system definitions.changed",
                        "admin version.published",
                        "sheng91 version.proposed");
    }

    @Test
    void decliningNeedsAReason() {
        propose("sheng91", "1.1.0");
        open("guojia");
        click("Decline");
        confirm("Decline");
        TextArea reason = _get(TextArea.class);
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("wait for the pilot");
        confirm("Decline");

        assertThat(outcome()).contains("The proposal of version 1.1.0 was declined.");
        assertThat(text(_get(DecidedPart.class))).contains("wait for the pilot");
        _assertNone(ProposalPart.class);
    }

    @Test
    void whoComesSecondIsToldWhoWasFaster() {
        Proposal proposal = propose("sheng91", "1.1.0");
        open("admin");
        assertThat(publishing.publish(accounts.viewer("guojia"), proposal.id()))
                .isInstanceOf(Outcome.Done.class);
        click("Publish");
        confirm("Publish");

        assertThat(outcome()).contains("has published this proposal.");
        _assertNone(ProposalPart.class);
    }

    @Test
    void anObstacleIsToldInsteadOfTheButton() {
        Proposal first = propose("sheng91", "1.1.0");
        propose("sheng92", "1.1.0");
        publishing.publish(accounts.viewer("guojia"), first.id());
        open("admin");

        assertThat(text(_get(ProposalPart.class)))
                .contains("Cannot be published now: There is a version 1.1.0 already")
                .contains("you may decline it");
        assertThat(buttons()).containsExactly("Decline");
    }

    @Test
    void anObstacleThatComesUpMeanwhileIsToldToWhoPublishes() {
        Proposal first = propose("sheng91", "1.1.0");
        open("admin");
        propose("sheng92", "1.1.0");
        view.show();
        publishing.publish(accounts.viewer("guojia"), first.id());
        _click(_find(view, Button.class, spec -> spec.withText("Publish")).getFirst());
        confirm("Publish");

        assertThat(outcome()).contains("There is a version 1.1.0 already");
        assertThat(_find(ProposalPart.class)).hasSize(1);
    }

    @Test
    void filesThatCannotBeReadAnyMoreAreToldByLine() {
        propose("sheng91", "1.1.0");
        jdbc.update(
                "update proposal_file set content = 'elements: [' where name = 'elements.yaml'");
        open("admin");

        assertThat(text(_get(ProposalPart.class)))
                .contains("in the files of the proposal", "demo-2025/elements.yaml:1:");
    }

    @Test
    void everyHeadingAndButtonIsInTheLanguageOfTheReader() {
        propose("sheng91", "1.1.0");
        open("admin");
        UI.getCurrent().setLocale(Locale.CHINESE);
        view = new ProposalsView(current, proposals, publishing);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.show();

        assertThat(_get(_get(ProposalPart.class), H2.class).getText())
                .isEqualTo("demo-2025 版本 1.1.0，自 2026-01-01 起适用");
        assertThat(buttons()).containsExactly("发布", "退回");
    }

    private Proposal propose(String account, String version) {
        Viewer author = accounts.viewer(account);
        Outcome outcome =
                publishing.propose(
                        author,
                        candidates.edited(
                                author,
                                LATEST,
                                new Edits(Map.of(), Map.of("showy", "water > 0.05"))),
                        version,
                        Period.year(2026),
                        "because");
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).proposal();
    }

    private void open(String account) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, "", List.of()));
        UI.getCurrent().setLocale(Locale.ENGLISH);
        view = new ProposalsView(current, proposals, publishing);
        UI.getCurrent().add(view);
        view.show();
    }

    private static void click(String button) {
        _click(_get(_get(ProposalActions.class), Button.class, spec -> spec.withText(button)));
    }

    /** In the dialog, which stands behind the page. */
    private static void confirm(String button) {
        _click(_find(Button.class, spec -> spec.withText(button)).getLast());
    }

    private List<String> buttons() {
        return _find(view, Button.class).stream().map(Button::getText).toList();
    }

    private List<String> paragraphs() {
        return _find(view, Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private String outcome() {
        return text(_get(view, Div.class, spec -> spec.withClasses("proposal-outcome")));
    }

    private static String text(com.vaadin.flow.component.Component part) {
        return part.getElement().getTextRecursively();
    }
}
