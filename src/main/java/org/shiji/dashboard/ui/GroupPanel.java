package org.shiji.dashboard.ui;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Scorecard;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.ChartPanel;
import org.shiji.shared.ui.Numbers;
import org.shiji.shared.ui.TableOfFigures;

/** Scores by group: this year, the year before, the peers. */
class GroupPanel extends ChartPanel {

    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 1;

    GroupPanel(Scorecard card, @Nullable Scorecard before, Locale locale) {
        this(GroupScore.of(card, before, locale), names(locale), locale);
    }

    private GroupPanel(List<GroupScore> groups, List<String> names, Locale locale) {
        super(
                GroupScore.finding(groups, locale),
                Messages.say(locale, "dashboard.groups.reading"),
                GroupSpec.of(groups, DECIMALS, names),
                figures(groups, names, locale),
                locale);
    }

    private static List<String> names(Locale locale) {
        return List.of(
                Messages.say(locale, "dashboard.groups.now"),
                Messages.say(locale, "dashboard.groups.before"),
                Messages.say(locale, "dashboard.groups.peers"));
    }

    private static TableOfFigures figures(
            List<GroupScore> groups, List<String> names, Locale locale) {
        return new TableOfFigures(
                Messages.say(locale, "dashboard.groups.table"),
                List.of(
                        Messages.say(locale, "dashboard.group"),
                        names.get(0),
                        names.get(1),
                        names.get(2)),
                groups.stream()
                        .map(
                                group ->
                                        List.of(
                                                group.name(),
                                                Numbers.write(group.now(), DECIMALS),
                                                Numbers.write(group.before(), DECIMALS),
                                                Numbers.write(group.peers(), DECIMALS)))
                        .toList());
    }
}
