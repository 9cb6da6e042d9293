package org.shiji.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shiji.desk.ReportForm;
import org.shiji.reporting.SubmissionState;
import org.shiji.reporting.SubmissionStep;
import org.shiji.reporting.SubmissionView;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.Times;

/** Whose report it is, where it stands, what to do next, and why it came back. */
class ReportHead extends Header {

    private static final long serialVersionUID = 1L;

    ReportHead(ReportForm form, Locale locale) {
        addClassName("report-head");
        SubmissionView submission = form.submission();
        Div title =
                new Div(
                        new H1(
                                Messages.say(
                                        locale,
                                        "desk.report.title",
                                        form.union().name().in(locale),
                                        submission.period().code())),
                        new StateBadge(submission.state(), locale));
        title.addClassName("union-title");
        Div first = new Div(title, ways(form, locale));
        first.addClassName("union-first");
        add(first, next(form, locale));
        if (!form.steps().isEmpty()) {
            SubmissionStep last = form.steps().getLast();
            if (submission.state() == SubmissionState.RETURNED) {
                add(returned(last, locale));
            } else if (submission.state() == SubmissionState.APPEALED
                    || last.from() == SubmissionState.APPEALED) {
                add(appeal(form.steps(), locale));
            }
        }
    }

    private static Div ways(ReportForm form, Locale locale) {
        SubmissionView submission = form.submission();
        Div ways = new Div();
        ways.addClassName("tools");
        if (form.isAssessed()) {
            ways.add(
                    new Anchor(
                            DeskLinks.scorecard(submission.union(), submission.period()),
                            Messages.say(locale, "desk.scorecard")));
        }
        if (submission.round() > 0) {
            ways.add(
                    new Anchor(
                            DeskLinks.changes(submission.union(), submission.period()),
                            Messages.say(locale, "desk.changes")));
        }
        if (form.mayFill()) {
            Anchor handIn =
                    new Anchor(
                            DeskLinks.handIn(submission.union(), submission.period()),
                            new Span(Messages.say(locale, "desk.handIn.way")));
            handIn.addClassName("way-button");
            ways.add(handIn);
        }
        return ways;
    }

    /** What the state means for who reads it, and until when. */
    private static Paragraph next(ReportForm form, Locale locale) {
        String words =
                Messages.say(locale, "desk.state." + form.submission().state().name() + ".meaning");
        LocalDate due = form.due();
        Paragraph next =
                new Paragraph(
                        due == null || !form.submission().state().isOpen()
                                ? words
                                : words + Messages.say(locale, "desk.due", due.toString()));
        next.addClassName("sentence");
        return next;
    }

    /** What the union objects to, and what the office answered. */
    private static Div appeal(List<SubmissionStep> steps, Locale locale) {
        Div notice = new Div();
        steps.stream()
                .filter(step -> step.to() == SubmissionState.APPEALED)
                .reduce((earlier, later) -> later)
                .ifPresent(
                        step ->
                                notice.add(
                                        new Paragraph(
                                                Messages.say(
                                                        locale,
                                                        "desk.appeal.words",
                                                        Times.minute(step.at()),
                                                        step.reason()))));
        SubmissionStep last = steps.getLast();
        if (last.from() == SubmissionState.APPEALED) {
            notice.add(
                    new Paragraph(
                            Messages.say(
                                    locale,
                                    "desk.appeal.answer",
                                    Times.minute(last.at()),
                                    last.reason())));
        }
        notice.addClassNames("notice", "appealed");
        return notice;
    }

    private static Div returned(SubmissionStep step, Locale locale) {
        Paragraph reason =
                new Paragraph(Messages.say(locale, "desk.returned.reason", step.reason()));
        Div notice = new Div(reason);
        if (!step.remarks().isEmpty()) {
            notice.add(
                    new Paragraph(
                            Messages.say(locale, "desk.returned.items", step.remarks().size())));
        }
        notice.addClassNames("notice", "returned");
        return notice;
    }
}
