package org.shiji.dashboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.shiji.dashboard.Overview;
import org.shiji.dashboard.Overview.Line;
import org.shiji.dashboard.Overview.VerdictCount;
import org.shiji.scoring.Stage;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.ChartPanel;
import org.shiji.shared.ui.Numbers;
import org.shiji.shared.ui.TableOfFigures;
import org.shiji.shared.ui.VerdictBadge;
import org.shiji.shared.ui.VerdictLook;

/** The quadrant 声势 × 实绩; a click on a dot opens the union. */
class QuadrantPanel extends ChartPanel {

    private static final long serialVersionUID = 1L;

    QuadrantPanel(Overview overview, Locale locale) {
        this(overview, overview.lines().stream().filter(Line::hasPlace).toList(), locale);
    }

    private QuadrantPanel(Overview overview, List<Line> placed, Locale locale) {
        super(
                finding(overview, locale),
                Messages.say(locale, "dashboard.quadrant.reading"),
                QuadrantSpec.of(placed, locale),
                figures(placed, locale),
                locale);
        List<String> addresses = placed.stream().map(line -> Links.union(line.standing())).toList();
        chart().addPointSelectedListener(
                        event -> UI.getCurrent().navigate(addresses.get(event.series())));
        addComponentAtIndex(2, legend(overview, locale));
    }

    /** How many are loud without results. */
    static String finding(Overview overview, Locale locale) {
        long loud = overview.loud();
        return Messages.say(
                locale,
                loud == 0
                        ? "dashboard.quadrant.none"
                        : loud == 1 ? "dashboard.quadrant.one" : "dashboard.quadrant.some",
                String.valueOf(loud));
    }

    private static TableOfFigures figures(List<Line> placed, Locale locale) {
        return new TableOfFigures(
                Messages.say(locale, "dashboard.quadrant.table"),
                List.of(
                        Messages.say(locale, "dashboard.union"),
                        Messages.say(locale, "dashboard.verdict"),
                        Messages.say(locale, "dashboard.quadrant.activity"),
                        Messages.say(locale, "dashboard.quadrant.outcome")),
                placed.stream()
                        .map(
                                line ->
                                        List.of(
                                                line.standing().union().name().in(locale),
                                                line.standing().verdictName().in(locale),
                                                Numbers.write(line.stage(Stage.ACTIVITY), 1),
                                                Numbers.write(line.stage(Stage.OUTCOME), 1)))
                        .toList());
    }

    private static UnorderedList legend(Overview overview, Locale locale) {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("legend");
        overview.verdicts().stream()
                .sorted(Comparator.comparing(VerdictCount::code, VerdictLook.order()))
                .map(count -> new ListItem(new VerdictBadge(count.code(), count.name().in(locale))))
                .forEach(legend::add);
        return legend;
    }
}
