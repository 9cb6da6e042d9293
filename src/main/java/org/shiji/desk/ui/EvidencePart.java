package org.shiji.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.EvidenceClass;
import org.shiji.evidence.Evidence.Piece;
import org.shiji.evidence.Evidence.Receipt;
import org.shiji.reporting.EvidenceItem;
import org.shiji.reporting.EvidenceItem.Behind;

/**
 * The files behind one figure or record: what there is, and, for who reports, what may be added.
 */
class EvidencePart extends Div {

    private static final long serialVersionUID = 1L;

    /** What the page does for it. */
    interface Keeper extends Serializable {
        /** Called outside the page. */
        Receipt attach(Behind behind, String kind, String fileName, InputStream content);

        Receipt attachAgain(Behind behind, String kind, long id);

        boolean withdraw(long id);

        /** Where the file of a piece is fetched, relative to the root; its pages stand below. */
        String address(EvidenceItem item);

        /** The evidence has changed. */
        void changed();
    }

    private final transient Behind behind;
    private final transient EvidenceWords words;
    private final boolean mayFill;
    private final transient SerializableFunction<EvidenceClass, String> worth;
    private final transient Keeper keeper;
    private final Span sum = new Span();
    private final NativeDetails details = new NativeDetails();
    private final UnorderedList list = new UnorderedList();
    private final UnorderedList told = new UnorderedList();
    private final Div content = new Div(list, told);
    private transient @Nullable EvidenceAdding adding;
    private transient List<Piece> others = List.of();
    private boolean toldBefore;
    private boolean unfolded;

    /**
     * @param mayFill whether files may be added and taken back
     * @param worth what evidence of a class is worth there, a sentence or nothing
     */
    EvidencePart(
            Behind behind,
            EvidenceWords words,
            boolean mayFill,
            SerializableFunction<EvidenceClass, String> worth,
            Keeper keeper) {
        this.behind = behind;
        this.words = words;
        this.mayFill = mayFill;
        this.worth = worth;
        this.keeper = keeper;
        addClassName("evidence-part");
        list.addClassName("evidence-list");
        told.addClassName("evidence-told");
        told.getElement().setAttribute("aria-live", "polite");
        Span of = new Span(words.say("of", words.name(behind)));
        of.addClassName("unseen");
        details.setSummary(sum, of);
        details.setContent(content);
        // what adds files is made when somebody wants to add some: a form has many of these
        details.addToggleListener(
                change -> {
                    if (change.isOpened()) {
                        offer();
                    }
                });
        add(details);
    }

    /** Is not to be opened first, but shows at once what is there and what may be added. */
    final void unfold() {
        unfolded = true;
        sum.getElement().setAttribute("tabindex", "-1");
        removeAll();
        add(sum, content);
        offer();
    }

    private void offer() {
        if (mayFill && adding == null) {
            EvidenceAdding made = new EvidenceAdding(words, words.name(behind), worth, ways());
            adding = made;
            made.know(others);
            content.addComponentAtIndex(1, made);
        }
    }

    /** What stands behind it now. */
    final void show(List<Piece> all) {
        List<Piece> mine =
                all.stream().filter(piece -> piece.item().behind().equals(behind)).toList();
        others = elsewhere(all, mine);
        sum.setText(mine.isEmpty() && !unfolded ? words.say("add") : words.sum(mine));
        setVisible(mayFill || !mine.isEmpty());
        list.removeAll();
        mine.forEach(piece -> list.add(item(piece)));
        list.setVisible(!mine.isEmpty());
        EvidenceAdding made = adding;
        if (made != null) {
            made.know(others);
        }
    }

    /** Files behind other things, each once. */
    private static List<Piece> elsewhere(List<Piece> all, List<Piece> mine) {
        Set<String> seen = new HashSet<>();
        mine.forEach(piece -> seen.add(piece.item().file().sha256()));
        List<Piece> found = new ArrayList<>();
        for (Piece piece : all) {
            if (piece.kind() != null && seen.add(piece.item().file().sha256())) {
                found.add(piece);
            }
        }
        return found;
    }

    private ListItem item(Piece piece) {
        Span facts = new Span(words.facts(piece));
        facts.addClassName("quiet");
        ListItem line = new ListItem(file(piece), facts);
        if (!piece.others().isEmpty()) {
            Span also = new Span(words.alsoFor(piece));
            also.addClassName("evidence-also");
            line.add(also);
        }
        Div does = new Div();
        does.addClassName("evidence-ways");
        if (piece.pages() > 0) {
            does.add(
                    button(
                            "look",
                            piece,
                            () ->
                                    new EvidenceDialog(piece, keeper.address(piece.item()), words)
                                            .open()));
        }
        if (mayFill) {
            does.add(button("withdraw", piece, () -> withdraw(piece.item())));
        }
        if (does.getComponentCount() > 0) {
            line.add(does);
        }
        return line;
    }

    private Component file(Piece piece) {
        EvidenceItem item = piece.item();
        if (piece.kind() == null) {
            Span name = new Span(item.file().name());
            name.addClassName("evidence-file");
            return name;
        }
        Anchor fetch = new Anchor(keeper.address(item) + "/file", item.file().name());
        fetch.addClassName("evidence-file");
        fetch.getElement().setAttribute("download", true);
        fetch.setRouterIgnore(true);
        return fetch;
    }

    private Button button(String key, Piece piece, SerializableRunnable does) {
        Button button = new Button(words.say(key), click -> does.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words.say(key + ".of", piece.item().file().name()));
        return button;
    }

    private void withdraw(EvidenceItem item) {
        new EvidenceWithdrawal(
                        item.file().name(),
                        words,
                        () -> {
                            forget();
                            boolean done = keeper.withdraw(item.id());
                            tell(
                                    words.say(
                                            done ? "withdrawn" : "withdraw.locked",
                                            item.file().name()),
                                    !done);
                            keeper.changed();
                            // the button that was pressed is gone
                            (unfolded ? sum : details.getSummary())
                                    .getElement()
                                    .callJsFunction("focus");
                        })
                .open();
    }

    private EvidenceAdding.Ways ways() {
        return new EvidenceAdding.Ways() {
            private static final long serialVersionUID = 1L;

            @Override
            public Receipt upload(String kind, String fileName, InputStream content) {
                return keeper.attach(behind, kind, fileName, content);
            }

            @Override
            public Receipt again(String kind, Piece piece) {
                return keeper.attachAgain(behind, kind, piece.item().id());
            }

            @Override
            public void received(String fileName, Receipt receipt) {
                if (toldBefore) {
                    forget();
                }
                tell(
                        words.receipt(fileName, receipt),
                        !(receipt instanceof Receipt.Attached || receipt instanceof Receipt.There));
                keeper.changed();
            }

            @Override
            public void rejected(String fileName, String why) {
                if (toldBefore) {
                    forget();
                }
                tell(words.say("refused", fileName, why), true);
            }

            @Override
            public void finished() {
                toldBefore = true;
            }
        };
    }

    private void forget() {
        toldBefore = false;
        told.removeAll();
    }

    private void tell(String sentence, boolean trouble) {
        ListItem line = new ListItem(sentence);
        if (trouble) {
            line.addClassName("question-trouble");
        }
        told.add(line);
    }
}
