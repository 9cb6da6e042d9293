package org.shiji.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shiji.reporting.TypedFigure;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Missing;

/** A figure as it stands in a report: a value, or why there is none. */
record FigureOut(
        String element,
        @Nullable Double value,
        @Nullable Missing missing,
        int version,
        @Nullable Instant at,
        @Nullable String by) {

    static FigureOut of(ElementCode element, TypedFigure typed) {
        return new FigureOut(
                element.value(),
                typed.figure().value(),
                typed.figure().missing(),
                typed.version(),
                typed.at(),
                typed.by());
    }
}
