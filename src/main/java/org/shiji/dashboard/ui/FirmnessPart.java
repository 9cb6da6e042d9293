package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Firmness;
import org.shiji.assessment.Firmness.Change;
import org.shiji.assessment.Firmness.Trial;
import org.shiji.assessment.Firmness.TrialWords;
import org.shiji.scoring.Flip;
import org.shiji.shared.Messages;
import org.shiji.shared.Text;

/** How firm the verdict is: what the simulations say, and what alone would change it. */
class FirmnessPart extends Div {

    private static final long serialVersionUID = 1L;

    private final Locale locale;

    /**
     * @param firmness null where it was never tried
     * @param show goes to what would change
     */
    FirmnessPart(@Nullable Firmness firmness, Locale locale, SerializableConsumer<Change> show) {
        this.locale = locale;
        addClassNames("two-columns", "firmness");
        if (firmness == null) {
            add(untried());
        } else {
            Trial trial = firmness.trial();
            add(
                    trial == null ? untried() : tried(trial.words()),
                    changes(firmness.changes(), show));
        }
    }

    private Section untried() {
        Section section = panel(say("untried.title"));
        section.add(new Paragraph(say("untried")));
        return section;
    }

    private Section tried(TrialWords words) {
        Section section = panel(words.verdict().in(locale));
        UnorderedList list = new UnorderedList();
        list.addClassName("flags");
        Stream.of(words.asked(), words.others(), words.rank())
                .map(this::in)
                .filter(said -> !said.isEmpty())
                .forEach(said -> list.add(new ListItem(said)));
        Paragraph varied = new Paragraph(in(words.varied()));
        varied.addClassName("quiet");
        section.add(list, varied);
        return section;
    }

    private Section changes(List<Change> changes, SerializableConsumer<Change> show) {
        if (changes.isEmpty()) {
            Section section = panel(say("change.none.title"));
            section.add(new Paragraph(say("change.none")));
            return section;
        }
        Section section = panel(say("change"));
        UnorderedList list = new UnorderedList();
        list.addClassName("flags");
        changes.forEach(change -> list.add(change(change, show)));
        section.add(list);
        return section;
    }

    private ListItem change(Change change, SerializableConsumer<Change> show) {
        boolean ofFlag = change.what() == Flip.What.FLAG_UPHELD;
        NativeButton there =
                new NativeButton(
                        say(ofFlag ? "change.flags" : "change.indicator"),
                        click -> show.accept(change));
        there.addClassNames("link-button", "no-print");
        return new ListItem(new Span(in(change.said())), there);
    }

    private static Section panel(String title) {
        Section section = new Section(new H2(title));
        section.addClassName("panel");
        return section;
    }

    private String in(Text text) {
        return text.in(locale);
    }

    private String say(String key) {
        return Messages.say(locale, "dashboard.firm." + key);
    }
}
