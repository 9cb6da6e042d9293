package org.shiji.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/** What a figure was found to be. */
@Entity
@Table(name = "verified_figure")
class VerifiedFigure {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "union_id")
    private String union;

    private String period;

    private String element;

    @Column(precision = 24, scale = 6)
    private @Nullable BigDecimal value;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(16)")
    private @Nullable Missing missing;

    @Embedded private Words reason;

    @Column(name = "found_by")
    private String by;

    @Column(name = "found_on")
    private LocalDate on;

    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected VerifiedFigure() {}

    VerifiedFigure(Period period, Verified found) {
        this.union = found.union().value();
        this.period = period.code();
        this.element = found.element().value();
        set(found);
    }

    /** A later finding takes the place of this one. */
    final void set(Verified found) {
        Double number = found.value().value();
        value =
                number == null
                        ? null
                        : BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP);
        missing = found.value().missing();
        reason = Words.of(found.reason());
        by = found.by();
        on = LocalDate.parse(found.on());
    }

    Verified verified() {
        return new Verified(
                new UnionId(union),
                new ElementCode(element),
                figure(),
                reason.text(),
                by,
                on.toString());
    }

    private Figure figure() {
        return value == null
                ? Figure.absent(missing == null ? Missing.NOT_REPORTED : missing)
                : Figure.of(value.doubleValue());
    }
}
