package org.shiji.definitions.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import org.shiji.definitions.Change;
import org.shiji.definitions.Definition;
import org.shiji.definitions.Differences;
import org.shiji.shared.Messages;

/** The difference between two versions, the number of changes first. */
class DifferencePart extends Section {

    private static final long serialVersionUID = 1L;

    private final Locale locale;

    DifferencePart(Definition before, Definition after, Locale locale) {
        this.locale = locale;
        addClassName("panel");
        List<Change> changes = Differences.between(before, after);
        H2 head =
                heading(
                        say(
                                changes.isEmpty() ? "difference.none" : "difference",
                                before.framework().version(),
                                after.framework().version(),
                                changes.size()));
        add(head);
        if (changes.isEmpty()) {
            add(new Paragraph(say("difference.noneMeaning")));
        } else {
            add(new ChangesPart(changes, locale));
        }
        add(back(after));
    }

    /** Where one of the two is not there. */
    DifferencePart(Asked asked, Locale locale) {
        this.locale = locale;
        addClassName("panel");
        add(
                heading(say("difference.unknown", asked.from(), asked.to())),
                new Paragraph(say("difference.unknownMeaning")));
    }

    private static H2 heading(String words) {
        H2 head = new H2(words);
        head.getElement().setAttribute("tabindex", "-1");
        return head;
    }

    private Paragraph back(Definition after) {
        return new Paragraph(
                VersionsPart.link(
                        Asked.framework(after.framework().code()), say("difference.close")));
    }

    /** Takes the reader there; for one who asked for it further down. */
    void announce() {
        getChildren()
                .findFirst()
                .ifPresent(
                        head ->
                                head.getElement()
                                        .executeJs("this.scrollIntoView(); this.focus();"));
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "definitions.ui." + key, arguments);
    }
}
