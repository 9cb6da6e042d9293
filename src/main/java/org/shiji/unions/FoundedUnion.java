package org.shiji.unions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.shiji.shared.UnionId;

/** A union with its park, industries, members, focus majors and council. */
@Entity
@Table(name = "union_")
class FoundedUnion {
    @Id private String id;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Words name;

    @ManyToOne(optional = false)
    @JoinColumn(name = "province")
    private Region province;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "city_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "city_en"))
    private Words city;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "park_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "park_en"))
    private Words park;

    private LocalDate founded;

    @ElementCollection
    @CollectionTable(name = "union_industry", joinColumns = @JoinColumn(name = "union_id"))
    @OrderColumn(name = "place")
    @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    @Fetch(FetchMode.SUBSELECT)
    private List<Words> industries;

    @ElementCollection
    @CollectionTable(name = "union_member", joinColumns = @JoinColumn(name = "union_id"))
    @OrderColumn(name = "place")
    private List<MemberLine> members;

    @ElementCollection
    @CollectionTable(name = "union_focus_major", joinColumns = @JoinColumn(name = "union_id"))
    @OrderColumn(name = "place")
    private List<FocusMajorLine> focusMajors;

    @ElementCollection
    @CollectionTable(name = "union_council", joinColumns = @JoinColumn(name = "union_id"))
    @OrderColumn(name = "place")
    private List<CouncilLine> council;

    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected FoundedUnion() {}

    FoundedUnion(NewUnion union, Region province) {
        this.id = union.id().value();
        this.name = Words.of(union.name());
        this.province = province;
        this.city = Words.of(union.city());
        this.park = Words.of(union.park());
        this.founded = union.founded();
        this.industries = union.industries().stream().map(Words::of).toList();
        this.members = union.members().stream().map(MemberLine::of).toList();
        this.focusMajors = union.focusMajors().stream().map(FocusMajorLine::of).toList();
        this.council = union.council().stream().map(CouncilLine::of).toList();
    }

    int version() {
        return version;
    }

    void describe(UnionEntry entry, Region region) {
        name = Words.of(entry.name());
        province = region;
        city = Words.of(entry.city());
        park = Words.of(entry.park());
        founded = entry.founded();
        entry.industries().stream().map(Words::of).forEach(industries::add);
    }

    void clearIndustries() {
        industries.clear();
    }

    void clearMembers() {
        members.clear();
    }

    void join(List<Member> joining) {
        joining.stream().map(MemberLine::of).forEach(members::add);
    }

    void clearFocusMajors() {
        focusMajors.clear();
    }

    void focusOn(List<FocusMajor> majors) {
        majors.stream().map(FocusMajorLine::of).forEach(focusMajors::add);
    }

    void clearCouncil() {
        council.clear();
    }

    void seat(List<CouncilSeat> seats) {
        seats.stream().map(CouncilLine::of).forEach(council::add);
    }

    UnionSheet sheet() {
        return new UnionSheet(
                new UnionId(id),
                new UnionEntry(
                        name.text(),
                        province.province(),
                        city.text(),
                        park.text(),
                        industries.stream().map(Words::text).toList(),
                        founded),
                members(),
                focusMajors(),
                council(),
                version);
    }

    boolean isVisibleTo(Viewer viewer) {
        return viewer.maySee(new UnionId(id), province.code());
    }

    Province province() {
        return province.province();
    }

    UnionProfile profile() {
        return new UnionProfile(
                new UnionId(id),
                name.text(),
                province.code(),
                province.province().name(),
                city.text(),
                park.text(),
                industries.stream().map(Words::text).toList(),
                founded.toString());
    }

    List<Member> members() {
        return members.stream().map(MemberLine::member).toList();
    }

    List<FocusMajor> focusMajors() {
        return focusMajors.stream().map(FocusMajorLine::focusMajor).toList();
    }

    List<CouncilSeat> council() {
        return council.stream().map(CouncilLine::seat).toList();
    }
}
