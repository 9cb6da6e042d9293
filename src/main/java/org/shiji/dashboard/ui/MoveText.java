package org.shiji.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.shiji.assessment.Outlook.Move;
import org.shiji.shared.Figure;
import org.shiji.shared.Messages;
import org.shiji.shared.Missing;
import org.shiji.shared.ui.FigureText;
import org.shiji.shared.ui.Numbers;
import org.shiji.shared.ui.VerdictBadge;

/** How a union moves, in the words of the table and of the cards. */
record MoveText(int decimals, Locale locale) implements java.io.Serializable {

    /** The rank now and by the rules tried; how many places up or down where it moves. */
    Component ranks(Move move) {
        int climbed = climbed(move);
        if (climbed == 0 && move.before().rank() == move.after().rank()) {
            return new Span(number(move.before().rank()));
        }
        String change =
                climbed == 0
                        ? ""
                        : Messages.say(
                                locale,
                                climbed > 0 ? "dashboard.whatIf.up" : "dashboard.whatIf.down",
                                Math.abs(climbed));
        return new Span(
                number(move.before().rank()) + " → " + number(move.after().rank()) + change);
    }

    Component difference(Move move) {
        Figure difference = gain(move);
        Double value = difference.value();
        return value == null
                ? new FigureText(difference, decimals, locale)
                : new Span(Numbers.signed(value, decimals));
    }

    /** The verdict; where it changes, both of them. */
    Component verdicts(Move move) {
        VerdictBadge before =
                new VerdictBadge(move.before().verdict(), move.before().verdictName().in(locale));
        if (!move.isFlip()) {
            return before;
        }
        VerdictBadge after =
                new VerdictBadge(move.after().verdict(), move.after().verdictName().in(locale));
        Span both = new Span(before, new Span(" → "), after);
        both.addClassName("flip");
        return both;
    }

    /** Places up; 0 where there is no rank on one of the sides. */
    static int climbed(Move move) {
        boolean ranked = move.before().rank() > 0 && move.after().rank() > 0;
        return ranked ? move.before().rank() - move.after().rank() : 0;
    }

    static Figure gain(Move move) {
        Double was = move.before().total().value();
        Double is = move.after().total().value();
        return was == null || is == null
                ? Figure.absent(Missing.NOT_COMPUTABLE)
                : Figure.of(is - was);
    }

    private static String number(int rank) {
        return rank == 0 ? Numbers.NONE : String.valueOf(rank);
    }
}
