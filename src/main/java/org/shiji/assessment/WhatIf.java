package org.shiji.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shiji.assessment.Outlook.Move;
import org.shiji.assessment.Outlook.Side;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.definitions.NoFramework;
import org.shiji.definitions.UnreadableVersion;
import org.shiji.inspection.Flag;
import org.shiji.inspection.Inspections;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.Tally;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Importance;
import org.shiji.scoring.Judgement;
import org.shiji.scoring.Scoring;
import org.shiji.scoring.VerdictFacts;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Period;
import org.shiji.shared.Published;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Role;
import org.shiji.unions.UnionProfile;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries other rules on the real figures of a period. Nothing is kept. */
@Service
@Transactional(readOnly = true)
public class WhatIf {

    /** Tally, score and judge, twice. */
    public static final int STEPS = 6;

    private final Catalogue catalogue;
    private final Reporting reporting;
    private final Inspections inspections;
    private final PeriodScoring scoring;
    private final Unions unions;

    WhatIf(
            Catalogue catalogue,
            Reporting reporting,
            Inspections inspections,
            PeriodScoring scoring,
            Unions unions) {
        this.catalogue = catalogue;
        this.reporting = reporting;
        this.inspections = inspections;
        this.scoring = scoring;
        this.unions = unions;
    }

    /** Is told of each step; may throw to give up. */
    @FunctionalInterface
    public interface Steps {
        /**
         * @param done how many of {@link #STEPS} are over
         */
        void done(int done);
    }

    /**
     * What other rules would make of a period. A provincial inspector is told of their own province
     * only, in the counts too: by counting with other thresholds, the figures of others could be
     * found out. An administrator is told counts, no union.
     *
     * @throws NotVisible when the viewer looks after no rules, or there are none for the period
     * @throws IllegalArgumentException when the rules are for other periods
     */
    public Outlook tryOut(Viewer viewer, Period period, Definition candidate, Steps steps) {
        if (viewer.role() == Role.UNION_REPORTER) {
            throw new NotVisible("what if");
        }
        if (candidate.framework().period() != period.kind()) {
            throw new IllegalArgumentException(period + " is none of the candidate's periods");
        }
        Definition rules = rules(period);
        Map<UnionId, Side> before = sides(period, rules, steps, 0);
        Map<UnionId, Side> after = sides(period, candidate, steps, STEPS / 2);
        Map<UnionId, UnionProfile> visible =
                unions.visibleTo(viewer).stream()
                        .collect(Collectors.toMap(UnionProfile::id, Function.identity()));
        boolean countsAll = viewer.role() != Role.PROVINCIAL_INSPECTOR;
        List<Move> moves = new ArrayList<>();
        Counts counts = new Counts();
        before.forEach(
                (union, was) -> {
                    Side is = Objects.requireNonNull(after.get(union));
                    UnionProfile profile = visible.get(union);
                    if (profile != null) {
                        moves.add(new Move(profile, was, is));
                    }
                    if (profile != null || countsAll) {
                        counts.add(was, is);
                    }
                });
        moves.sort(
                Comparator.comparingInt(
                        move ->
                                move.before().rank() == 0
                                        ? Integer.MAX_VALUE
                                        : move.before().rank()));
        return new Outlook(
                counts.unions,
                counts.moved,
                counts.rescored,
                counts.flipped,
                candidate.framework().decimals(),
                moves);
    }

    /**
     * What each graded indicator really decides in a period by the rules in force, the most first.
     * It is told of all unions together and names none.
     *
     * @throws NotVisible when the viewer looks after no rules, or there are none for the period
     */
    public List<Influence> influences(Viewer viewer, Period period) {
        if (viewer.role() == Role.UNION_REPORTER) {
            throw new NotVisible("influences");
        }
        Definition rules = rules(period);
        Framework framework = rules.framework();
        List<Tally> tallies = reporting.tally(period, rules);
        CohortScores scores = scoring.score(period, rules, tallies);
        Map<KpiCode, Importance> importance =
                Scoring.importance(
                        framework, scores.of(Lens.CLAIMED), scores.of(framework.verdict().lens()));
        return importance.entrySet().stream()
                .map(entry -> new Influence(name(framework, entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingDouble(one -> -one.importance().effective()))
                .toList();
    }

    private static Text name(Framework framework, KpiCode code) {
        return Objects.requireNonNull(framework.indicators().get(code)).name();
    }

    private Definition rules(Period period) {
        try {
            return catalogue.forPeriod(period);
        } catch (NoFramework | UnreadableVersion none) {
            throw new NotVisible("rules of " + period);
        }
    }

    private Map<UnionId, Side> sides(Period period, Definition rules, Steps steps, int before) {
        steps.done(before);
        List<Tally> tallies = reporting.tally(period, rules);
        steps.done(before + 1);
        CohortScores scores = scoring.score(period, rules, tallies);
        steps.done(before + 2);
        Map<UnionId, Side> sides = new TreeMap<>();
        List<Figure> totals = totals(rules, scores, tallies.size());
        for (int row = 0; row < tallies.size(); row++) {
            List<Flag> flags = inspections.flags(rules, period, tallies.get(row));
            Judgement judgement = judge(rules, scores, row, flags);
            sides.put(
                    tallies.get(row).union(),
                    new Side(
                            rank(totals, row),
                            totals.get(row),
                            judgement.level().code(),
                            judgement.level().name()));
        }
        steps.done(before + STEPS / 2);
        return sides;
    }

    private static Judgement judge(
            Definition rules, CohortScores scores, int row, List<Flag> flags) {
        return Scoring.judge(
                rules.framework(),
                VerdictFacts.of(
                        rules.framework(),
                        scores.of(Lens.CLAIMED),
                        scores.of(rules.framework().verdict().lens()),
                        row,
                        count(flags, Severity.ERROR),
                        count(flags, Severity.WARNING)));
    }

    private static long count(List<Flag> flags, Severity severity) {
        return flags.stream().filter(flag -> flag.severity() == severity).count();
    }

    private static List<Figure> totals(Definition rules, CohortScores scores, int size) {
        List<Figure> totals = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            Figure total = scores.total(Lens.VERIFIED, row);
            Double value = total.value();
            totals.add(
                    value == null
                            ? total
                            : Figure.of(Published.round(value, rules.framework().decimals())));
        }
        return totals;
    }

    private static int rank(List<Figure> totals, int row) {
        Double own = totals.get(row).value();
        return own == null
                ? 0
                : 1
                        + (int)
                                totals.stream()
                                        .filter(other -> other.or(Double.NEGATIVE_INFINITY) > own)
                                        .count();
    }

    private static final class Counts {
        private int unions;
        private int moved;
        private int rescored;
        private int flipped;

        void add(Side was, Side is) {
            unions++;
            moved += was.rank() != is.rank() ? 1 : 0;
            rescored += was.total().equals(is.total()) ? 0 : 1;
            flipped += was.verdict().equals(is.verdict()) ? 0 : 1;
        }
    }
}
