package org.shiji.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.scoring.Column;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;

class MediansTest {

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "3 1, 2",
        "3 1 2, 2",
        "4 1 3 2, 2.5",
        "0 0 10, 0",
        "-5 5, 0",
        "9 . 1 ., 5",
        ". 4 ., 4"
    })
    void isTheMiddleOfWhatIsKnown(String values, double median) {
        assertThat(Medians.of(column(values))).isEqualTo(Figure.of(median));
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(Medians.of(column(". ."))).isEqualTo(Figure.absent(Missing.NOT_COMPUTABLE));
        assertThat(Medians.of(new Column(0))).isEqualTo(Figure.absent(Missing.NOT_COMPUTABLE));
    }

    private static Column column(String values) {
        String[] all = values.split(" ");
        Column column = new Column(all.length);
        for (int row = 0; row < all.length; row++) {
            if (all[row].equals(".")) {
                column.setMissing(row, Missing.NOT_REPORTED);
            } else {
                column.set(row, Double.parseDouble(all[row]));
            }
        }
        return column;
    }
}
