package org.shiji.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/** Points taken off; written once, never changed. */
@Entity
@Table(name = "points_off")
class TakenPoints {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "union_id")
    private String union;

    private String period;

    private String target;

    @Column(precision = 9, scale = 6)
    private BigDecimal points;

    @Embedded private Words reason;

    @Column(name = "taken_by")
    private String by;

    @Column(name = "taken_on")
    private LocalDate on;

    @SuppressWarnings("NullAway.Init")
    protected TakenPoints() {}

    TakenPoints(Period period, PointsOff off) {
        if (!(off.points() > 0 && off.points() <= 100)) {
            throw new IllegalArgumentException(
                    "points off are more than 0 and at most 100, not " + off.points());
        }
        this.union = off.union().value();
        this.period = period.code();
        this.target = off.target().value();
        this.points = BigDecimal.valueOf(off.points()).setScale(6, RoundingMode.HALF_UP);
        this.reason = Words.of(off.reason());
        this.by = off.by();
        this.on = LocalDate.parse(off.on());
    }

    PointsOff pointsOff() {
        return new PointsOff(
                new UnionId(union),
                new KpiCode(target),
                points.doubleValue(),
                reason.text(),
                by,
                on.toString());
    }
}
