package org.shiji.desk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.AtAPage;
import org.shiji.WithDemonstration;
import org.shiji.definitions.Catalogue;
import org.shiji.desk.KeepsReports;
import org.shiji.desk.ReportForms;
import org.shiji.evidence.Evidence;
import org.shiji.inspection.HandingIn;
import org.shiji.inspection.Reviews;
import org.shiji.reporting.Filling;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.SubmissionState;
import org.shiji.reporting.TypedFigure;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.shiji.unions.CurrentViewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a test changes of hedi's report for 2025, it puts back as it was. */
@WithDemonstration
@ExtendWith(KeepsReports.class)
class ReportViewTest {
    private static final UnionId HEDI = new UnionId("hedi");
    private static final Period Y2025 = Period.year(2025);
    private static final ElementCode STAFF = new ElementCode("staff");

    @Autowired private ApplicationContext context;
    @Autowired private Filling filling;
    @Autowired private Reporting reporting;
    @Autowired private Accounts accounts;
    @Autowired private JdbcTemplate jdbc;

    @AfterEach
    void putBack() {
        AtAPage.leave();
    }

    @Test
    void whatIsTypedIsKeptAtOnceAndSaysSo() {
        report("hedi", HEDI);
        QuestionRow row = row(STAFF);
        type(row, "7");
        assertThat(text(row)).contains("Saved");
        assertThat(typed().figure()).isEqualTo(Figure.of(7));
        assertThat(typed().by()).isEqualTo("hedi");
    }

    @Test
    void whatIsNoNumberStaysInTheFieldAndIsExplained() {
        report("hedi", HEDI);
        TypedFigure before = typed();
        QuestionRow row = row(STAFF);
        type(row, "two");
        TextField field = _get(row, TextField.class);
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("number");
        assertThat(field.getValue()).isEqualTo("two");
        type(row, "2.5");
        assertThat(field.getErrorMessage()).contains("whole number");
        assertThat(typed()).isEqualTo(before);
    }

    @Test
    void whoComesLateIsToldAndShownTheNewestFigure() {
        report("hedi", HEDI);
        QuestionRow row = row(STAFF);
        filling.type(accounts.viewer("hedi"), HEDI, Y2025, STAFF, Figure.of(9), typed().version());
        type(row, "4");
        assertThat(text(row)).contains("has just changed it to 9", "not saved");
        assertThat(_get(row, TextField.class).getValue()).isEqualTo("9");
        assertThat(typed().figure()).isEqualTo(Figure.of(9));
        // on its way before the page showed the newest figure: typed without having seen it
        type(row, "45");
        assertThat(typed().figure()).isEqualTo(Figure.of(9));
        Browsers.showsWhatItWasTold();
        type(row, "4");
        assertThat(typed().figure()).isEqualTo(Figure.of(4));
        assertThat(text(row)).contains("Saved").doesNotContain("is not saved");
    }

    @Test
    void whatTheReporterDidNotSeeIsNotTypedOverWhenThePageIsRefreshed() {
        jdbc.update("delete from declared_figure where element = 'staff'");
        report("hedi", HEDI);
        QuestionRow row = row(STAFF);
        filling.type(accounts.viewer("hedi"), HEDI, Y2025, STAFF, Figure.of(9), 0);
        type(row(new ElementCode("list_entries")), "12");
        Browsers.showsWhatItWasTold();
        type(row, "4");
        assertThat(text(row)).contains("has just changed it to 9");
        assertThat(typed().figure()).isEqualTo(Figure.of(9));
    }

    @Test
    void whatWasTypedLateIsOfferedAndTakenOver() {
        report("hedi", HEDI);
        QuestionRow row = row(STAFF);
        filling.type(accounts.viewer("hedi"), HEDI, Y2025, STAFF, Figure.of(9), typed().version());
        type(row, "4");
        Browsers.showsWhatItWasTold();
        assertThat(text(_get(row, DraftOffer.class))).contains("The 4 you typed is not saved.");
        _click(_get(row, Button.class, spec -> spec.withText("Take over")));
        assertThat(typed().figure()).isEqualTo(Figure.of(4));
        assertThat(_find(row, DraftOffer.class)).isEmpty();
    }

