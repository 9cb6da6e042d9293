package org.shiji.unions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.shiji.shared.Text;

/** A line of {@code union_member}. */
@Embeddable
record MemberLine(
        @Enumerated(EnumType.STRING) @Column(columnDefinition = "varchar(12)") Member.Kind kind,
        String code,
        @Column(name = "name_zh") String zh,
        @Column(name = "name_en") String en,
        @Column(name = "above_scale") boolean aboveScale,
        @Column(name = "in_park") boolean inPark) {
    static MemberLine of(Member member) {
        return new MemberLine(
                member.kind(),
                member.code(),
                member.name().zh(),
                member.name().en(),
                member.aboveScale(),
                member.inPark());
    }

    Member member() {
        return new Member(kind, code, new Text(zh, en), aboveScale, inPark);
    }
}
