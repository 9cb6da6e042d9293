package org.shiji.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.RecordKind;
import org.shiji.reporting.RecordRow;
import org.shiji.shared.Messages;

/** The records as cards, for narrow screens; fetched as one scrolls. */
public class RecordCards extends VirtualList<RecordRow> {

    private static final long serialVersionUID = 1L;

    public RecordCards(
            RecordSource source, RecordKind kind, RecordText text, String title, Locale locale) {
        this(source, kind, text, title, locale, null);
    }

    /**
     * @param ways what can be done with a record, null for nothing
     */
    public RecordCards(
            RecordSource source,
            RecordKind kind,
            RecordText text,
            String title,
            Locale locale,
            @Nullable SerializableFunction<RecordRow, Component> ways) {
        addClassNames("record-cards", "narrow-only");
        getElement().setAttribute("aria-label", title);
        setDataProvider(source.provider());
        setRenderer(
                new ComponentRenderer<>(
                        row -> {
                            Div card = card(row, kind, text, locale);
                            if (ways != null) {
                                card.add(ways.apply(row));
                            }
                            return card;
                        }));
    }

    private static Div card(RecordRow row, RecordKind kind, RecordText text, Locale locale) {
        Span number =
                new Span(
                        Messages.say(
                                locale, "reporting.records.card", String.valueOf(row.number())));
        number.addClassName("quiet");
        Span state = new Span(text.state(row));
        state.addClassName(row.counts() ? "record-counts" : "record-voided");
        Div head = new Div(number, state);
        head.addClassName("card-head");
        DescriptionList facts = new DescriptionList();
        kind.fields()
                .forEach(
                        field -> {
                            facts.add(new DescriptionList.Term(text.header(field)));
                            facts.add(new DescriptionList.Description(text.value(row, field)));
                        });
        Div card = new Div(head, facts);
        card.addClassName("record-card");
        return card;
    }
}
