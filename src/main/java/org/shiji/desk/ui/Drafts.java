package org.shiji.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.shared.Sha256;
import org.shiji.shared.UnionId;
import org.shiji.unions.Viewer;
import tools.jackson.databind.JsonNode;

/**
 * What an account typed into the figures of a report and the product is not known to have: the
 * browser keeps it until it is told that it was dealt with. What it says of them is as trustworthy
 * as what is typed.
 */
@Tag("shiji-drafts")
@JsModule("./shiji-drafts.ts")
class Drafts extends Component {

    private static final long serialVersionUID = 1L;
    private static final String DETAIL = "event.detail";

    /** How much of the hash of an account tells it from the others. */
    private static final int DIGITS = 32;

    Drafts(Viewer viewer, UnionId union, Period period, Locale locale) {
        String owner = Sha256.hex(viewer.account().getBytes(StandardCharsets.UTF_8));
        getElement()
                .setAttribute(
                        "place",
                        owner.substring(0, DIGITS) + "/" + union.value() + "/" + period.code());
        for (String word : new String[] {"saving", "away", "unkept"}) {
            getElement().setAttribute(word, Messages.say(locale, "desk.draft." + word));
        }
        getElement().setAttribute("hidden", true);
    }

    /**
     * Something typed and not known to be saved.
     *
     * @param at by the clock of the browser
     * @param over the version of the figure that its author had before them
     */
    record Draft(ElementCode element, Entered entered, Instant at, int over)
            implements Serializable {}

    /** Asks the browser for all of them. */
    void ask(SerializableConsumer<Draft> each) {
        getElement()
                .callJsFunction("drafts")
                .then(JsonNode.class, all -> all.forEach(one -> read(one).ifPresent(each::accept)));
    }

    /** Is called when the browser waits to hear what became of something that was typed. */
    void whenAsked(SerializableConsumer<Draft> answer) {
        DomListenerRegistration asked =
                getElement()
                        .addEventListener(
                                "draft-asked",
                                event ->
                                        read(event.getEventData().path(DETAIL))
                                                .ifPresent(answer::accept));
        asked.addEventData(DETAIL);
    }

    /**
     * Tells the browser what became of what was entered.
     *
     * @param version of the figure that stands there now
     * @param saved whether it is what was entered; else the browser keeps that
     * @param seen is called when the page shows what it was told
     */
    void dealtWith(
            ElementCode element,
            Entered entered,
            int version,
            boolean saved,
            SerializableRunnable seen) {
        getElement()
                .callJsFunction(
                        "dealtWith",
                        element.value(),
                        entered.part().name(),
                        entered.text(),
                        version,
                        saved)
                .then(Integer.class, shown -> seen.run());
    }

    void forget(ElementCode element) {
        getElement().callJsFunction("forget", element.value());
    }

    private static Optional<Draft> read(JsonNode draft) {
        try {
            return Optional.of(
                    new Draft(
                            new ElementCode(draft.path("element").asString("")),
                            new Entered(
                                    Entered.Part.valueOf(draft.path("part").asString("")),
                                    draft.path("text").asString("")),
                            Instant.ofEpochMilli(draft.path("at").asLong(0)),
                            draft.path("over").asInt(0)));
        } catch (IllegalArgumentException tampered) {
            return Optional.empty();
        }
    }
}