    @Test
    void whatTheBrowserKeptIsOfferedUnlessItIsWhatStandsThere() {
        report("hedi", HEDI);
        QuestionRow row = row(STAFF);
        TypedFigure before = typed();
        String same = String.valueOf(before.figure().value());
        row.answer().offer(draft(Entered.number(same), before.version()));
        assertThat(_find(row, DraftOffer.class)).isEmpty();
        row.answer().offer(draft(Entered.answer(true), before.version()));
        assertThat(_find(row, DraftOffer.class)).as("no answer belongs here").isEmpty();
        row.answer().offer(draft(new Entered(Entered.Part.REASON, "3"), before.version()));
        assertThat(_find(row, DraftOffer.class)).as("there is no third reason").isEmpty();

        row.answer().offer(draft(Entered.number("many"), before.version()));
        assertThat(text(row)).contains("Typed 2026-01-31 10:31, not saved: many.");
        assertThat(text(row)).doesNotContain("Meanwhile");
        row.answer().offer(draft(Entered.reason(Missing.WITHHELD), before.version() + 1));
        assertThat(text(row)).contains("Meanwhile it was changed to");
        assertThat(typed()).isEqualTo(before);
        _click(_get(row, Button.class, spec -> spec.withText("Take over")));
        assertThat(typed().figure()).isEqualTo(Figure.absent(Missing.WITHHELD));
    }

    private static Drafts.Draft draft(Entered entered, int over) {
        return new Drafts.Draft(STAFF, entered, Instant.parse("2026-01-31T02:31:00Z"), over);
    }

    @Test
    void aBlankIsNotReportedUnlessAReasonIsGiven() {
        report("hedi", HEDI);
        type(row(STAFF), "");
        assertThat(typed().figure()).isEqualTo(Figure.absent(Missing.NOT_REPORTED));
    }

    @Test
    void theHeadLeadsToTheVerdictOnWhatWasHandedIn() {
        report("hedi", HEDI);
        assertThat(_find(_get(ReportHead.class), Anchor.class))
                .extracting(way -> way.getText() + " " + way.getHref())
                .contains("Verdict and scores unions/hedi/2025");
    }

    @Test
    void anInspectorReadsAndReturnsWithReasons() {
        report("sheng92", new UnionId("luting"));
        assertThat(_find(FigureField.class)).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Return")));
        Dialog dialog = _get(Dialog.class);
        Button go = _get(dialog, Button.class, spec -> spec.withText("Return"));
        _click(go);
        assertThat(_get(dialog, TextArea.class).getErrorMessage()).isEqualTo("Say why.");
        _get(dialog, TextArea.class).setValue("no evidence at all");
        _click(go);
        assertThat(
                        reporting
                                .submission(accounts.viewer("guojia"), new UnionId("luting"), Y2025)
                                .state())
                .isEqualTo(SubmissionState.RETURNED);
        assertThat(text(_get(ReportHead.class))).contains("Returned", "no evidence at all");
    }

    @Test
    void aReporterAppealsWithReasonsAndTheOfficeAnswers() {
        stands(SubmissionState.PUBLISHED);
        report("hedi", HEDI);
        assertThat(_find(ReviewPart.class)).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Appeal")));
        AppealDialog dialog = _get(AppealDialog.class);
        Button go = _get(dialog, Button.class, spec -> spec.withText("Send the appeal"));
        _get(dialog, TextArea.class).setValue(" \n");
        _click(go);
        assertThat(_get(dialog, TextArea.class).getErrorMessage()).isEqualTo("Say why you appeal.");
        assertThat(_get(dialog, TextArea.class).isInvalid()).isTrue();
        assertThat(state()).isEqualTo(SubmissionState.PUBLISHED);
        _get(dialog, TextArea.class).setValue("these receipts were paid");
        _click(go);
        assertThat(dialog.isOpened()).isFalse();
        assertThat(state()).isEqualTo(SubmissionState.APPEALED);
        assertThat(text(_get(ReportHead.class))).contains("Appealed", "these receipts were paid");
        assertThat(_find(AppealPart.class)).as("once is enough").isEmpty();

        report("sheng92", HEDI);
        assertThat(text(_get(ReportHead.class))).contains("these receipts were paid");
        assertThat(steps()).containsExactly("Review again", "Uphold and close");
        _click(_get(Button.class, spec -> spec.withText("Uphold and close")));
        Dialog answer = _get(Dialog.class);
        Button uphold = _get(answer, Button.class, spec -> spec.withText("Uphold and close"));
        _click(uphold);
        assertThat(_get(answer, TextArea.class).getErrorMessage()).isEqualTo("Say why.");
        _get(answer, TextArea.class).setValue("the bank says otherwise");
        _click(uphold);
        assertThat(state()).isEqualTo(SubmissionState.FINAL);

        report("hedi", HEDI);
        assertThat(text(_get(ReportHead.class)))
                .contains("these receipts were paid", "the bank says otherwise");
    }

