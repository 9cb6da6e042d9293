package org.shiji.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.RuleReason;
import org.shiji.assessment.Scorecard.Totals;
import org.shiji.assessment.Standing;
import org.shiji.inspection.Flag;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.unions.UnionProfile;

/** Page one: the verdict, why, the totals, where the water is, the groups, the flags. */
final class PdfFront {

    /** The weightiest causes of water; all elements follow on later pages. */
    private static final int CAUSES = 6;

    /** As many earlier periods as fit on the page. */
    private static final int PERIODS = 4;

    private final Papers papers;
    private final Scorecard card;
    private final Words words;

    PdfFront(Papers papers, Words words) {
        this.papers = papers;
        this.card = papers.card();
        this.words = words;
    }

    List<Tag> drawn() {
        List<Tag> page = new ArrayList<>();
        page.addAll(title());
        page.add(verdict());
        page.add(totals());
        page.add(charts());
        page.addAll(reasons());
        page.addAll(flags());
        page.addAll(history());
        return page;
    }

    private List<Tag> title() {
        UnionProfile union = card.union();
        String industries =
                union.industries().stream()
                        .map(words::say)
                        .collect(Collectors.joining(words.say("join.words")));
        return List.of(
                Tag.of("p", "kicker").say(words.say("front.kicker", words.period(card.period()))),
                Tag.of("h1").say(words.say(union.name())),
                Tag.of("p", "where")
                        .say(
                                words.say(
                                        "front.where",
                                        words.say(union.province()),
                                        words.say(union.city()),
                                        words.say(union.park()),
                                        industries)));
    }

    private Tag verdict() {
        String name = words.say(card.verdict().name());
        VerdictLook look = VerdictLook.of(card.verdict().code());
        Tag badge =
                Tag.of("div", "badge")
                        .add(look.shape(name))
                        .add(
                                Tag.of("div", "word")
                                        .with("style", "color: " + look.colour())
                                        .say(name));
        Tag said =
                Tag.of("div", "said")
                        .add(Tag.of("p", "sentence").say(words.say(card.verdict().sentence())));
        if (!card.verdict().verified()) {
            said.add(Tag.of("p", "note").say(words.say("front.unverified")));
        }
        return Tag.of("div", "verdict")
                .with(
                        "style",
                        "border-color: " + look.colour() + "; background-color: " + look.tint())
                .add(badge, said);
    }

    private Tag totals() {
        Totals totals = card.totals();
        int decimals = card.decimals();
        String peers =
                words.say(
                        "front.peers",
                        words.figure(totals.peers(), decimals),
                        Integer.toString(totals.unitsInCohort()));
        Tag row =
                Tag.of("div", "totals")
                        .add(
                                total(
                                        "claimed",
                                        words.lens(Lens.CLAIMED),
                                        totals.claimed(),
                                        words.say("front.claimed")))
                        .add(
                                total(
                                        "supported",
                                        words.lens(Lens.SUPPORTED),
                                        totals.supported(),
                                        words.say("front.supported")))
                        .add(
                                total(
                                        "verified",
                                        words.lens(Lens.VERIFIED),
                                        totals.verified(),
                                        peers));
        String coverage = words.say("front.coverage", words.percent(totals.coverage()));
        return row.add(
                Tag.of("div", "total water")
                        .add(Tag.of("div", "label").say(words.say("front.water")))
                        .add(Tag.of("div", "big").say(words.percent(totals.water())))
                        .add(
                                Tag.of("div", "note")
                                        .say(
                                                totals.water().isKnown()
                                                        ? coverage
                                                        : words.gap(totals.water()))));
    }

    private Tag total(String lens, String label, Figure figure, String below) {
        return Tag.of("div", "total " + lens)
                .add(Tag.of("div", "label").say(label))
                .add(Tag.of("div", "big").say(words.figure(figure, card.decimals())))
                .add(Tag.of("div", "note").say(figure.isKnown() ? below : words.gap(figure)));
    }

