package org.shiji.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.shiji.shared.Figure;

/**
 * A figure on the page, as published; the unrounded number shows on hover. A missing one is a dash
 * that says why, on hover and to screen readers.
 */
public class FigureText extends Span {

    private static final long serialVersionUID = 1L;

    /**
     * @param written how the number is written where there is one
     */
    public FigureText(Figure figure, String written, Locale locale) {
        addClassName("figure");
        if (figure.missing() == null) {
            setText(written);
            String all = Numbers.whole(figure);
            if (!all.equals(written)) {
                setTitle(all);
            }
            return;
        }
        String reason = Numbers.reason(figure.missing(), locale);
        Span dash = new Span(Numbers.NONE);
        dash.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(reason);
        words.addClassName("unseen");
        addClassName("figure-missing");
        setTitle(reason);
        add(dash, words);
    }

    /** With a fixed number of decimals. */
    public FigureText(Figure figure, int decimals, Locale locale) {
        this(figure, Numbers.write(figure, decimals), locale);
    }
}
