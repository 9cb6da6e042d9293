package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.shiji.assessment.Scorecard;
import org.shiji.shared.Messages;

/** By which rules and from which inputs the page was made. */
class OriginPart extends Footer {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_OF_HASH = 16;

    OriginPart(Scorecard card, Locale locale) {
        addClassNames("origin", "quiet");
        add(
                new Paragraph(
                        Messages.say(
                                locale,
                                "dashboard.origin",
                                card.frameworkName().in(locale),
                                card.framework().version(),
                                card.notice().in(locale))),
                new Paragraph(
                        Messages.say(
                                locale,
                                "dashboard.origin.hash",
                                shortened(card.framework().hash()),
                                shortened(card.inputsHash()),
                                card.engine())));
    }

    private static String shortened(String hash) {
        return hash.length() <= SHOWN_OF_HASH ? hash : hash.substring(0, SHOWN_OF_HASH);
    }
}