    private Tag charts() {
        Tag water =
                Tag.of("div", "chart")
                        .add(Tag.of("h2").say(words.say("water.title")))
                        .add(WaterChart.draw(card, words))
                        .add(Tag.of("p", "note").say(words.say("water.key")));
        Tag groups =
                Tag.of("div", "chart last")
                        .add(Tag.of("h2").say(words.say("groups.title")))
                        .add(GroupChart.draw(card, words))
                        .add(Tag.of("p", "note").say(words.say("groups.key")));
        return Tag.of("div", "charts").add(water, groups);
    }

    private List<Tag> reasons() {
        List<Tag> items = new ArrayList<>();
        card.verdict().bars().forEach(bar -> items.add(Tag.of("li").say(words.say(bar))));
        for (RuleReason rule : card.verdict().rules()) {
            Tag item = Tag.of("li");
            item.add(
                    Tag.of("b")
                            .say(
                                    words.say(
                                            rule.met() ? "rule.met" : "rule.unmet",
                                            words.say(rule.levelName()))));
            items.add(item.say(" " + words.say(rule.said())));
        }
        card.verdict().causes().stream()
                .limit(CAUSES)
                .forEach(
                        cause ->
                                items.add(
                                        Tag.of("li")
                                                .add(Tag.of("b").say(words.say("front.cause")))
                                                .say(
                                                        " "
                                                                + words.say(cause.said())
                                                                + points(cause.points()))));
        words.firmness(card)
                .ifPresent(
                        said ->
                                items.add(
                                        Tag.of("li")
                                                .add(Tag.of("b").say(words.say("front.firmness")))
                                                .say(" " + said)));
        return section("front.reasons", items);
    }

    private String points(double points) {
        return points > 0
                ? words.say(
                        "front.points", Numbers.grouped(Numbers.published(points, card.decimals())))
                : "";
    }

    private List<Tag> flags() {
        List<Tag> items = new ArrayList<>();
        for (Flag flag : card.flags()) {
            Tag item = Tag.of("li").add(Tag.of("b").say(words.severity(flag.severity())));
            items.add(
                    item.say(
                            " "
                                    + words.say(
                                            "front.flag",
                                            flag.code(),
                                            words.say(flag.message()),
                                            words.say(flag.detail()))));
        }
        if (items.isEmpty()) {
            items.add(Tag.of("li").say(words.say("front.noFlags")));
        }
        return section("front.flags", items);
    }

    private List<Tag> history() {
        List<Standing> earlier =
                papers.history().stream()
                        .filter(standing -> standing.period().compareTo(card.period()) < 0)
                        .toList();
        if (earlier.isEmpty()) {
            return List.of();
        }
        PdfTable table =
                new PdfTable("grid")
                        .column(words.say("col.period"), "w")
                        .column(words.say("col.verdict"), "w")
                        .column(words.lens(Lens.CLAIMED), "n")
                        .column(words.lens(Lens.SUPPORTED), "n")
                        .column(words.lens(Lens.VERIFIED), "n")
                        .column(words.say("front.water"), "n");
        for (Standing one :
                earlier.subList(Math.max(0, earlier.size() - PERIODS), earlier.size())) {
            table.row(
                    PdfTable.words(words.period(one.period())),
                    PdfTable.words(words.say(one.verdictName())),
                    PdfTable.number(
                            words.figure(one.claimed(), card.decimals()), words.gap(one.claimed())),
                    PdfTable.number(
                            words.figure(one.supported(), card.decimals()),
                            words.gap(one.supported())),
                    PdfTable.number(
                            words.figure(one.total(), card.decimals()), words.gap(one.total())),
                    PdfTable.number(words.percent(one.water()), words.gap(one.water())));
        }
        return List.of(Tag.of("h2", "table").say(words.say("front.history")), table.drawn());
    }

    private List<Tag> section(String title, List<Tag> items) {
        return items.isEmpty()
                ? List.of()
                : List.of(Tag.of("h2").say(words.say(title)), Tag.of("ul").add(items));
    }
}
