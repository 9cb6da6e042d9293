package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.shiji.assessment.Outlook.Move;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.Numbers;

/** The same as cards, for narrow screens. */
class MoveCards extends UnorderedList {

    private static final long serialVersionUID = 1L;

    MoveCards(List<Move> moves, int decimals, Locale locale) {
        addClassNames("cards", "narrow-only");
        MoveText text = new MoveText(decimals, locale);
        for (Move move : moves) {
            Div facts =
                    new Div(
                            new Span(Messages.say(locale, "dashboard.whatIf.rank") + " "),
                            text.ranks(move),
                            new Span(
                                    Messages.say(
                                            locale,
                                            "dashboard.whatIf.scores",
                                            Numbers.write(move.before().total(), decimals),
                                            Numbers.write(move.after().total(), decimals))),
                            text.difference(move));
            facts.addClassName("card-facts");
            Div head = new Div(new Span(move.union().name().in(locale)), text.verdicts(move));
            head.addClassName("card-head");
            add(new ListItem(head, facts));
        }
    }
}
