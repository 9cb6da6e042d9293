package org.shiji.assessment;

import java.util.stream.IntStream;
import org.shiji.scoring.Column;
import org.shiji.shared.Figure;
import org.shiji.shared.Median;

/** The median of a column; missing values are left out. */
final class Medians {

    private Medians() {}

    static Figure of(Column column) {
        return Median.of(
                IntStream.range(0, column.size())
                        .mapToObj(column::figure)
                        .filter(Figure::isKnown)
                        .mapToDouble(figure -> figure.or(0)));
    }
}
