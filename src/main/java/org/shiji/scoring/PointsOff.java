package org.shiji.scoring;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;

/** Deductions summed up by target and unit; none but under the verified lens. */
final class PointsOff {

    private final Map<KpiCode, double[]> points = new HashMap<>();

    PointsOff(Sheet sheet, List<Deduction> deductions) {
        if (sheet.lens() != Lens.VERIFIED) {
            return;
        }
        // sorted, so that the order they were made in never changes a digit
        for (Deduction deduction :
                deductions.stream()
                        .sorted(Comparator.comparingDouble(Deduction::points))
                        .toList()) {
            points.computeIfAbsent(deduction.target(), target -> new double[sheet.units().size()])[
                            deduction.row()] +=
                    deduction.points();
        }
    }

    /** Whether anybody loses points there. */
    boolean touches(KpiCode target) {
        return points.containsKey(target);
    }

    double of(KpiCode target, int row) {
        double[] rows = points.get(target);
        return rows == null ? 0 : rows[row];
    }

    /** The score without the points, not below 0; a score that is negative already stays. */
    double taken(double score, KpiCode target, int row) {
        double off = of(target, row);
        return off > 0 ? Math.min(score, Math.max(0, score - off)) : score;
    }
}
