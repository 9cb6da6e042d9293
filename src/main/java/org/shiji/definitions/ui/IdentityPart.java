package org.shiji.definitions.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.shiji.definitions.Definition;
import org.shiji.definitions.FrameworkVersion;
import org.shiji.scoring.Framework;

/** Which framework this is, in which version, and what it rests on. */
class IdentityPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_OF_HASH = 12;

    private final VersionWords words;

    /**
     * @param versions all of the framework, the latest first
     */
    IdentityPart(Definition shown, List<FrameworkVersion> versions, Locale locale) {
        this.words = new VersionWords(locale);
        addClassName("definition-identity");
        Framework framework = shown.framework();
        add(new H1(framework.name().in(locale)));
        versions.stream()
                .filter(version -> version.ref().equals(shown.ref()) && !version.isInForce())
                .forEach(version -> add(past(version)));
        Paragraph notice = new Paragraph(framework.notice().in(locale));
        notice.addClassName("definition-notice");
        notice.setVisible(!notice.getText().isEmpty());
        add(notice, new Paragraph(summary(shown)), basis(shown), origin(shown, versions.size()));
    }

    private Paragraph past(FrameworkVersion version) {
        Instant until = version.until();
        Paragraph past =
                new Paragraph(
                        new Span(words.say("past", until == null ? "" : words.time(until))),
                        new Span(" "),
                        VersionsPart.link(
                                Asked.framework(version.ref().code()), words.say("readPresent")));
        past.addClassName("definition-notice");
        return past;
    }

    private String summary(Definition shown) {
        Framework framework = shown.framework();
        return words.say(
                "summary",
                framework.indicators().size(),
                framework.elements().size(),
                shown.recordKinds().size(),
                words.say("periodKind." + framework.period().name().toLowerCase(Locale.ROOT)),
                framework.decimals());
    }

    private Paragraph basis(Definition shown) {
        Span document = new Span(shown.basis());
        document.getElement().setAttribute("lang", "zh-CN"); // its title, in either language
        Paragraph basis = new Paragraph(new Span(words.say("basis", "")), document);
        basis.addClassName("quiet");
        basis.setVisible(!shown.basis().isEmpty());
        return basis;
    }

    private Paragraph origin(Definition shown, int versions) {
        String said =
                words.say(
                        "origin",
                        shown.framework().version(),
                        shown.validFrom(),
                        shown.hash().substring(0, SHOWN_OF_HASH));
        Anchor all = new Anchor("#" + VersionsPart.ID, words.say("toVersions", versions));
        all.setRouterIgnore(true);
        all.getElement()
                .executeJs(
                        "this.addEventListener('click', click => {"
                                + "click.preventDefault(); const there = document.getElementById($0);"
                                + "there.scrollIntoView(); there.focus(); })",
                        VersionsPart.ID);
        Paragraph origin = new Paragraph(new Span(said), new Span(" · "), all);
        origin.addClassName("quiet");
        return origin;
    }
}
