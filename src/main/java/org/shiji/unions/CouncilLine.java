package org.shiji.unions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.shiji.shared.Text;

/** A line of {@code union_council}. */
@Embeddable
record CouncilLine(
        @Column(name = "holder_zh") String holderZh,
        @Column(name = "holder_en") String holderEn,
        @Column(name = "office_zh") String officeZh,
        @Column(name = "office_en") String officeEn) {
    static CouncilLine of(CouncilSeat seat) {
        return new CouncilLine(
                seat.holder().zh(), seat.holder().en(), seat.office().zh(), seat.office().en());
    }

    CouncilSeat seat() {
        return new CouncilSeat(new Text(holderZh, holderEn), new Text(officeZh, officeEn));
    }
}
