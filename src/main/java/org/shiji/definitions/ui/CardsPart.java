package org.shiji.definitions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.shiji.shared.Messages;

/** The tree on a narrow screen: a list in which groups and indicators open. */
class CardsPart extends Div {

    private static final long serialVersionUID = 1L;

    private final Locale locale;

    CardsPart(Locale locale) {
        this.locale = locale;
        addClassName("definition-cards");
    }

    void show(List<Line> lines) {
        removeAll();
        add(list(lines));
    }

    private UnorderedList list(List<Line> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(card(line))));
        return list;
    }

    private NativeDetails card(Line line) {
        Span code = new Span(line.code());
        code.addClassName("quiet");
        Div summary = new Div(new Span(line.name()), new Span(" "), code);
        if (!line.share().isEmpty()) {
            Span share = new Span(line.share());
            share.addClassName("definition-share");
            summary.add(new Span(" "), share);
        }
        NativeDetails card = new NativeDetails(summary, content(line));
        card.setOpen(line.group());
        return card;
    }

    private Component content(Line line) {
        Div content = new Div();
        if (!line.definition().isEmpty()) {
            content.add(new Paragraph(line.definition()));
        }
        DescriptionList facts = new DescriptionList();
        fact(facts, "kind", line.kind());
        fact(facts, "weight", line.weight());
        fact(facts, "formula", line.formula());
        fact(facts, "rule", line.rule());
        fact(facts, "missing", line.missing());
        fact(facts, "evidence", line.evidence());
        content.add(facts);
        if (!line.children().isEmpty()) {
            content.add(list(line.children()));
        }
        return content;
    }

    private void fact(DescriptionList facts, String key, String words) {
        if (!words.isEmpty()) {
            facts.add(
                    new DescriptionList.Term(Messages.say(locale, "definitions.ui." + key)),
                    new DescriptionList.Description(words));
        }
    }
}
