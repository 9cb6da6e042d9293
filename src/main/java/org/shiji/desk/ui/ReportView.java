package org.shiji.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Catalogue;
import org.shiji.desk.ReportForm;
import org.shiji.desk.ReportForms;
import org.shiji.evidence.Evidence;
import org.shiji.inspection.HandingIn;
import org.shiji.inspection.Reviews;
import org.shiji.reporting.Filling;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Message;
import org.shiji.shared.Messages;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Viewer;

/**
 * The report of a union for a period: filled in by its reporters, read and returned by inspectors.
 */
@Route("report/:union/:period")
@RolesAllowed({"NATIONAL_INSPECTOR", "PROVINCIAL_INSPECTOR", "UNION_REPORTER"})
class ReportView extends ReportPage {

    private static final long serialVersionUID = 1L;

    /** In the browser: whoever types fast does not wait for the server between two fields. */
    private static final String ENTER_LEADS_ON =
            """
            this.addEventListener('keydown', key => {
              if (key.key !== 'Enter' || key.isComposing || !key.target.closest('.figure-field vaadin-text-field')) return;
              const fields = [...this.querySelectorAll('.figure-field > :not(.figure-reason, [hidden])')];
              fields[fields.findIndex(field => field.contains(key.target)) + 1]?.focus();
            });
            """;

    private final transient CurrentViewer current;
    private final transient ReportForms forms;
    private final transient Filling filling;
    private final transient Reviews reviews;
    private final transient HandingIn handingIn;
    private final transient Evidence evidence;
    private final transient Catalogue catalogue;
    private final List<GroupPart> groups = new ArrayList<>();
    private String title = "";
    private boolean refreshing;
    private @Nullable ScorePart score;

    ReportView(
            CurrentViewer current,
            ReportForms forms,
            Filling filling,
            Reviews reviews,
            HandingIn handingIn,
            Evidence evidence,
            Catalogue catalogue) {
        super("report-page");
        this.current = current;
        this.forms = forms;
        this.filling = filling;
        this.reviews = reviews;
        this.handingIn = handingIn;
        this.evidence = evidence;
        this.catalogue = catalogue;
    }

    @Override
    void show() {
        Viewer viewer = current.get();
        show(viewer, forms.form(viewer, union(), period()));
    }

    private void show(Viewer viewer, ReportForm form) {
        Locale locale = getLocale();
        title =
                Messages.say(
                        locale,
                        "desk.report.title",
                        form.union().name().in(locale),
                        form.submission().period().code());
        removeAll();
        groups.clear();
        ScorePart scorePart = new ScorePart(form, locale);
        score = scorePart;
        List<Evidence.Piece> pieces = evidence.all(viewer, union(), period());
        EvidencePart.Keeper files =
                new EvidenceKeeper(evidence, current, union(), period(), this::evidenceChanged);
        EvidenceWords words = new EvidenceWords(catalogue.forPeriod(period()), locale);
        Drafts drafts = new Drafts(viewer, union(), period(), locale);
        Div questions = new Div();
        questions.addClassName("report-groups");
        for (ReportForm.Group group : form.groups()) {
            GroupPart part = new GroupPart(form, group, this::type, drafts, files, words, locale);
            part.show(pieces);
            groups.add(part);
            questions.add(part);
        }
        questions.getElement().executeJs(ENTER_LEADS_ON);
        Div columns = new Div(scorePart, questions);
        columns.addClassName("report-columns");
        add(new ReportHead(form, locale));
        if (!reviews.steps(viewer, form.submission().union(), form.submission().period())
                .isEmpty()) {
            add(new ReviewPart(form, reviews, current, locale, this::reload));
        }
        if (handingIn.mayAppeal(viewer, union(), period())) {
            add(new AppealPart(locale, this::appeal));
        }
        add(columns, new StepsPart(form, locale));
        if (form.mayFill()) {
            add(drafts);
            drafts.whenAsked(
                    draft ->
                            row(draft.element())
                                    .ifPresent(row -> row.answer().explain(draft.entered())));
            drafts.ask(draft -> row(draft.element()).ifPresent(row -> row.answer().offer(draft)));
        }
    }

    private Optional<QuestionRow> row(ElementCode element) {
        return groups.stream().flatMap(group -> Stream.ofNullable(group.row(element))).findFirst();
    }

    private Optional<Message> appeal(String reason) {
        if (!handingIn.mayAppeal(current.get(), union(), period())) {
            return Optional.of(Message.of("desk.appeal.over"));
        }
        handingIn.appeal(current.get(), union(), period(), reason);
        reload();
        return Optional.empty();
    }

    private void reload() {
        Viewer viewer = current.get();
        show(viewer, forms.form(viewer, union(), period()));
    }

    /** Keeps what was typed, then shows everywhere what it means. */
    private Filling.Outcome type(AnswerPart answer, Figure figure) {
        Filling.Outcome outcome =
                filling.type(
                        current.get(),
                        union(),
                        period(),
                        answer.element(),
                        figure,
                        answer.version());
        switch (outcome) {
            case Filling.Outcome.Kept kept -> refreshSoon();
            case Filling.Outcome.Overtaken overtaken -> refreshSoon();
            case Filling.Outcome.Refused refused -> {}
            case Filling.Outcome.Locked locked -> {}
        }
        return outcome;
    }

    private void evidenceChanged() {
        List<Evidence.Piece> pieces = evidence.all(current.get(), union(), period());
        groups.forEach(group -> group.show(pieces));
        refreshSoon();
    }

    /** First the author is told that the figure is kept; then what it is worth. */
    private void refreshSoon() {
        if (refreshing) {
            return;
        }
        refreshing = true;
        getElement()
                .executeJs("return 0")
                .then(
                        Integer.class,
                        told -> {
                            refreshing = false;
                            refresh();
                        },
                        lost -> refreshing = false);
    }

    private void refresh() {
        ReportForm form = forms.form(current.get(), union(), period());
        known(score).show(form);
        for (ReportForm.Group group : form.groups()) {
            for (GroupPart part : groups) {
                if (Objects.equals(part.code(), group.code())) {
                    part.show(group);
                }
            }
        }
    }

    private static <T> T known(@Nullable T thing) {
        return Objects.requireNonNull(thing, "set when the page is entered");
    }

    @Override
    String title() {
        return title;
    }
}
