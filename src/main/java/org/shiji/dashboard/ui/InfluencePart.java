package org.shiji.dashboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.shiji.assessment.Influence;
import org.shiji.scoring.Importance;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.Numbers;
import org.shiji.shared.ui.TableOfFigures;

/** Which indicators really set the unions apart, beside what their weights promise. */
class InfluencePart extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 10;

    private final Locale locale;

    /**
     * @param influences the most first
     */
    InfluencePart(List<Influence> influences, Locale locale) {
        this.locale = locale;
        addClassNames("panel", "influences");
        boolean apart = influences.stream().anyMatch(one -> one.importance().effective() != 0);
        if (!apart) {
            add(new H2(say("none.title")), quiet("none"));
            return;
        }
        add(new H2(sentence("title", influences.getFirst())));
        influences.stream()
                .max(Comparator.comparingDouble(InfluencePart::promised))
                .filter(idle -> promised(idle) > 0)
                .ifPresent(idle -> add(new Paragraph(sentence("idle", idle))));
        add(quiet("reading"), scroll(figures(influences.stream().limit(MOST).toList()).table()));
        if (influences.size() > MOST) {
            add(figures(influences).details(say("all", influences.size())));
        }
    }

    /** By how much the weight says more than there is. */
    private static double promised(Influence influence) {
        return influence.importance().nominal() - influence.importance().effective();
    }

    private TableOfFigures figures(List<Influence> influences) {
        return new TableOfFigures(
                say("caption", influences.size()),
                List.of(
                        say("indicator"),
                        say("nominal"),
                        say("effective"),
                        say("greatest"),
                        say("mean")),
                influences.stream().map(this::row).toList());
    }

    private List<String> row(Influence influence) {
        Importance importance = influence.importance();
        return List.of(
                influence.name().in(locale),
                Numbers.percent(importance.nominal(), 1),
                Numbers.percent(importance.effective(), 1),
                String.valueOf(importance.greatestShift()),
                Numbers.write(importance.meanShift(), 1));
    }

    private String sentence(String key, Influence influence) {
        return say(
                key,
                influence.name().in(locale),
                Numbers.percent(influence.importance().nominal(), 1),
                Numbers.percent(influence.importance().effective(), 1));
    }

    private static Div scroll(NativeTable table) {
        Div scroll = new Div(table);
        scroll.addClassName("scroll");
        return scroll;
    }

    private Paragraph quiet(String key) {
        Paragraph words = new Paragraph(say(key));
        words.addClassName("quiet");
        return words;
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "dashboard.influence." + key, arguments);
    }
}
