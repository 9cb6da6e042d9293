package org.shiji.unions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.shiji.shared.Message;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of unions as administrators keep it: what they are and who belongs to them, nothing
 * that they report. Every method throws {@link NotVisible} for others, and where there is no union
 * of that id.
 */
@Service
public class UnionKeeping {
    private final FoundedUnions unions;
    private final Regions regions;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;

    UnionKeeping(
            FoundedUnions unions,
            Regions regions,
            Attempts attempts,
            ApplicationEventPublisher events) {
        this.unions = unions;
        this.regions = regions;
        this.attempts = attempts;
        this.events = events;
    }

    /**
     * The unions whose id, name, province, city or park has the text in it, ordered by id.
     *
     * @param search blank for all
     */
    @Transactional(readOnly = true)
    public List<UnionLine> register(Viewer viewer, String search) {
        Administrators.require(viewer);
        String part = search.strip().toLowerCase(Locale.ROOT);
        return unions.findAllByOrderById().stream()
                .filter(union -> isFound(union.profile(), part))
                .map(
                        union -> {
                            UnionProfile profile = union.profile();
                            return new UnionLine(
                                    profile.id(),
                                    profile.name(),
                                    profile.province(),
                                    profile.city(),
                                    profile.founded(),
                                    union.members().size());
                        })
                .toList();
    }

    /** The provinces there are, by code. */
    @Transactional(readOnly = true)
    public List<Province> provinces(Viewer viewer) {
        Administrators.require(viewer);
        return regions.findAllByOrderByCode().stream().map(Region::province).toList();
    }

    @Transactional(readOnly = true)
    public UnionSheet sheet(Viewer viewer, UnionId id) {
        Administrators.require(viewer);
        return known(id).sheet();
    }

    /**
     * Founds a union, for the time being without members.
     *
     * @param id short name in addresses
     */
    public Outcome<UnionSheet> found(Viewer viewer, String id, UnionEntry entry) {
        Administrators.require(viewer);
        return attempts.attempt(
                "unions.register.taken",
                () -> {
                    Message objection = RegisterRules.objection(entry).orElse(null);
                    if (!UnionId.isForm(id)) {
                        return Outcome.refused("unions.register.id");
                    }
                    if (objection != null) {
                        return new Outcome.Refused<>(objection);
                    }
                    if (unions.existsById(id)) {
                        return Outcome.refused("unions.register.taken");
                    }
                    FoundedUnion union =
                            new FoundedUnion(
                                    new NewUnion(
                                            new UnionId(id),
                                            entry.name(),
                                            entry.province(),
                                            entry.city(),
                                            entry.park(),
                                            entry.industries(),
                                            entry.founded(),
                                            List.of(),
                                            List.of(),
                                            List.of()),
                                    region(entry.province()));
                    unions.saveAndFlush(union);
                    events.publishEvent(new UnionFounded(new UnionId(id), viewer.account()));
                    return Outcome.done(union.sheet());
                });
    }

    /**
     * Changes what the union is.
     *
     * @param version as it was read
     */
    public Outcome<UnionSheet> change(Viewer viewer, UnionId id, UnionEntry entry, int version) {
        return keep(
                viewer,
                id,
                version,
                UnionChanged.Part.DATA,
                RegisterRules.objection(entry),
                union -> {
                    union.clearIndustries();
                    unions.flush();
                    union.describe(entry, region(entry.province()));
                });
    }

    /** Its members are these, in this order; each code once. */
    public Outcome<UnionSheet> setMembers(
            Viewer viewer, UnionId id, List<Member> members, int version) {
        return keep(
                viewer,
                id,
                version,
                UnionChanged.Part.MEMBERS,
                RegisterRules.members(members),
                union -> {
                    union.clearMembers();
                    unions.flush(); // a code may move to another place, and stands in each once
                    union.join(members);
                });
    }

    /** Its focus majors are these; each code once. */
    public Outcome<UnionSheet> setFocusMajors(
            Viewer viewer, UnionId id, List<FocusMajor> majors, int version) {
        return keep(
                viewer,
                id,
                version,
                UnionChanged.Part.MAJORS,
                RegisterRules.majors(majors),
                union -> {
                    union.clearFocusMajors();
                    unions.flush();
                    union.focusOn(majors);
                });
    }

    /** Its council is this, in order of rank. */
    public Outcome<UnionSheet> setCouncil(
            Viewer viewer, UnionId id, List<CouncilSeat> council, int version) {
        return keep(
                viewer,
                id,
                version,
                UnionChanged.Part.COUNCIL,
                RegisterRules.council(council),
                union -> {
                    union.clearCouncil();
                    unions.flush();
                    union.seat(council);
                });
    }

    /**
     * Reads a table of members and applies nothing.
     *
     * @param table CSV with commas, semicolons or tabs, in UTF-8 or GBK, the first line naming the
     *     columns
     */
    @Transactional(readOnly = true)
    public MemberTable readMembers(Viewer viewer, UnionId id, byte[] table) {
        Administrators.require(viewer);
        known(id);
        return MemberTable.read(table);
    }

    private Outcome<UnionSheet> keep(
            Viewer viewer,
            UnionId id,
            int version,
            UnionChanged.Part part,
            Optional<Message> objection,
            Consumer<FoundedUnion> deed) {
        Administrators.require(viewer);
        return attempts.attempt(
                "unions.stale",
                () -> {
                    FoundedUnion union = known(id);
                    if (objection.isPresent()) {
                        return new Outcome.Refused<>(objection.get());
                    }
                    if (union.version() != version) {
                        return Outcome.refused("unions.stale");
                    }
                    deed.accept(union);
                    unions.saveAndFlush(union);
                    events.publishEvent(new UnionChanged(id, part, viewer.account()));
                    return Outcome.done(union.sheet());
                });
    }

    private Region region(Province province) {
        return regions.findById(province.code())
                .orElseGet(() -> regions.save(new Region(province)));
    }

    private FoundedUnion known(UnionId id) {
        return unions.findById(id.value()).orElseThrow(() -> new NotVisible("union " + id));
    }

    private static boolean isFound(UnionProfile union, String part) {
        String all =
                String.join(
                        " ",
                        union.id().value(),
                        both(union.name()),
                        both(union.province()),
                        both(union.city()),
                        both(union.park()));
        return all.toLowerCase(Locale.ROOT).contains(part);
    }

    private static String both(Text text) {
        return text.zh() + " " + text.en();
    }
}
