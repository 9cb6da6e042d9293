package org.shiji.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.desk.ReportForm;
import org.shiji.desk.ReportForm.Question;
import org.shiji.desk.ui.Drafts.Draft;
import org.shiji.reporting.Filling;
import org.shiji.reporting.TypedFigure;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Messages;
import org.shiji.shared.Missing;
import org.shiji.shared.ui.Numbers;
import org.shiji.shared.ui.Times;

/**
 * What is answered to one question of the form: the field, what is known of it, and the ways to
 * fill it. What its author typed stays in the field until they are told that it is kept.
 */
class AnswerPart extends Div {

    private static final long serialVersionUID = 1L;

    /** Keeps what was typed. */
    interface Keeper extends Serializable {
        Filling.Outcome keep(AnswerPart answer, Figure figure);
    }

    private final Locale locale;
    private final transient QuestionWords words;
    private final Keeper keeper;
    private final Drafts drafts;
    private final ElementCode element;
    private final String name;
    private final Div support = new Div();
    private final Button take = new Button();
    private final Span state = new Span();
    private final Div offered = new Div();
    private final @Nullable FigureField field;
    private Figure stands;
    private Figure supported = Figure.absent(Missing.NOT_REPORTED);
    private Entered entered = Entered.number("");
    private int version;

    /**
     * @param drafts what the browser keeps until it is told that the figure is kept here
     * @param evidence what stands behind it, null where none is asked for
     */
    AnswerPart(
            ReportForm form,
            Question question,
            Keeper keeper,
            Drafts drafts,
            @Nullable EvidencePart evidence,
            Locale locale) {
        this.locale = locale;
        this.words = new QuestionWords(question.type(), locale);
        this.keeper = keeper;
        this.drafts = drafts;
        this.element = question.code();
        this.name = words.label(question);
        this.stands = question.typed().figure();
        this.version = question.typed().version();
        addClassName("question-answer");
        field =
                form.mayFill()
                        ? new FigureField(question, name, locale, this::typed, this::notTaken)
                        : null;
        support.addClassName("question-support");
        take.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        take.addClassName("question-take");
        take.addClickListener(click -> take());
        state.addClassNames("question-state", "quiet");
        state.getElement().setAttribute("aria-live", "polite");
        Span draft = new Span();
        draft.addClassNames("question-draft", "quiet");
        if (field == null) {
            Span value = new Span(words.written(question));
            value.addClassNames("question-value", "figure");
            add(value);
        } else {
            entered = field.entered();
            add(field);
        }
        add(state, draft, offered, support, take);
        records(form, question);
        if (evidence != null) {
            add(evidence);
        }
    }

    ElementCode element() {
        return element;
    }

    /** The version of the figure that its author has before them. */
    int version() {
        return version;
    }

    boolean isOpen() {
        return field != null;
    }

    private void begin() {
        if (field != null) {
            field.begin();
        }
    }

    /** What the records and the evidence carry of it now; what stands in the field stays. */
    final void show(Question question) {
        support.setText(words.support(question));
        support.setVisible(question.isCounted() || !support.getText().isEmpty());
        supported =
                question.isCounted()
                        ? question.now().supported()
                        : Figure.absent(Missing.NOT_REPORTED);
        offerToTake();
    }

    /** What the records say need not be typed. */
    private void offerToTake() {
        boolean may = field != null && supported.isKnown() && !stands.isKnown();
        take.setVisible(may);
        if (may) {
            String figure = Numbers.plain(supported, 6);
            take.setText(Messages.say(locale, "desk.question.take", figure));
            take.setAriaLabel(Messages.say(locale, "desk.question.take.of", name, figure));
        }
    }

    private void take() {
        field().enter(Entered.number(Numbers.plain(supported, 6)));
        begin();
    }

    /** Offers what was typed here and not saved, unless that is what stands here. */
    final void offer(Draft draft) {
        if (field == null || !field.takes(draft.entered())) {
            return;
        }
        if (draft.entered().means(stands)) {
            drafts.forget(element);
            return;
        }
        String found =
                Messages.say(
                        locale,
                        "desk.draft.found",
                        Times.minute(draft.at()),
                        field.written(draft.entered()));
        offer(
                draft.over() == version
                        ? found
                        : found + Messages.say(locale, "desk.draft.changed", words.written(stands)),
                draft.entered());
    }

    private void offer(String said, Entered draft) {
        offered.removeAll();
        offered.add(
                new DraftOffer(
                        said,
                        name,
                        locale,
                        () -> {
                            offered.removeAll();
                            field().enter(draft);
                            begin();
                        },
                        () -> {
                            offered.removeAll();
                            drafts.forget(element);
                            begin();
                        }));
    }

    /** Tells the browser what became of something typed, when it has waited for that. */
    final void explain(Entered typed) {
        if (field == null || !field.takes(typed)) {
            return;
        }
        boolean saved = typed.equals(entered);
        if (!saved && !typed.equals(field.entered())) {
            late(typed);
        }
        tell(typed, saved);
    }

    private void late(Entered typed) {
        offer(Messages.say(locale, "desk.draft.late", field().written(typed)), typed);
    }

    private void tell(Entered what, boolean saved) {
        drafts.dealtWith(element, what, version, saved, () -> {});
    }

    private void notTaken() {
        tell(field().entered(), false);
    }

    private void typed(Figure figure) {
        switch (keeper.keep(this, figure)) {
            case Filling.Outcome.Kept kept -> {
                version = kept.now().version();
                stands = kept.now().figure();
                entered = field().entered();
                offered.removeAll();
                offerToTake();
                state.setText(Messages.say(locale, "desk.kept"));
                state.setClassName("question-trouble", false);
                tell(entered, true);
            }
            case Filling.Outcome.Overtaken overtaken -> overtaken(overtaken.now());
            case Filling.Outcome.Refused refused -> {
                state.setText("");
                field().refuse(refused.why().in(locale));
                notTaken();
            }
            case Filling.Outcome.Locked locked -> {
                state.setText(
                        Messages.say(
                                locale, "desk.locked", StateBadge.name(locked.state(), locale)));
                state.addClassName("question-trouble");
                notTaken();
            }
        }
    }

    /**
     * What was typed counts over the newer figure only from when the page shows that: what comes
     * before that was typed without having seen it.
     */
    private void overtaken(TypedFigure now) {
        Entered late = field().entered();
        String by = now.by();
        state.setText(
                Messages.say(
                        locale,
                        "desk.overtaken",
                        by == null ? Numbers.NONE : by,
                        words.written(now.figure())));
        state.addClassName("question-trouble");
        stands = now.figure();
        field().offer(stands);
        entered = field().entered();
        late(late);
        drafts.dealtWith(
                element,
                late,
                now.version(),
                false,
                () -> version = Math.max(version, now.version()));
    }

    private FigureField field() {
        if (field == null) {
            throw new IllegalStateException("nothing can be typed here");
        }
        return field;
    }

    private void records(ReportForm form, Question question) {
        String type = question.now().recordType();
        if (type != null) {
            Anchor way =
                    new Anchor(
                            DeskLinks.records(
                                    form.submission().union(), form.submission().period(), type),
                            Messages.say(locale, "desk.question.toRecords"));
            way.addClassName("question-records");
            add(way);
        }
    }
}
