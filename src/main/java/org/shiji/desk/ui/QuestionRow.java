package org.shiji.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.desk.ReportForm;
import org.shiji.desk.ReportForm.Question;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Messages;

/**
 * One figure of the form: what is asked, what to compare it with, the answer, and what is wrong
 * with it.
 */
class QuestionRow extends Div {

    private static final long serialVersionUID = 1L;

    private final Locale locale;
    private final transient QuestionWords words;
    private final AnswerPart answer;
    private final Div facts = new Div();
    private final Div flags = new Div();

    /**
     * @param drafts what the browser keeps until it is told that the figure is kept here
     * @param evidence what stands behind it, null where none is asked for
     */
    QuestionRow(
            ReportForm form,
            Question question,
            AnswerPart.Keeper keeper,
            Drafts drafts,
            @Nullable EvidencePart evidence,
            Locale locale) {
        this.locale = locale;
        this.words = new QuestionWords(question.type(), locale);
        this.answer = new AnswerPart(form, question, keeper, drafts, evidence, locale);
        addClassName("question");
        setId("element-" + answer.element());
        if (answer.isOpen()) {
            getElement().setAttribute("data-version", String.valueOf(answer.version()));
        }
        facts.addClassNames("question-facts", "quiet");
        flags.addClassName("question-flags");
        Span name = new Span(words.label(question));
        name.addClassName("question-name");
        Div asked = new Div(name, facts, new QuestionHelp(question, locale));
        asked.addClassName("question-asked");
        add(asked, answer, remark(question), flags);
        show(question);
    }

    ElementCode element() {
        return answer.element();
    }

    AnswerPart answer() {
        return answer;
    }

    /** What is known of the figure now; what stands in the field stays. */
    final void show(Question question) {
        facts.setText(words.facts(question));
        answer.show(question);
        flags.removeAll();
        question.flags().forEach(flag -> flags.add(new FlagLine(flag, locale)));
        flags.setVisible(!question.flags().isEmpty());
    }

    private Div remark(Question question) {
        Div remark = new Div();
        remark.addClassNames("notice", "question-remark");
        remark.setText(Messages.say(locale, "desk.question.remark", question.remark()));
        remark.setVisible(!question.remark().isEmpty());
        return remark;
    }
}
