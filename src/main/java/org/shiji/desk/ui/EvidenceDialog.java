package org.shiji.desk.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.shiji.evidence.Evidence.Piece;

/** The pages of a file, one at a time, as pictures the server draws. */
class EvidenceDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final String address;
    private final String name;
    private final int pages;
    private final transient EvidenceWords words;
    private final Image shown = new Image();
    private final Div frame = new Div(shown);
    private final Paragraph trouble = new Paragraph();
    private final Span place = new Span();
    private final Button before;
    private final Button after;
    private int page = 1;

    /**
     * @param address below which the pages stand
     */
    EvidenceDialog(Piece piece, String address, EvidenceWords words) {
        this.address = address;
        this.name = piece.item().file().name();
        this.pages = piece.pages();
        this.words = words;
        addClassNames("evidence-dialog", "evidence-pages");
        setHeaderTitle(name);
        setWidth("min(60rem, 100%)");
        setHeight("100%");
        before = new Button(say("before"), click -> turnBack());
        after = new Button(say("after"), click -> turnOn());
        before.setVisible(pages > 1);
        after.setVisible(pages > 1);
        place.setVisible(pages > 1);
        place.addClassName("evidence-place");
        place.getElement().setAttribute("aria-live", "polite");
        trouble.addClassName("notice");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setText(say("undrawn"));
        shown.getElement().addEventListener("error", lost -> drawn(false));
        shown.getElement().addEventListener("load", there -> drawn(true));
        // so that the keyboard moves the page up and down
        frame.addClassName("evidence-frame");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", name);
        add(frame, trouble);
        Anchor fetch = new Anchor(address + "/file", words.say("fetch"));
        fetch.addClassName("evidence-fetch");
        fetch.getElement().setAttribute("download", true);
        fetch.setRouterIgnore(true);
        Button close = new Button(say("close"), click -> close());
        getFooter().add(fetch, before, place, after, close);
        Shortcuts.addShortcutListener(frame, () -> turn(page - 1), Key.ARROW_LEFT).listenOn(this);
        Shortcuts.addShortcutListener(frame, () -> turn(page + 1), Key.ARROW_RIGHT).listenOn(this);
        turn(1);
        addOpenedChangeListener(
                change -> {
                    if (change.isOpened()) {
                        frame.getElement().callJsFunction("focus");
                    }
                });
    }

    private void turnBack() {
        turn(page - 1);
        if (page == 1) { // the button that was pressed lets go of the keyboard
            after.focus();
        }
    }

    private void turnOn() {
        turn(page + 1);
        if (page == pages) {
            before.focus();
        }
    }

    private void turn(int to) {
        if (to < 1 || to > pages) {
            return;
        }
        page = to;
        drawn(true);
        shown.setSrc(address + "/page/" + page);
        shown.setAlt(say("page", name, page, pages));
        place.setText(say("place", page, pages));
        frame.getElement().setProperty("scrollTop", 0);
        before.setEnabled(page > 1);
        after.setEnabled(page < pages);
    }

    private void drawn(boolean there) {
        shown.setVisible(there);
        trouble.setVisible(!there);
    }

    private String say(String key, Object... arguments) {
        return words.say("look." + key, arguments);
    }
}
