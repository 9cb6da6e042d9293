package org.shiji.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.inspection.PointsOff;
import org.shiji.inspection.Verified;
import org.shiji.reporting.Tally;
import org.shiji.reporting.Tally.Reported;
import org.shiji.scoring.Column;
import org.shiji.scoring.Deduction;
import org.shiji.scoring.Sheet;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/**
 * The figures of all unions of a period, laid out as the sheets the scoring works on. Row i is the
 * same union in each.
 */
final class CohortFigures {

    /** By what they are, not by when they were typed in: the same deductions, the same bytes. */
    private static final Comparator<PointsOff> ORDER =
            Comparator.comparing(PointsOff::on)
                    .thenComparing(off -> off.target().value())
                    .thenComparingDouble(PointsOff::points)
                    .thenComparing(PointsOff::by)
                    .thenComparing(off -> off.reason().zh())
                    .thenComparing(off -> off.reason().en());

    private final Period period;
    private final Definition definition;
    private final List<Tally> tallies;
    private final List<UnionId> units;
    private final Map<UnionId, Map<ElementCode, Verified>> verified = new LinkedHashMap<>();
    private final List<PointsOff> pointsOff;

    /**
     * @param tallies ordered by union
     */
    CohortFigures(
            Period period,
            Definition definition,
            List<Tally> tallies,
            List<Verified> verified,
            List<PointsOff> pointsOff) {
        this.period = period;
        this.definition = definition;
        this.tallies = List.copyOf(tallies);
        this.units = tallies.stream().map(Tally::union).toList();
        this.pointsOff = pointsOff.stream().sorted(ORDER).toList();
        for (Verified one : verified) {
            this.verified
                    .computeIfAbsent(one.union(), union -> new LinkedHashMap<>())
                    .put(one.element(), one);
        }
    }

    List<UnionId> units() {
        return units;
    }

    Tally tally(int row) {
        return tallies.get(row);
    }

    Reported reported(int row, ElementCode element) {
        Reported reported = tallies.get(row).figures().get(element);
        if (reported == null) {
            throw new IllegalStateException("no figures of " + element + " for " + units.get(row));
        }
        return reported;
    }

    /** What inspection found the element to be, null where it did not look. */
    @Nullable Verified verified(int row, ElementCode element) {
        return verified.getOrDefault(units.get(row), Map.of()).get(element);
    }

    boolean isInspected(int row) {
        return verified.containsKey(units.get(row)) || !pointsOff(row).isEmpty();
    }

    List<PointsOff> pointsOff(int row) {
        return pointsOff.stream().filter(one -> one.union().equals(units.get(row))).toList();
    }

    Figure verifiedOrSupported(int row, ElementCode element) {
        Verified found = verified(row, element);
        return found == null ? reported(row, element).supported() : found.value();
    }

    Sheet claimed() {
        return sheet(Lens.CLAIMED, Reported::claimed);
    }

    /**
     * What is on file at all, valid or not: the step between claimed and supported in the
     * waterfall.
     */
    Sheet documented() {
        return sheet(Lens.SUPPORTED, Reported::documented);
    }

    Sheet supported() {
        return sheet(Lens.SUPPORTED, Reported::supported);
    }

    Sheet verified() {
        Sheet sheet = new Sheet(Lens.VERIFIED, period, units);
        for (ElementCode element : definition.sources().keySet()) {
            for (int row = 0; row < units.size(); row++) {
                fillVerified(sheet, element, row);
            }
        }
        return sheet;
    }

    /**
     * The claimed figures with some elements as they were verified: shows what those cost.
     *
     * @param verifiedElements of each union, in the order of the tallies
     */
    Sheet claimedExcept(List<Set<ElementCode>> verifiedElements) {
        Sheet sheet = new Sheet(Lens.VERIFIED, period, units);
        for (ElementCode element : definition.sources().keySet()) {
            Column column = sheet.column(element);
            fill(column, element, Reported::claimed);
            for (int row = 0; row < units.size(); row++) {
                if (verifiedElements.get(row).contains(element)) {
                    fillVerified(sheet, element, row);
                }
            }
        }
        return sheet;
    }

    List<Deduction> deductions() {
        List<Deduction> all = new ArrayList<>();
        for (PointsOff one : pointsOff) {
            int row = units.indexOf(one.union());
            if (row >= 0) {
                all.add(new Deduction(row, one.target(), one.points(), one.reason()));
            }
        }
        return all;
    }

    private Sheet sheet(Lens lens, Function<Reported, Figure> figure) {
        Sheet sheet = new Sheet(lens, period, units);
        for (ElementCode element : definition.sources().keySet()) {
            fill(sheet.column(element), element, figure);
            if (lens != Lens.CLAIMED) {
                fillEvidence(sheet, element);
            }
        }
        return sheet;
    }

    private void fillVerified(Sheet sheet, ElementCode element, int row) {
        put(sheet.column(element), row, verifiedOrSupported(row, element));
        sheet.setEvidence(element, row, reported(row, element).evidence());
        if (verified(row, element) != null) {
            sheet.setInspected(element, row);
        }
    }

    private void fillEvidence(Sheet sheet, ElementCode element) {
        for (int row = 0; row < units.size(); row++) {
            sheet.setEvidence(element, row, reported(row, element).evidence());
        }
    }

    private void fill(Column column, ElementCode element, Function<Reported, Figure> figure) {
        for (int row = 0; row < units.size(); row++) {
            put(column, row, figure.apply(reported(row, element)));
        }
    }

    private static void put(Column column, int row, Figure figure) {
        if (figure.value() != null) {
            column.set(row, figure.value());
        } else if (figure.missing() != null) {
            column.setMissing(row, figure.missing());
        }
    }
}
