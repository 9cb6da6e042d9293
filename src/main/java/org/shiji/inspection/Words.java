package org.shiji.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.shiji.shared.Text;

/** The reason of a finding as two columns. */
@Embeddable
record Words(@Column(name = "reason_zh") String zh, @Column(name = "reason_en") String en) {
    static Words of(Text text) {
        return new Words(text.zh(), text.en());
    }

    Text text() {
        return new Text(zh, en);
    }
}
