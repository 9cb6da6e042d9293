package org.shiji.unions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.shiji.unions.Member;

/** The members of a union: found, added, changed, removed, taken from a table. */
class MembersPart extends Section {

    private static final long serialVersionUID = 1L;

    /** What is done with them. */
    interface Deeds extends Serializable {
        void add();

        void change(Member member);

        void remove(Member member);

        void takeOver();
    }

    private final PeopleWords words;
    private final Deeds deeds;
    private final List<Member> members;
    private final Grid<Member> grid = new Grid<>();
    private final VirtualList<Member> cards = new VirtualList<>();

    MembersPart(List<Member> members, PeopleWords words, Deeds deeds) {
        this.members = members;
        this.words = words;
        this.deeds = deeds;
        addClassName("panel");
        add(head(), grid(), cards());
        show("");
    }

    private Div head() {
        TextField search = new TextField();
        search.setAriaLabel(words.say("member.search"));
        search.setPlaceholder(words.say("member.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(asked -> show(asked.getValue()));
        Button add = new Button(words.say("member.add"), click -> deeds.add());
        Button take = new Button(words.say("member.import"), click -> deeds.takeOver());
        Div tools = new Div(search, add, take);
        tools.addClassName("tools");
        Div head = new Div(new H2(words.say("member.count", members.size())), tools);
        head.addClassName("panel-head");
        return head;
    }

    private Grid<Member> grid() {
        grid.addClassNames("accounts", "members", "wide-only");
        grid.setAriaLabel(words.say("member.title"));
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(words.say("member.none"));
        grid.addColumn(Member::code)
                .setHeader(words.say("member.code"))
                .setSortable(true)
                .setWidth("12.5rem")
                .setFlexGrow(0);
        grid.addColumn(member -> member.name().in(words.locale()))
                .setHeader(words.say("member.name"))
                .setTooltipGenerator(member -> member.name().in(words.locale()))
                .setSortable(true)
                .setWidth("16rem")
                .setFlexGrow(3);
        grid.addColumn(member -> words.kind(member.kind()))
                .setHeader(words.say("member.kind"))
                .setSortable(true)
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(member -> words.marks(member))
                .setHeader(words.say("member.marks"))
                .setWidth("11rem");
        grid.addColumn(new ComponentRenderer<>(this::buttons))
                .setHeader(words.say("accounts.keep"))
                .setWidth("10rem")
                .setFlexGrow(0);
        return grid;
    }

    private VirtualList<Member> cards() {
        cards.addClassNames("record-cards", "members", "narrow-only");
        cards.getElement().setAttribute("aria-label", words.say("member.title"));
        cards.setRenderer(new ComponentRenderer<>(this::card));
        return cards;
    }

    private Div card(Member member) {
        Span name = new Span(member.name().in(words.locale()));
        name.addClassName("session-name");
        Div card =
                new Div(
                        name,
                        new Facts()
                                .with(words.say("member.code"), member.code())
                                .with(words.say("member.kind"), words.kind(member.kind()))
                                .with(words.say("member.marks"), words.marks(member)),
                        buttons(member));
        card.addClassName("record-card");
        return card;
    }

    private Div buttons(Member member) {
        Button change = new Button(words.say("change"), click -> deeds.change(member));
        Button remove = new Button(words.say("remove"), click -> deeds.remove(member));
        for (Button button : List.of(change, remove)) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(
                    words.say("ofRow", button.getText(), member.name().in(words.locale())));
        }
        Div buttons = new Div(change, remove);
        buttons.addClassName("row-buttons");
        return buttons;
    }

    private void show(String asked) {
        String part = asked.strip().toLowerCase(Locale.ROOT);
        List<Member> found =
                members.stream()
                        .filter(
                                member ->
                                        (member.code()
                                                        + " "
                                                        + member.name().zh()
                                                        + " "
                                                        + member.name().en())
                                                .toLowerCase(Locale.ROOT)
                                                .contains(part))
                        .toList();
        grid.setItems(found);
        cards.setItems(found);
    }
}
