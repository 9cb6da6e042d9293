package org.shiji.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.definitions.NoFramework;
import org.shiji.definitions.UnreadableVersion;
import org.shiji.inspection.Flag;
import org.shiji.inspection.Inspections;
import org.shiji.reporting.PeriodStatus;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.Tally;
import org.shiji.shared.MachineOnly;
import org.shiji.shared.Period;
import org.shiji.shared.Sha256;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotVisible;
import org.shiji.unions.UnionProfile;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes and keeps the scorecards. A period is always assessed whole, because unions are compared
 * with their peers; a scorecard whose bytes did not change stays as it was frozen.
 */
@Service
@Transactional(readOnly = true)
public class Assessments {

    private final Catalogue catalogue;
    private final Reporting reporting;
    private final Inspections inspections;
    private final PeriodScoring scoring;
    private final Unions unions;
    private final FrozenCards cards;
    private final AssessedPeriods periods;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assessments(
            Catalogue catalogue,
            Reporting reporting,
            Inspections inspections,
            PeriodScoring scoring,
            Unions unions,
            FrozenCards cards,
            AssessedPeriods periods,
            ApplicationEventPublisher events,
            Clock clock) {
        this.catalogue = catalogue;
        this.reporting = reporting;
        this.inspections = inspections;
        this.scoring = scoring;
        this.unions = unions;
        this.cards = cards;
        this.periods = periods;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Assesses every union that has handed in for the period and freezes what changed. Records are
     * checked against their rules first. Two runs over one period wait for each other.
     *
     * <p>Assessing opens the period with a version of the framework. It keeps that version,
     * whatever becomes of the folder, unless it is still in progress and a newer one is valid for
     * it.
     *
     * @return how many unions were scored and how many scorecards changed
     */
    @MachineOnly
    @Transactional
    public AssessmentCompleted assess(Period period) {
        Instant now = clock.instant();
        periods.lock(period, now);
        Definition definition = catalogue.open(period, judging(period, isInProgress(period)));
        reporting.recheck(period, definition);
        List<Scorecard> made = make(period, definition);
        int changed = 0;
        for (Scorecard card : made) {
            changed += freeze(card, now) ? 1 : 0;
        }
        AssessmentCompleted done = new AssessmentCompleted(period, made.size(), changed);
        events.publishEvent(done);
        return done;
    }

    /**
     * Periods to assess, the oldest first: those with a submission accepted since they were
     * assessed, those with a card that this version of the product cannot read any more, and open
     * ones whose rules have changed. What is closed stays as it was judged.
     */
    @MachineOnly
    public List<Period> outdated() {
        Set<Period> outdated = new TreeSet<>();
        cards.unreadable(CardJson.FORMAT).forEach(code -> outdated.add(Period.parse(code)));
        for (PeriodStatus status : reporting.periods()) {
            Period period = status.period();
            if (isAcceptedSince(period) || (!status.closed() && isOutdated(period))) {
                outdated.add(period);
            }
        }
        return List.copyOf(outdated);
    }

    private boolean isAcceptedSince(Period period) {
        Instant assessed = periods.assessedAt(period).orElse(Instant.MIN);
        return reporting.lastAccepted(period).filter(assessed::isBefore).isPresent();
    }

    /** Where there are no rules to judge by, assessing says so. */
    private boolean isOutdated(Period period) {
        String rules = rules(period, true).map(Definition::hash).orElse("");
        return cards.existsByPeriodAndRulesHashNotAndSupersededAtIsNull(period.code(), rules);
    }

    /**
     * Notes by which version periods were judged that were assessed before versions were kept;
     * where that version is no longer there, nothing is noted.
     */
    @MachineOnly
    @Transactional
    public void openAssessed() {
        for (PeriodStatus status : reporting.periods()) {
            Period period = status.period();
            rules(period, !status.closed())
                    .filter(rules -> isJudgedBy(period, rules))
                    .ifPresent(rules -> catalogue.open(period, rules));
        }
    }

    private boolean isJudgedBy(Period period, Definition rules) {
        return cards.rulesHashes(period.code()).equals(List.of(rules.hash()));
    }

    private Optional<Definition> rules(Period period, boolean inProgress) {
        try {
            return Optional.of(judging(period, inProgress));
        } catch (NoFramework | UnreadableVersion none) {
            return Optional.empty();
        }
    }

    private Definition judging(Period period, boolean inProgress) {
        return inProgress ? catalogue.forPeriodInProgress(period) : catalogue.forPeriod(period);
    }

    private boolean isInProgress(Period period) {
        return reporting.periods().stream()
                .filter(status -> status.period().equals(period))
                .noneMatch(PeriodStatus::closed);
    }

    /**
     * The scorecard in force.
     *
     * @throws NotVisible when there is none or the viewer may not see it
     */
    public Scorecard scorecard(Viewer viewer, UnionId union, Period period) {
        return CardJson.read(inForce(viewer, union, period).content(), Scorecard.class);
    }

    /**
     * The scorecard in force as it was frozen.
     *
     * @throws NotVisible when there is none or the viewer may not see it
     */
    public Frozen frozen(Viewer viewer, UnionId union, Period period) {
        FrozenCard card = inForce(viewer, union, period);
        return new Frozen(card.content(), card.contentHash(), card.frozenAt());
    }

    /** How the unions that the viewer may see stand in a period, by union. */
    public List<Standing> standings(Viewer viewer, Period period) {
        return cards.heads(period.code(), visible(viewer)).stream()
                .map(head -> CardJson.read(head, Standing.class))
                .toList();
    }

    /**
     * How a union stood in each period, the oldest first.
     *
     * @throws NotVisible when the viewer may not see the union
     */
    public List<Standing> history(Viewer viewer, UnionId union) {
        unions.requireVisible(viewer, union);
        return cards.history(union.value()).stream()
                .map(head -> CardJson.read(head, Standing.class))
                .toList();
    }

    /**
     * Whether there is a scorecard in force.
     *
     * @throws NotVisible when the viewer may not see the union
     */
    public boolean isAssessed(Viewer viewer, UnionId union, Period period) {
        unions.requireVisible(viewer, union);
        return cards.existsByUnionIdAndPeriodAndSupersededAtIsNull(union.value(), period.code());
    }

    /** Periods for which the viewer may see a scorecard, the newest first. */
    public List<Period> periods(Viewer viewer) {
        return cards.periods(visible(viewer)).stream().map(Period::parse).toList();
    }

    /**
     * A scorecard as it was frozen.
     *
     * @param content canonical JSON, UTF-8
     * @param sha256 of the content, lower-case hex
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    public record Frozen(byte[] content, String sha256, Instant frozenAt) {}

    private FrozenCard inForce(Viewer viewer, UnionId union, Period period) {
        unions.requireVisible(viewer, union);
        return cards.findByUnionIdAndPeriodAndSupersededAtIsNull(union.value(), period.code())
                .orElseThrow(() -> new NotVisible("scorecard of " + union + " for " + period));
    }

    private List<String> visible(Viewer viewer) {
        return unions.visibleTo(viewer).stream().map(profile -> profile.id().value()).toList();
    }

    private List<Scorecard> make(Period period, Definition definition) {
        List<Tally> tallies = reporting.tally(period, definition);
        CohortScores scores = scoring.score(period, definition, tallies);
        List<List<Flag>> flags =
                tallies.stream()
                        .map(tally -> inspections.flags(definition, period, tally))
                        .toList();
        CardMaker maker = new CardMaker(definition, period, scores, flags);
        List<UnionProfile> profiles = unions.everyUnion();
        return IntStream.range(0, tallies.size())
                .mapToObj(row -> maker.card(row, profileOf(profiles, tallies.get(row).union())))
                .toList();
    }

    private boolean freeze(Scorecard card, Instant now) {
        byte[] content = CardJson.write(card);
        Optional<FrozenCard> old =
                cards.findByUnionIdAndPeriodAndSupersededAtIsNull(
                        card.union().id().value(), card.period().code());
        if (old.isPresent() && old.get().contentHash().equals(Sha256.hex(content))) {
            old.get().stillHolds();
            cards.save(old.get());
            return false;
        }
        old.ifPresent(
                one -> {
                    one.supersede(now);
                    cards.saveAndFlush(one); // before the next one: only one may be in force
                });
        byte[] head = CardJson.write(Standing.of(card));
        cards.save(new FrozenCard(card, content, head, now));
        return true;
    }

    private static UnionProfile profileOf(List<UnionProfile> profiles, UnionId union) {
        return profiles.stream()
                .filter(profile -> profile.id().equals(union))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "a submission of an unknown union: " + union));
    }
}
