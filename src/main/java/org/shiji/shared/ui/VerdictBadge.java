package org.shiji.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A verdict as colour, shape and word together. */
public class VerdictBadge extends Span {

    private static final long serialVersionUID = 1L;

    public VerdictBadge(String code, String name) {
        VerdictLook look = VerdictLook.of(code);
        addClassNames("verdict", "verdict-" + look.code());
        Span sign = new Span(look.sign());
        sign.addClassName("verdict-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        add(sign, new Span(name));
    }
}
