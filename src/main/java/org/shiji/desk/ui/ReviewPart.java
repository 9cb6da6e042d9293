package org.shiji.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.shiji.desk.ReportForm;
import org.shiji.inspection.Reviews;
import org.shiji.reporting.Move;
import org.shiji.reporting.SubmissionState;
import org.shiji.reporting.SubmissionView;
import org.shiji.shared.Message;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.FormDialog;
import org.shiji.unions.CurrentViewer;

/** What an inspector may do with a report now: take it up, return it with reasons, accept it. */
class ReviewPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Reviews reviews;
    private final transient CurrentViewer current;
    private final transient ReportForm form;
    private final Locale locale;
    private final SerializableRunnable moved;

    ReviewPart(
            ReportForm form,
            Reviews reviews,
            CurrentViewer current,
            Locale locale,
            SerializableRunnable moved) {
        this.form = form;
        this.reviews = reviews;
        this.current = current;
        this.locale = locale;
        this.moved = moved;
        addClassNames("panel", "review", "no-print");
        Div steps = new Div();
        steps.addClassName("tools");
        SubmissionView submission = form.submission();
        for (SubmissionState next :
                reviews.steps(current.get(), submission.union(), submission.period())) {
            Button button = new Button(say(key(next)), click -> ask(next));
            if (next != SubmissionState.RETURNED) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            steps.add(button);
        }
        add(new H2(say("desk.review")), steps);
    }

    private void ask(SubmissionState next) {
        boolean mustSay = form.submission().state().asksWhy(next);
        ReasonField reason =
                new ReasonField(
                        say(mustSay ? "desk.review.reason" : "desk.review.word"),
                        Move.LONGEST_REASON);
        FormDialog dialog = new FormDialog(say(key(next)), say(key(next)), locale);
        dialog.asking(new Paragraph(say(key(next) + ".meaning")), reason);
        Map<String, TextField> remarks = new LinkedHashMap<>();
        if (mustSay) {
            reason.needed();
        }
        if (next == SubmissionState.RETURNED) {
            dialog.asking(remarks(remarks));
        }
        dialog.saving(
                () -> !mustSay || reason.isSaid(say("desk.review.reason.needed")),
                () -> {
                    SequencedMap<String, String> said = new TreeMap<>();
                    remarks.forEach((item, field) -> said.put(item, field.getValue()));
                    return move(next, reason.getValue(), said);
                });
        dialog.open();
    }

    private Optional<Message> move(
            SubmissionState next, String reason, SequencedMap<String, String> remarks) {
        SubmissionView seen = form.submission();
        return switch (reviews.move(
                current.get(),
                seen.union(),
                seen.period(),
                Reviews.Seen.of(seen),
                next,
                reason,
                remarks)) {
            case Reviews.Outcome.Taken taken -> {
                moved.run();
                yield Optional.empty();
            }
            case Reviews.Outcome.Overtaken overtaken ->
                    Optional.of(
                            Message.of(
                                    "desk.review.overtaken",
                                    StateBadge.name(overtaken.now().state(), locale),
                                    overtaken.now().round()));
        };
    }

    /** An appeal is answered by the same steps, which then mean more. */
    private String key(SubmissionState next) {
        boolean appealed = form.submission().state() == SubmissionState.APPEALED;
        return "desk.review." + (appealed ? "APPEALED." : "") + next.name();
    }

    /** A line for each figure of the form, group by group. */
    private Div remarks(Map<String, TextField> remarks) {
        Div all = new Div();
        all.addClassName("review-remarks");
        for (ReportForm.Group group : form.groups()) {
            Div fields = new Div();
            for (ReportForm.Question question : group.questions()) {
                TextField field = new TextField(question.name().in(locale));
                field.setMaxLength(Move.LONGEST_REMARK);
                field.setWidthFull();
                remarks.put(question.code().value(), field);
                fields.add(field);
            }
            all.add(
                    new com.vaadin.flow.component.html.NativeDetails(
                            say("desk.review.items", group.name().in(locale)), fields));
        }
        return all;
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, key, arguments);
    }
}
