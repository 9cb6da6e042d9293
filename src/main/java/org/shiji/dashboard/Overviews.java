package org.shiji.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Assessments;
import org.shiji.assessment.Standing;
import org.shiji.dashboard.Overview.Line;
import org.shiji.dashboard.Overview.Trend;
import org.shiji.dashboard.Overview.VerdictCount;
import org.shiji.dashboard.Overview.Wet;
import org.shiji.shared.Figure;
import org.shiji.shared.Median;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.UnionProfile;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;

/** Puts the standings of a period together for those who look at many unions. */
@Service
public class Overviews {

    private static final int PERIODS_OF_TREND = 3;
    private static final int WETTEST = 5;
    private static final int CAUSES = 2;

    private static final Comparator<Line> MOST_WATER_FIRST =
            Comparator.comparingDouble(
                            (Line line) -> -line.standing().water().or(Double.NEGATIVE_INFINITY))
                    .thenComparing(line -> line.standing().union().id());

    private final Assessments assessments;

    Overviews(Assessments assessments) {
        this.assessments = assessments;
    }

    /**
     * The unions of a period that the viewer may see and asks for.
     *
     * @param province region code, null for all
     * @param search part of the name, city or park in either language; blank for all
     */
    public Overview overview(
            Viewer viewer, Period period, @Nullable String province, String search) {
        List<Period> periods = trend(period);
        List<List<Standing>> standings =
                periods.stream().map(one -> assessments.standings(viewer, one)).toList();
        List<Standing> now = standings.getLast();
        Predicate<Standing> asked = asked(province, search);
        List<Line> lines =
                now.stream()
                        .filter(asked)
                        .map(
                                standing ->
                                        new Line(
                                                standing,
                                                trend(standing.union().id(), periods, standings)))
                        .sorted(MOST_WATER_FIRST)
                        .toList();
        List<Standing> shown = lines.stream().map(Line::standing).toList();
        List<Standing> before = standings.get(standings.size() - 2).stream().filter(asked).toList();
        return new Overview(
                period,
                lines,
                verdicts(shown),
                median(shown),
                median(before),
                water(shown),
                wettest(viewer, shown),
                now.size());
    }

    /** The middle of the verified scores. */
    static Figure median(List<Standing> standings) {
        return Median.of(
                standings.stream()
                        .filter(standing -> standing.total().isKnown())
                        .mapToDouble(standing -> standing.total().or(0)));
    }

    /** Share of what all claim together that does not stand. */
    static Figure water(List<Standing> standings) {
        List<Standing> both =
                standings.stream()
                        .filter(
                                standing ->
                                        standing.claimed().isKnown() && standing.total().isKnown())
                        .toList();
        double claimed = both.stream().mapToDouble(standing -> standing.claimed().or(0)).sum();
        double verified = both.stream().mapToDouble(standing -> standing.total().or(0)).sum();
        return claimed > 0
                ? Figure.of((claimed - verified) / claimed)
                : Figure.absent(Missing.NOT_COMPUTABLE);
    }

    private static List<VerdictCount> verdicts(List<Standing> standings) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Text> names = new TreeMap<>();
        for (Standing standing : standings) {
            counts.merge(standing.verdict(), 1, Integer::sum);
            names.put(standing.verdict(), standing.verdictName());
        }
        return counts.entrySet().stream()
                .map(
                        entry ->
                                new VerdictCount(
                                        entry.getKey(),
                                        names.getOrDefault(
                                                entry.getKey(), Text.same(entry.getKey())),
                                        entry.getValue()))
                .toList();
    }

    private List<Wet> wettest(Viewer viewer, List<Standing> mostWaterFirst) {
        return mostWaterFirst.stream()
                .filter(standing -> standing.water().or(0) > 0)
                .limit(WETTEST)
                .map(
                        standing ->
                                new Wet(
                                        standing,
                                        assessments
                                                .scorecard(
                                                        viewer,
                                                        standing.union().id(),
                                                        standing.period())
                                                .verdict()
                                                .causes()
                                                .stream()
                                                .limit(CAUSES)
                                                .toList()))
                .toList();
    }

    private static List<Period> trend(Period last) {
        List<Period> periods = new ArrayList<>();
        Period period = last;
        for (int i = 0; i < PERIODS_OF_TREND; i++) {
            periods.addFirst(period);
            period = period.previous();
        }
        return periods;
    }

    private static List<Trend> trend(
            UnionId union, List<Period> periods, List<List<Standing>> standings) {
        List<Trend> trend = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Figure score =
                    standings.get(i).stream()
                            .filter(standing -> standing.union().id().equals(union))
                            .map(Standing::total)
                            .findFirst()
                            .orElse(Figure.absent(Missing.NOT_REPORTED));
            trend.add(new Trend(periods.get(i), score));
        }
        return trend;
    }

    private static Predicate<Standing> asked(@Nullable String province, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return standing ->
                (province == null || standing.union().provinceCode().equals(province))
                        && (wanted.isEmpty() || words(standing.union()).contains(wanted));
    }

    private static String words(UnionProfile union) {
        return String.join(
                        " ",
                        union.name().zh(),
                        union.name().en(),
                        union.city().zh(),
                        union.city().en(),
                        union.park().zh(),
                        union.park().en())
                .toLowerCase(Locale.ROOT);
    }
}
