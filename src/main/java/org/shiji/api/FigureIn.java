package org.shiji.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure to be kept: a value, or why there is none. */
record FigureIn(@Nullable BigDecimal value, @Nullable WhyMissing missing) {

    /** Why a union has no figure. */
    enum WhyMissing {
        NOT_APPLICABLE,
        NOT_REPORTED,
        WITHHELD
    }
}
