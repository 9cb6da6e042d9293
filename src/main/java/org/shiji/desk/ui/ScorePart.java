package org.shiji.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.shiji.assessment.LiveScore;
import org.shiji.desk.ReportForm;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.FigureText;
import org.shiji.shared.ui.LensBar;
import org.shiji.shared.ui.Numbers;

/** What the report is worth so far, what is missing to earn the rest, and how far each group is. */
class ScorePart extends Aside {

    private static final long serialVersionUID = 1L;
    private static final int GAINS = 5;

    private final Locale locale;
    private final Div content = new Div();
    private final Span spoken = new Span();

    ScorePart(ReportForm form, Locale locale) {
        this.locale = locale;
        addClassNames("panel", "report-score");
        getElement().setAttribute("aria-label", say("desk.score"));
        spoken.addClassName("unseen");
        spoken.getElement().setAttribute("aria-live", "polite");
        add(content, spoken);
        show(form);
    }

    final void show(ReportForm form) {
        LiveScore score = form.score();
        content.removeAll();
        content.add(new H2(say("desk.score")), totals(score), gains(form), progress(form));
        spoken.setText(
                say(
                        "desk.score.spoken",
                        Numbers.spoken(score.claimed(), 1, locale),
                        Numbers.spoken(score.supported(), 1, locale)));
    }

    private Div totals(LiveScore score) {
        Div numbers =
                new Div(
                        total(Lens.CLAIMED, score.claimed()),
                        total(Lens.SUPPORTED, score.supported()));
        numbers.addClassName("report-totals");
        Div bar = new Div(LensBar.bar(score.claimed(), score.supported(), score.supported()));
        bar.addClassName("totals-bar");
        return new Div(numbers, bar);
    }

    private Div total(Lens lens, Figure figure) {
        Span name = new Span(LensBar.name(lens, locale));
        name.addClassName("quiet");
        FigureText number = new FigureText(figure, 1, locale);
        number.addClassName("report-total");
        return new Div(name, number);
    }

    private Div gains(ReportForm form) {
        List<Gains.Gain> gains = Gains.of(form.score(), GAINS, locale);
        Div part = new Div();
        part.addClassName("report-gains");
        if (gains.isEmpty()) {
            boolean begun = form.groups().stream().anyMatch(group -> group.answered() > 0);
            Paragraph none = new Paragraph(say(begun ? "desk.gain.none" : "desk.gain.begin"));
            none.addClassName("quiet");
            part.add(none);
            return part;
        }
        Paragraph title = new Paragraph(say("desk.gain"));
        title.addClassName("report-subtitle");
        UnorderedList list = new UnorderedList();
        for (Gains.Gain gain : gains) {
            Span points = new Span(say("desk.gain.points", Numbers.write(gain.points(), 1)));
            points.addClassName("gain-points");
            list.add(new ListItem(points, new Span(gain.missing())));
        }
        part.add(title, list);
        return part;
    }

    private Nav progress(ReportForm form) {
        Nav nav = new Nav();
        nav.getElement().setAttribute("aria-label", say("desk.progress"));
        Paragraph title = new Paragraph(say("desk.progress"));
        title.addClassName("report-subtitle");
        UnorderedList list = new UnorderedList();
        for (ReportForm.Group group : form.groups()) {
            Anchor way = new Anchor("#" + GroupPart.id(group), group.name().in(locale));
            way.setRouterIgnore(true);
            Span count =
                    new Span(
                            say("desk.progress.count", group.answered(), group.questions().size()));
            count.addClassNames(
                    "progress-count",
                    group.answered() == group.questions().size() ? "complete" : "open");
            list.add(new ListItem(way, count));
        }
        nav.add(title, list);
        return nav;
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, key, arguments);
    }
}
