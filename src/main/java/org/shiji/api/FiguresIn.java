package org.shiji.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.api.FigureIn.WhyMissing;

/** Figures to be kept, all or none. */
record FiguresIn(@NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid NamedFigure> figures) {

    /** A figure over the version its author had before them; 0 where nobody had typed one. */
    record NamedFigure(
            @NotNull String element,
            @Nullable BigDecimal value,
            @Nullable WhyMissing missing,
            @NotNull @Min(0) Integer version) {
        FigureIn figure() {
            return new FigureIn(value, missing);
        }
    }
}
