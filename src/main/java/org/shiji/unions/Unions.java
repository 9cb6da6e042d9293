package org.shiji.unions;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.shiji.shared.MachineOnly;
import org.shiji.shared.UnionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The unions, each method for what the viewer may see. */
@Service
@Transactional(readOnly = true)
public class Unions {
    private final FoundedUnions unions;
    private final Regions regions;

    Unions(FoundedUnions unions, Regions regions) {
        this.unions = unions;
        this.regions = regions;
    }

    /** The unions the viewer may see, ordered by id. */
    public List<UnionProfile> visibleTo(Viewer viewer) {
        return visible(viewer).map(FoundedUnion::profile).toList();
    }

    /** The provinces of the unions the viewer may see, ordered by code. */
    public List<Province> provinces(Viewer viewer) {
        return visible(viewer)
                .map(FoundedUnion::province)
                .distinct()
                .sorted(Comparator.comparing(Province::code))
                .toList();
    }

    /**
     * One union.
     *
     * @throws NotVisible when there is none of that id or the viewer may not see it
     */
    public UnionProfile profile(Viewer viewer, UnionId id) {
        return visible(viewer, id).profile();
    }

    /** Its members in the order they were entered; exceptions as {@link #profile}. */
    public List<Member> members(Viewer viewer, UnionId id) {
        return visible(viewer, id).members();
    }

    /** The majors that serve its leading industries, in the order they were entered. */
    public List<FocusMajor> focusMajors(Viewer viewer, UnionId id) {
        return visible(viewer, id).focusMajors();
    }

    /** Its council, in order of rank. */
    public List<CouncilSeat> council(Viewer viewer, UnionId id) {
        return visible(viewer, id).council();
    }

    /**
     * Lets pass who may see the union.
     *
     * @throws NotVisible otherwise
     */
    public void requireVisible(Viewer viewer, UnionId id) {
        visible(viewer, id);
    }

    /** Every union, ordered by id. */
    @MachineOnly
    public List<UnionProfile> everyUnion() {
        return unions.findAllByOrderById().stream().map(FoundedUnion::profile).toList();
    }

    /**
     * Founds a union with all that belongs to it.
     *
     * @throws IllegalArgumentException when the id is taken
     */
    @MachineOnly
    @Transactional
    public void found(NewUnion union) {
        if (unions.existsById(union.id().value())) {
            throw new IllegalArgumentException("there is a union " + union.id() + " already");
        }
        Region province =
                regions.findById(union.province().code())
                        .orElseGet(() -> regions.save(new Region(union.province())));
        unions.save(new FoundedUnion(union, province));
    }

    private Stream<FoundedUnion> visible(Viewer viewer) {
        return unions.findAllByOrderById().stream().filter(union -> union.isVisibleTo(viewer));
    }

    private FoundedUnion visible(Viewer viewer, UnionId id) {
        return unions.findById(id.value())
                .filter(union -> union.isVisibleTo(viewer))
                .orElseThrow(() -> new NotVisible("union " + id));
    }
}