    @Test
    void whoComesAfterTheNoticeIsToldSo() {
        stands(SubmissionState.PUBLISHED);
        report("hedi", HEDI);
        _click(_get(Button.class, spec -> spec.withText("Appeal")));
        stands(SubmissionState.FINAL);
        AppealDialog dialog = _get(AppealDialog.class);
        _get(dialog, TextArea.class).setValue("too late");
        _click(_get(dialog, Button.class, spec -> spec.withText("Send the appeal")));
        assertThat(text(dialog)).contains("no longer on public notice");
        assertThat(dialog.isOpened()).isTrue();
        assertThat(state()).isEqualTo(SubmissionState.FINAL);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, ''",
        "SUBMITTED, 'Begin the review,Return'",
        "UNDER_REVIEW, 'Return,Accept'",
        "RETURNED, ''",
        "RESUBMITTED, 'Begin the review,Return'",
        "ACCEPTED, 'Begin the review,Publish'",
        "PUBLISHED, 'Close'",
        "APPEALED, 'Review again,Uphold and close'",
        "FINAL, ''"
    })
    void everyStateOffersEachRoleItsSteps(SubmissionState state, String ofTheOffice) {
        stands(state);
        for (String inspector : List.of("guojia", "sheng92")) {
            report(inspector, HEDI);
            assertThat(String.join(",", steps())).as(inspector).isEqualTo(ofTheOffice);
            assertThat(_find(AppealPart.class)).isEmpty();
            assertThat(_find(FigureField.class)).isEmpty();
        }
        report("hedi", HEDI);
        assertThat(_find(ReviewPart.class)).isEmpty();
        assertThat(_find(AppealPart.class)).hasSize(state == SubmissionState.PUBLISHED ? 1 : 0);
        assertThat(_find(FigureField.class).isEmpty()).isEqualTo(!state.isOpen());
    }

    /** What the office is offered. */
    private static List<String> steps() {
        return _find(ReviewPart.class).stream()
                .flatMap(part -> _find(part, Button.class).stream())
                .map(Button::getText)
                .toList();
    }

    private void stands(SubmissionState state) {
        jdbc.update(
                "update submission set state = ? where union_id = 'hedi' and period = '2025'",
                state.name());
    }

    private SubmissionState state() {
        return reporting.submission(accounts.viewer("guojia"), HEDI, Y2025).state();
    }

    @Test
    void whatIsInOrderIsHandedInUnderAName() {
        handIn();
        Button go = _get(Button.class, spec -> spec.withText("Hand in"));
        assertThat(go.isEnabled()).isTrue();
        _click(go);
        assertThat(_get(Checkbox.class).isInvalid()).isTrue();
        _get(Checkbox.class).setValue(true);
        _click(go);
        TextField name = _get(TextField.class);
        assertThat(name.getErrorMessage()).isEqualTo("Enter your name.");
        name.setValue("Zhang");
        // there are no routes here to arrive at
        assertThatThrownBy(() -> _click(go)).hasMessageContaining("report/hedi/2025");
        assertThat(reporting.submission(accounts.viewer("hedi"), HEDI, Y2025).state())
                .isEqualTo(SubmissionState.RESUBMITTED);
    }

    @Test
    void anErrorInTheFiguresStandsAgainstHandingIn() {
        report("hedi", HEDI);
        type(row(new ElementCode("graduates")), "3");
        assertThat(text(row(new ElementCode("graduates")))).contains("Saved");
        handIn();
        assertThat(_get(Button.class, spec -> spec.withText("Hand in")).isEnabled()).isFalse();
        assertThat(text(_get(HandInView.class)))
                .contains("cannot be handed in yet", "more destinations than graduates");
    }

    private void report(String account, UnionId union) {
        signIn(account);
        ReportView view =
                new ReportView(
                        context.getBean(CurrentViewer.class),
                        context.getBean(ReportForms.class),
                        filling,
                        context.getBean(Reviews.class),
                        context.getBean(HandingIn.class),
                        context.getBean(Evidence.class),
                        context.getBean(Catalogue.class));
        UI.getCurrent().add(view);
        view.about(union, Y2025);
    }

    private void handIn() {
        signIn("hedi");
        HandInView view =
                new HandInView(
                        context.getBean(CurrentViewer.class),
                        context.getBean(HandingIn.class),
                        filling,
                        context.getBean(Catalogue.class));
        UI.getCurrent().add(view);
        view.about(HEDI, Y2025);
    }

    private static void signIn(String account) {
        AtAPage.sit(account, Locale.ENGLISH);
    }

    private static QuestionRow row(ElementCode element) {
        return _find(QuestionRow.class).stream()
                .filter(row -> row.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private static void type(QuestionRow row, String written) {
        Browsers.types(_get(row, TextField.class), written);
    }

    private TypedFigure typed() {
        return filling.figures(accounts.viewer("hedi"), HEDI, Y2025).get(STAFF);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
