package org.shiji.dashboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shiji.assessment.Firmness;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Standing;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.shared.ui.VerdictBadge;
import org.shiji.unions.UnionProfile;

/** Who is judged, the verdict, and the answer in one sentence. */
class UnionHead extends Header {

    private static final long serialVersionUID = 1L;

    UnionHead(Scorecard card, List<Standing> history, ExportMenu export, Locale locale) {
        addClassName("union-head");
        H1 name = new H1(card.union().name().in(locale));
        VerdictBadge verdict =
                new VerdictBadge(card.verdict().code(), card.verdict().name().in(locale));
        verdict.addClassName("verdict-large");
        Div title = new Div(name, verdict);
        title.addClassName("union-title");
        Div tools = new Div(periods(card, history, locale), export);
        tools.addClassName("tools");
        Div first = new Div(title, tools);
        first.addClassName("union-first");
        Paragraph sentence = new Paragraph(new Span(card.verdict().sentence().in(locale)));
        firmness(card, locale).ifPresent(sentence::add);
        sentence.addClassName("sentence");
        add(first, facts(card, locale), sentence);
        if (!card.verdict().verified()) {
            Paragraph unverified =
                    new Paragraph(Messages.say(locale, "dashboard.union.unverified"));
            unverified.addClassName("notice");
            add(unverified);
        }
    }

    private static Optional<Span> firmness(Scorecard card, Locale locale) {
        Firmness firmness = card.firmness();
        return Optional.ofNullable(firmness == null ? null : firmness.trial())
                .map(
                        trial ->
                                new Span(
                                        Messages.say(
                                                locale,
                                                "dashboard.firm.sentence",
                                                trial.words().verdict().in(locale))));
    }

    private static Paragraph facts(Scorecard card, Locale locale) {
        UnionProfile union = card.union();
        String industries =
                union.industries().stream()
                        .map(industry -> industry.in(locale))
                        .collect(
                                Collectors.joining(
                                        Messages.say(locale, "dashboard.list.separator")));
        Span period =
                new Span(Messages.say(locale, "dashboard.period", card.period().code()) + " · ");
        period.addClassName("print-only");
        Paragraph facts =
                new Paragraph(
                        period,
                        new Span(
                                Messages.say(
                                        locale,
                                        "dashboard.union.facts",
                                        union.province().in(locale),
                                        union.city().in(locale),
                                        union.park().in(locale),
                                        industries,
                                        union.founded())));
        facts.addClassName("quiet");
        return facts;
    }

    private static Select<Period> periods(Scorecard card, List<Standing> history, Locale locale) {
        Select<Period> periods = new Select<>();
        periods.addClassName("no-print");
        periods.setAriaLabel(Messages.say(locale, "dashboard.filter.period"));
        periods.setItems(history.stream().map(Standing::period).toList().reversed());
        periods.setItemLabelGenerator(
                period -> Messages.say(locale, "dashboard.period", period.code()));
        periods.setValue(card.period());
        periods.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        UI.getCurrent().navigate(Links.union(card.union().id(), event.getValue()));
                    }
                });
        return periods;
    }
}
