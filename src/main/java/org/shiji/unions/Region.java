package org.shiji.unions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A province. */
@Entity
@Table(name = "region")
class Region {
    @Id private String code;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Words name;

    @SuppressWarnings("NullAway.Init")
    protected Region() {}

    Region(Province province) {
        this.code = province.code();
        this.name = Words.of(province.name());
    }

    String code() {
        return code;
    }

    Province province() {
        return new Province(code, name.text());
    }
}
