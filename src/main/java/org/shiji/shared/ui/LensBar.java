package org.shiji.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Messages;

/**
 * A score under the three lenses: 自报 an outline, 佐证 a light fill, 核定 a solid fill, the water
 * between outline and solid hatched.
 */
public class LensBar extends Span {

    private static final long serialVersionUID = 1L;

    /**
     * Numbers and bar.
     *
     * @param decimals of a published score
     */
    public LensBar(Figure claimed, Figure supported, Figure verified, int decimals, Locale locale) {
        addClassName("lenses");
        Span numbers =
                new Span(
                        number(claimed, Lens.CLAIMED, decimals, locale),
                        arrow(),
                        number(supported, Lens.SUPPORTED, decimals, locale),
                        arrow(),
                        number(verified, Lens.VERIFIED, decimals, locale));
        numbers.addClassName("lens-numbers");
        add(numbers, bar(claimed, supported, verified));
    }

    /** Only the bar, for where the numbers stand beside it. */
    public static Span bar(Figure claimed, Figure supported, Figure verified) {
        Span bar =
                new Span(
                        stretch("lens-claimed", claimed),
                        stretch("lens-supported", supported),
                        stretch("lens-verified", verified));
        bar.addClassName("lens-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    /** What a lens is called. */
    public static String name(Lens lens, Locale locale) {
        return Messages.say(
                locale,
                switch (lens) {
                    case CLAIMED -> "figures.lens.claimed";
                    case SUPPORTED -> "figures.lens.supported";
                    case VERIFIED -> "figures.lens.verified";
                });
    }

    private static Span number(Figure figure, Lens lens, int decimals, Locale locale) {
        Span label = new Span(name(lens, locale) + " ");
        label.addClassName("unseen");
        Span number = new Span(label, new FigureText(figure, decimals, locale));
        number.addClassName(lens == Lens.VERIFIED ? "lens-number-verified" : "lens-number");
        return number;
    }

    private static Span arrow() {
        Span arrow = new Span("→");
        arrow.addClassName("lens-arrow");
        arrow.getElement().setAttribute("aria-hidden", "true");
        return arrow;
    }

    private static Span stretch(String look, Figure figure) {
        Span stretch = new Span();
        stretch.addClassName(look);
        double width = Math.clamp(figure.or(0), 0, 100);
        stretch.getStyle().set("inline-size", Numbers.published(width, 2).toPlainString() + "%");
        return stretch;
    }
}
