package org.shiji.dashboard.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.AtAPage;
import org.shiji.WithDemonstration;
import org.shiji.assessment.WhatIf;
import org.shiji.definitions.Candidates;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Draft;
import org.shiji.definitions.OtherRules;
import org.shiji.definitions.Proposals;
import org.shiji.definitions.Publishing;
import org.shiji.reporting.Reporting;
import org.shiji.shared.Period;
import org.shiji.shared.ui.IssueItem;
import org.shiji.unions.Accounts;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

@WithDemonstration
class WhatIfViewTest {

    @Autowired private ApplicationContext context;

    @BeforeEach
    void start() {
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void close() {
        AtAPage.leave();
        OtherRules.forgetPublished(context);
    }

    @Test
    void whatIsTriedIsAnsweredWithASentenceAndATable() {
        open("guojia", "NATIONAL_INSPECTOR");
        assertThat(answer()).isEqualTo("Nothing tried yet");
        condition("stage.outcome < 60 or water > 0.05");
        weight("Basic", "60");
        _click(_get(Button.class, spec -> spec.withText("Try")));

        assertThat(answer()).isEqualTo("Trying on the real data …");
        assertThat(_get(ProgressBar.class).getMax()).isEqualTo(6);
        waitForAnswer();
        assertThat(answer())
                .matches(
                        "Of 14 unions, \\d+ change rank, 14 change score and [1-9]\\d* change verdict");
        assertThat(_get(MoveGrid.class).getListDataView().getItemCount()).isEqualTo(14);
        assertThat(_get(MoveGrid.class).getColumns()).allMatch(column -> column.isSortable());
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void whatReallyDecidesStandsBesideWhatTheWeightsPromise() {
        open("sheng91", "PROVINCIAL_INSPECTOR");
        InfluencePart part = _get(InfluencePart.class);

        assertThat(part.getElement().getTextRecursively())
                .contains(
                        "What sets the unions apart most is ", "The weight that comes to least is");
        assertThat(_find(part, NativeTable.class).getFirst().getBody().getRows()).hasSize(10);
    }

    @Test
    void aTrialCanBeCancelled() {
        open("guojia", "NATIONAL_INSPECTOR");
        condition("water > 0.05");
        _click(_get(Button.class, spec -> spec.withText("Try")));
        _click(_get(Button.class, spec -> spec.withText("Cancel")));

        assertThat(answer()).isEqualTo("Nothing tried yet");
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void problemsAreNamedOneByOne() {
        open("admin", "ADMINISTRATOR");
        condition("watr > 0.05");
        weight("Basic", "many");
        _click(_get(Button.class, spec -> spec.withText("Try")));

        assertThat(answer()).isEqualTo("2 problems in the candidate: it cannot be tried");
        assertThat(
                        _find(IssueItem.class).stream()
                                .map(item -> item.getElement().getTextRecursively()))
                .allMatch(text -> text.contains("demo-2025/framework.yaml:"));
    }

    @Test
    void withoutAChangeThereIsNothingToTry() {
        open("guojia", "NATIONAL_INSPECTOR");
        condition("water > 0.05");
        _click(_get(Button.class, spec -> spec.withText("Back to the rules in force")));
        _click(_get(Button.class, spec -> spec.withText("Try")));

        assertThat(answer()).isEqualTo("Nothing was changed");
    }

    @Test
    void anAdministratorSeesASentenceAndNoTable() {
        open("admin", "ADMINISTRATOR");
        weight("Basic", "60");
        _click(_get(Button.class, spec -> spec.withText("Try")));
        waitForAnswer();

        assertThat(answer()).startsWith("Of 14 unions");
        _assertNone(MoveGrid.class);
    }

    @Test
    void theNumbersOfAnIndicatorAreTriedAndStayInSightOnceChanged() {
        open("guojia", "NATIONAL_INSPECTOR");
        scale("B10");
        _get(TextField.class, spec -> spec.withLabel("100 points at")).setValue("8");
        scale("G02");
        assertThat(_find(TextField.class, spec -> spec.withLabel("step 4: at least"))).hasSize(1);
        assertThat(_get(TextField.class, spec -> spec.withLabel("100 points at")).getHelperText())
                .isEqualTo("now 6");
        _click(_get(Button.class, spec -> spec.withText("Try")));
        waitForAnswer();

        assertThat(answer()).startsWith("Of 14 unions");
        assertThat(_get(NativeDetails.class, spec -> spec.withPredicate(one -> isChanges(one))))
                .extracting(one -> one.getElement().getTextRecursively())
                .asString()
                .contains("1 change in the candidate", "B10 · score: ");

        _click(_get(Button.class, spec -> spec.withText("Back to the rules in force")));
        _click(_get(Button.class, spec -> spec.withText("Try")));
        assertThat(answer()).isEqualTo("Nothing was changed");
    }

    private static boolean isChanges(NativeDetails details) {
        return details.getSummaryText().endsWith("in the candidate");
    }

    private static void scale(String code) {
        ComboBox<Draft.Scale> choice = scales();
        choice.setValue(
                choice.getListDataView()
                        .getItems()
                        .filter(scale -> scale.code().equals(code))
                        .findFirst()
                        .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Draft.Scale> scales() {
        return _get(ComboBox.class, spec -> spec.withLabel("Indicator"));
    }

    @Test
    void whatWasTriedIsProposedWithItsReason() {
        open("sheng91", "PROVINCIAL_INSPECTOR");
        condition("stage.outcome < 60 or water > 0.05");
        _click(_get(Button.class, spec -> spec.withText("Try")));
        waitForAnswer();
        _click(_get(Button.class, spec -> spec.withText("Propose as a new version")));

        assertThat(_get(TextField.class, spec -> spec.withLabel("Version number")).getValue())
                .isEqualTo("1.1.0");
        assertThat(_get(Select.class, spec -> spec.withLabel("First period")).getValue())
                .isEqualTo(Period.year(2026));
        _click(_get(Button.class, spec -> spec.withText("Propose")));
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("Reason"));
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("too mild");
        _get(TextField.class, spec -> spec.withLabel("Version number")).setValue("1.0.0");
        _click(_get(Button.class, spec -> spec.withText("Propose")));
        assertThat(_get(ProposeDialog.class).getElement().getTextRecursively())
                .contains("There is a version 1.0.0 already");
        _get(TextField.class, spec -> spec.withLabel("Version number")).setValue("1.1.0");
        _click(_get(Button.class, spec -> spec.withText("Propose")));

        _assertNone(ProposeDialog.class);
        assertThat(answer()).isEqualTo("Version 1.1.0 was proposed");
        Viewer admin = context.getBean(Accounts.class).viewer("admin");
        assertThat(context.getBean(Proposals.class).all(admin))
                .singleElement()
                .satisfies(
                        proposal -> {
                            assertThat(proposal.author()).isEqualTo("sheng91");
                            assertThat(proposal.reason()).isEqualTo("too mild");
                            assertThat(proposal.validFrom()).isEqualTo("2026-01-01");
                        });
        assertThat(context.getBean(Catalogue.class).all()).hasSize(1);
    }

    @Test
    void aProposalIsTriedByWhoReadsIt() {
        whatWasTriedIsProposedWithItsReason();
        Viewer admin = context.getBean(Accounts.class).viewer("admin");
        long id = context.getBean(Proposals.class).all(admin).getFirst().id();
        MockVaadin.tearDown();
        open("guojia", "NATIONAL_INSPECTOR", Optional.of(String.valueOf(id)));
        waitForAnswer();

        assertThat(answer()).startsWith("Of 14 unions");
        _assertNone(WhatIfForm.class);
        assertThat(_get(TriedProposal.class).getElement().getTextRecursively())
                .contains("Trying the proposed version 1.1.0", "too mild");
        assertThat(_find(Button.class, spec -> spec.withText("Propose as a new version")))
                .isEmpty();
    }

    private void open(String account, String role) {
        open(account, role, Optional.empty());
    }

    private void open(String account, String role, Optional<String> proposal) {
        AtAPage.sit(account, Locale.ENGLISH, "ROLE_" + role);
        WhatIfView view =
                new WhatIfView(
                        context.getBean(CurrentViewer.class),
                        context.getBean(Candidates.class),
                        context.getBean(WhatIf.class),
                        context.getBean(WhatIfWork.class),
                        context.getBean(Proposals.class),
                        context.getBean(Publishing.class),
                        context.getBean(Reporting.class));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.show(Optional.empty(), proposal);
    }

    private static String answer() {
        return _get(_get(WhatIfResult.class), H2.class).getText();
    }

    private static void condition(String words) {
        _get(TextArea.class, spec -> spec.withLabel("showy")).setValue(words);
    }

    private static void weight(String label, String words) {
        _get(TextField.class, spec -> spec.withLabel(label)).setValue(words);
    }

    private static void waitForAnswer() {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (answer().equals("Trying on the real data …") && Instant.now().isBefore(end)) {
            MockVaadin.clientRoundtrip(false);
            try {
                Thread.sleep(50);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
