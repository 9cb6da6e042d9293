package org.shiji.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.desk.ReportForm;
import org.shiji.desk.ReportForm.Question;
import org.shiji.inspection.Flag;
import org.shiji.reporting.Filling;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Messages;
import org.shiji.shared.Severity;
import org.shiji.shared.ui.Numbers;

/**
 * One figure of the form: what is asked, what to compare it with, the field, and what is known of
 * it. What its author typed stays in the field until they are told that it is kept.
 */
class QuestionRow extends Div {

    private static final long serialVersionUID = 1L;

    /** Keeps what was typed. */
    interface Keeper extends Serializable {
        Filling.Outcome keep(QuestionRow row, Figure figure);
    }

    private final Locale locale;
    private final transient QuestionWords words;
    private final Keeper keeper;
    private final ElementCode element;
    private final Div facts = new Div();
    private final Div support = new Div();
    private final Div flags = new Div();
    private final Span state = new Span();
    private final @Nullable FigureField field;
    private int version;

    /**
     * @param evidence what stands behind it, null where none is asked for
     */
    QuestionRow(
            ReportForm form,
            Question question,
            Keeper keeper,
            @Nullable EvidencePart evidence,
            Locale locale) {
        this.locale = locale;
        this.words = new QuestionWords(question.type(), locale);
        this.keeper = keeper;
        this.element = question.code();
        addClassName("question");
        setId("element-" + element);
        field =
                form.mayFill()
                        ? new FigureField(question, words.label(question), locale, this::typed)
                        : null;
        facts.addClassNames("question-facts", "quiet");
        support.addClassName("question-support");
        flags.addClassName("question-flags");
        state.addClassNames("question-state", "quiet");
        state.getElement().setAttribute("aria-live", "polite");
        Div asked = new Div(name(question), facts, help(question));
        asked.addClassName("question-asked");
        Div answer = new Div();
        answer.addClassName("question-answer");
        if (field == null) {
            Span value = new Span(words.written(question));
            value.addClassNames("question-value", "figure");
            answer.add(value);
        } else {
            answer.add(field);
        }
        answer.add(state, support);
        records(form, question, answer);
        if (evidence != null) {
            answer.add(evidence);
        }
        add(asked, answer, remark(question), flags);
        show(question);
    }

    ElementCode element() {
        return element;
    }

    /** The version of the figure that stands in the field. */
    int version() {
        return version;
    }

    /** Where the enter key leads. */
    final void followedBy(QuestionRow next) {
        if (field != null) {
            field.onEnter(next::begin);
        }
    }

    private void begin() {
        if (field != null) {
            field.begin();
        }
    }

    /** What is known of the figure now; what stands in the field stays. */
    final void show(Question question) {
        facts.setText(words.facts(question));
        support.setText(words.support(question));
        support.setVisible(question.isCounted() || !support.getText().isEmpty());
        flags.removeAll();
        question.flags().forEach(flag -> flags.add(flag(flag)));
        flags.setVisible(!question.flags().isEmpty());
        if (field != null && version == 0) {
            version = question.typed().version();
        }
    }

    private void typed(Figure figure) {
        switch (keeper.keep(this, figure)) {
            case Filling.Outcome.Kept kept -> {
                version = kept.now().version();
                say("desk.kept", false);
            }
            case Filling.Outcome.Overtaken overtaken -> {
                version = overtaken.now().version();
                String by = overtaken.now().by();
                state.setText(
                        Messages.say(
                                locale,
                                "desk.overtaken",
                                by == null ? Numbers.NONE : by,
                                words.written(overtaken.now().figure())));
                state.addClassName("question-trouble");
                field().offer(overtaken.now().figure());
            }
            case Filling.Outcome.Refused refused -> {
                state.setText("");
                field().refuse(refused.why().in(locale));
            }
            case Filling.Outcome.Locked locked -> {
                state.setText(
                        Messages.say(
                                locale, "desk.locked", StateBadge.name(locked.state(), locale)));
                state.addClassName("question-trouble");
            }
        }
    }

    private void say(String key, boolean trouble) {
        state.setText(Messages.say(locale, key));
        state.setClassName("question-trouble", trouble);
    }

    private FigureField field() {
        if (field == null) {
            throw new IllegalStateException("nothing can be typed here");
        }
        return field;
    }

    private Span name(Question question) {
        Span name = new Span(words.label(question));
        name.addClassName("question-name");
        return name;
    }

    /** The definitions it counts for, open on demand. */
    private NativeDetails help(Question question) {
        Div meanings = new Div();
        question.meanings()
                .forEach(
                        meaning ->
                                meanings.add(
                                        new Paragraph(
                                                Messages.say(
                                                        locale,
                                                        "desk.question.meaning",
                                                        meaning.indicator().value(),
                                                        meaning.name().in(locale),
                                                        meaning.definition().in(locale)))));
        NativeDetails help =
                new NativeDetails(Messages.say(locale, "desk.question.help"), meanings);
        help.addClassName("question-help");
        help.setVisible(!question.meanings().isEmpty());
        return help;
    }

    private void records(ReportForm form, Question question, Div answer) {
        String type = question.now().recordType();
        if (type != null) {
            Anchor way =
                    new Anchor(
                            DeskLinks.records(
                                    form.submission().union(), form.submission().period(), type),
                            Messages.say(locale, "desk.question.toRecords"));
            way.addClassName("question-records");
            answer.add(way);
        }
    }

    private Div remark(Question question) {
        Div remark = new Div();
        remark.addClassNames("notice", "question-remark");
        remark.setText(Messages.say(locale, "desk.question.remark", question.remark()));
        remark.setVisible(!question.remark().isEmpty());
        return remark;
    }

    private Paragraph flag(Flag flag) {
        Paragraph line =
                new Paragraph(
                        Messages.say(
                                locale,
                                "desk.flag." + flag.severity().name(),
                                flag.message().in(locale)));
        line.addClassName(flag.severity() == Severity.ERROR ? "flag-error" : "flag-warning");
        line.setTitle(flag.detail().in(locale));
        return line;
    }
}
