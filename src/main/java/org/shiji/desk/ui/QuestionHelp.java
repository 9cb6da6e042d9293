package org.shiji.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.shiji.desk.ReportForm.Question;
import org.shiji.shared.Messages;

/** The definitions a figure counts for, open on demand. */
class QuestionHelp extends NativeDetails {

    private static final long serialVersionUID = 1L;

    QuestionHelp(Question question, Locale locale) {
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
        setSummaryText(Messages.say(locale, "desk.question.help"));
        setContent(meanings);
        addClassName("question-help");
        setVisible(!question.meanings().isEmpty());
    }
}
