package org.shiji.unions;

import jakarta.persistence.Embeddable;
import org.shiji.shared.Text;

/** A {@link Text} as two columns. */
@Embeddable
record Words(String zh, String en) {
    static Words of(Text text) {
        return new Words(text.zh(), text.en());
    }

    Text text() {
        return new Text(zh, en);
    }
}
