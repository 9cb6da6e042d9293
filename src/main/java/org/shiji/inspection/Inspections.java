package org.shiji.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shiji.definitions.Definition;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.Tally;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.MachineOnly;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What inspection found. */
@Service
@Transactional(readOnly = true)
public class Inspections {
    private final Unions unions;
    private final Reporting reporting;
    private final VerifiedFigures figures;
    private final Deductions deductions;
    private final Clock clock;

    Inspections(
            Unions unions,
            Reporting reporting,
            VerifiedFigures figures,
            Deductions deductions,
            Clock clock) {
        this.unions = unions;
        this.reporting = reporting;
        this.figures = figures;
        this.deductions = deductions;
        this.clock = clock;
    }

    /**
     * Verified figures of a union, by element.
     *
     * @throws org.shiji.unions.NotVisible when the viewer may not see the union
     */
    public List<Verified> verified(Viewer viewer, UnionId union, Period period) {
        unions.requireVisible(viewer, union);
        return figures.findByPeriodAndUnionOrderByElementAsc(period.code(), union.value()).stream()
                .map(VerifiedFigure::verified)
                .toList();
    }

    /** Points taken off a union, oldest first; exceptions as {@link #verified}. */
    public List<PointsOff> deductions(Viewer viewer, UnionId union, Period period) {
        unions.requireVisible(viewer, union);
        return deductions
                .findByPeriodAndUnionOrderByOnAscIdAsc(period.code(), union.value())
                .stream()
                .map(TakenPoints::pointsOff)
                .toList();
    }

    /**
     * Sets what a figure was found to be, replacing an earlier finding; kept to six decimals.
     *
     * @throws org.shiji.unions.NotVisible when the viewer may not see the union or it has no
     *     submission for the period
     * @throws NotAllowed when the viewer is no inspector
     */
    @Transactional
    public void verify(
            Viewer viewer,
            UnionId union,
            Period period,
            ElementCode element,
            Figure value,
            Text reason) {
        requireInspector(viewer, union, period);
        putOnFile(period, new Verified(union, element, value, reason, viewer.account(), today()));
    }

    /**
     * Takes points off; exceptions as {@link #verify}.
     *
     * @param points more than 0, at most 100
     */
    @Transactional
    public void deduct(
            Viewer viewer,
            UnionId union,
            Period period,
            KpiCode target,
            double points,
            Text reason) {
        requireInspector(viewer, union, period);
        deductions.save(
                new TakenPoints(
                        period,
                        new PointsOff(union, target, points, reason, viewer.account(), today())));
    }

    /**
     * The checks of the definition that the claimed figures fail, in the order of the definition. A
     * check over a figure that is not there says nothing.
     */
    public List<Flag> flags(Definition definition, Period period, Tally tally) {
        return Checks.failed(definition, period, tally);
    }

    /** Every verified figure of a period, by union and element. */
    @MachineOnly
    public List<Verified> verified(Period period) {
        return figures.findByPeriodOrderByUnionAscElementAsc(period.code()).stream()
                .map(VerifiedFigure::verified)
                .toList();
    }

    /** Every deduction of a period, by union, oldest first. */
    @MachineOnly
    public List<PointsOff> deductions(Period period) {
        return deductions.findByPeriodOrderByUnionAscOnAscIdAsc(period.code()).stream()
                .map(TakenPoints::pointsOff)
                .toList();
    }

    /** Puts findings on file as they are. */
    @MachineOnly
    @Transactional
    public void putOnFile(Period period, List<Verified> verified, List<PointsOff> pointsOff) {
        verified.forEach(found -> putOnFile(period, found));
        pointsOff.forEach(off -> deductions.save(new TakenPoints(period, off)));
    }

    private void putOnFile(Period period, Verified found) {
        figures.findByPeriodAndUnionAndElement(
                        period.code(), found.union().value(), found.element().value())
                .ifPresentOrElse(
                        earlier -> earlier.set(found),
                        () -> figures.save(new VerifiedFigure(period, found)));
    }

    private void requireInspector(Viewer viewer, UnionId union, Period period) {
        reporting.submission(viewer, union, period);
        boolean inspects =
                switch (viewer.role()) {
                    case NATIONAL_INSPECTOR, PROVINCIAL_INSPECTOR -> true;
                    case UNION_REPORTER, ADMINISTRATOR -> false;
                };
        if (!inspects) {
            throw new NotAllowed("inspect " + union);
        }
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
