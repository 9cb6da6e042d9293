package org.shiji;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shiji.assessment.Standing;
import org.shiji.definitions.Definition;
import org.shiji.definitions.FieldKind;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.Figure;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.FocusMajor;
import org.shiji.unions.Member;
import org.shiji.unions.UnionProfile;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What gives a union away, read past all services from the tables: names, members, persons, numbers
 * of certificates and papers, evidence, seals, scores.
 */
final class ForeignData {

    private static final Set<FieldKind> TELLING =
            Set.of(
                    FieldKind.PERSON,
                    FieldKind.ORGANISATION,
                    FieldKind.SCHOOL,
                    FieldKind.EVIDENCE,
                    FieldKind.CODE);

    private static final int SHORTEST = 6;

    private final Map<List<UnionId>, Set<String>> nameCache = new HashMap<>();
    private final Map<List<UnionId>, Set<String>> codeCache = new HashMap<>();
    private final Map<UnionId, Set<String>> names = new HashMap<>();
    private final Map<UnionId, Set<String>> codes = new HashMap<>();
    private final Set<String> registered = new HashSet<>();

    void add(UnionProfile union, List<Member> members, List<Standing> standings) {
        UnionId id = union.id();
        Set<String> named = names.computeIfAbsent(id, none -> new TreeSet<>());
        named.add(id.value());
        addBoth(named, union.name());
        addBoth(named, union.park());
        Set<String> coded = codes.computeIfAbsent(id, none -> new HashSet<>());
        for (Member member : members) {
            coded.add(member.code());
            addBoth(coded, member.name());
            registered.add(member.code());
            addBoth(registered, member.name());
        }
        for (Standing standing : standings) {
            for (Figure total :
                    List.of(standing.claimed(), standing.supported(), standing.total())) {
                // a round score is no secret
                if (total.value() != null && total.value().toString().length() > 8) {
                    coded.add(total.value().toString());
                }
            }
        }
    }

    /** What is in the register besides members, and may stand in records too. */
    void addRegistered(List<FocusMajor> majors) {
        majors.forEach(major -> registered.add(major.code()));
    }

    void addRows(JdbcTemplate jdbc, Definition definition) {
        for (RecordKind kind : definition.recordKinds().values()) {
            Map<String, String> slots = new HashMap<>();
            jdbc.query(
                    "select field, slot from record_field where type = ?",
                    row -> {
                        slots.put(row.getString(1), row.getString(2));
                    },
                    kind.type().value());
            for (RecordKind.Field field : kind.fields()) {
                String slot = slots.get(field.code().value());
                if (slot != null && TELLING.contains(field.kind())) {
                    boolean person = field.kind() == FieldKind.PERSON;
                    addCodes(
                            jdbc,
                            "select distinct union_id, %s from record_ where type = '%s' and %s is not null"
                                    .formatted(slot, kind.type(), slot),
                            person);
                }
            }
        }
        addCodes(
                jdbc,
                "select s.union_id, e.sha256 from evidence_item e join submission s on s.id = e.submission_id",
                false);
        addCodes(jdbc, "select union_id, content_hash from scorecard", false);
    }

    private void addCodes(JdbcTemplate jdbc, String sql, boolean person) {
        jdbc.query(
                sql,
                row -> {
                    Set<String> coded =
                            codes.computeIfAbsent(
                                    new UnionId(row.getString(1)), none -> new HashSet<>());
                    String value = row.getString(2);
                    coded.add(value);
                    if (person) {
                        coded.add("···" + value.substring(value.length() - 6));
                        coded.add("···" + value.substring(0, 6));
                    }
                });
    }

    private static void addBoth(Set<String> all, Text text) {
        all.add(text.zh());
        all.add(text.en());
    }

    /** The unions of the demonstration. */
    Set<UnionId> unions() {
        return names.keySet();
    }

    /** How many codes there are to be found at all. */
    int size() {
        return codes.values().stream().mapToInt(Set::size).sum();
    }

    /** What of an answer belongs to unions other than these. */
    List<String> foreignIn(List<String> said, List<UnionId> own) {
        Set<String> foreignNames = nameCache.computeIfAbsent(own, some -> others(names, some));
        Set<String> foreignCodes = codeCache.computeIfAbsent(own, some -> others(codes, some));
        return said.stream()
                .distinct()
                .filter(
                        part ->
                                (part.length() >= SHORTEST && foreignCodes.contains(part))
                                        || foreignNames.stream().anyMatch(part::contains))
                .limit(10)
                .toList();
    }

    /** What of an answer only stands in what unions report, and in no register. */
    List<String> reportedIn(List<String> said) {
        return said.stream()
                .filter(part -> part.length() >= SHORTEST && !registered.contains(part))
                .filter(part -> codes.values().stream().anyMatch(all -> all.contains(part)))
                .distinct()
                .limit(10)
                .toList();
    }

    /** What the others have and none of the own ones: a company may be a member of both. */
    private static Set<String> others(Map<UnionId, Set<String>> all, List<UnionId> own) {
        Set<String> others = new HashSet<>();
        all.forEach(
                (union, values) -> {
                    if (!own.contains(union)) {
                        others.addAll(values);
                    }
                });
        own.forEach(union -> others.removeAll(all.getOrDefault(union, Set.of())));
        return others;
    }
}
