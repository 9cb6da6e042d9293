package org.shiji.assessment;

import java.util.Arrays;
import org.shiji.scoring.Column;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;

/**
 * The median of a column: the middle one, or the mean of the two in the middle; missing values are
 * left out.
 */
final class Medians {

    private Medians() {}

    static Figure of(Column column) {
        double[] known = new double[column.size()];
        int count = 0;
        for (int row = 0; row < column.size(); row++) {
            Double value = column.figure(row).value();
            if (value != null) {
                known[count++] = value;
            }
        }
        if (count == 0) {
            return Figure.absent(Missing.NOT_COMPUTABLE);
        }
        Arrays.sort(known, 0, count);
        int middle = count / 2;
        return Figure.of(count % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2);
    }
}
