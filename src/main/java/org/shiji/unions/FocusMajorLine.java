package org.shiji.unions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.shiji.shared.Text;

/** A line of {@code union_focus_major}. */
@Embeddable
record FocusMajorLine(
        String code,
        @Column(name = "name_zh") String zh,
        @Column(name = "name_en") String en,
        @Column(name = "industry_zh") String industryZh,
        @Column(name = "industry_en") String industryEn) {
    static FocusMajorLine of(FocusMajor major) {
        return new FocusMajorLine(
                major.code(),
                major.name().zh(),
                major.name().en(),
                major.industry().zh(),
                major.industry().en());
    }

    FocusMajor focusMajor() {
        return new FocusMajor(code, new Text(zh, en), new Text(industryZh, industryEn));
    }
}
