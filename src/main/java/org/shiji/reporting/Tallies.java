package org.shiji.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource;
import org.shiji.definitions.ElementSource.FromRecords;
import org.shiji.definitions.EvidenceClass;
import org.shiji.definitions.RecordKind;
import org.shiji.reporting.Tally.Reported;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what the unions reported for a period. */
@Component
class Tallies {
    private final JdbcClient sql;
    private final RecordTally records;

    Tallies(JdbcClient sql, RecordTally records) {
        this.sql = sql;
        this.records = records;
    }

    /**
     * @param only the union to look at; null for all that have handed in
     */
    List<Tally> of(Period period, Definition definition, @Nullable UnionId only) {
        Map<UnionId, Map<ElementCode, Figure>> claims = claims(period, only);
        Map<UnionId, Map<ElementCode, EvidenceStrength>> evidence =
                evidence(period, definition, only);
        Map<ElementCode, Map<UnionId, RecordTally.Counted>> counted = new HashMap<>();
        for (RecordKind kind : definition.recordKinds().values()) {
            SequencedMap<ElementCode, FromRecords> elements = elements(definition, kind.type());
            if (!elements.isEmpty()) {
                counted.putAll(records.of(kind, elements, period, definition, only));
            }
        }
        List<Tally> tallies = new ArrayList<>();
        for (UnionId union : unions(period, only)) {
            SequencedMap<ElementCode, Reported> figures = new LinkedHashMap<>();
            definition
                    .sources()
                    .forEach(
                            (element, source) -> {
                                Figure claim = claims.getOrDefault(union, Map.of()).get(element);
                                figures.put(
                                        element,
                                        switch (source) {
                                            case ElementSource.Declared declared ->
                                                    declared(
                                                            claim,
                                                            evidence.getOrDefault(union, Map.of())
                                                                    .get(element),
                                                            declared);
                                            case FromRecords fromRecords ->
                                                    fromRecords(
                                                            claim,
                                                            counted.getOrDefault(element, Map.of())
                                                                    .get(union));
                                        });
                            });
            tallies.add(new Tally(union, figures));
        }
        return tallies;
    }

    private static Reported declared(
            @Nullable Figure claim,
            @Nullable EvidenceStrength onFile,
            ElementSource.Declared source) {
        Figure claimed = claim == null ? Figure.absent(Missing.NOT_REPORTED) : claim;
        EvidenceStrength strength =
                !source.evidenceRequired()
                        ? EvidenceStrength.STRONG
                        : onFile == null ? EvidenceStrength.NONE : onFile;
        boolean proven = strength != EvidenceStrength.NONE || !claimed.isKnown();
        Figure supported = proven ? claimed : Figure.absent(Missing.NOT_REPORTED);
        return new Reported(claimed, supported, supported, strength, 0, Map.of());
    }

    /**
     * Without any record of the type on file the records say nothing; a reason the union gave then
     * stands for all.
     */
    private static Reported fromRecords(
            @Nullable Figure claim, RecordTally.@Nullable Counted counted) {
        if (counted == null) {
            Figure nothing =
                    claim != null && !claim.isKnown() ? claim : Figure.absent(Missing.NOT_REPORTED);
            return new Reported(
                    claim == null ? nothing : claim,
                    nothing,
                    nothing,
                    EvidenceStrength.STRONG,
                    0,
                    Map.of());
        }
        return new Reported(
                claim == null ? counted.documented() : claim,
                counted.documented(),
                counted.supported(),
                EvidenceStrength.STRONG,
                counted.records(),
                counted.voided());
    }

    private static SequencedMap<ElementCode, FromRecords> elements(
            Definition definition, RecordType type) {
        SequencedMap<ElementCode, FromRecords> elements = new LinkedHashMap<>();
        definition
                .sources()
                .forEach(
                        (element, source) -> {
                            if (source instanceof FromRecords fromRecords
                                    && fromRecords.record().equals(type)) {
                                elements.put(element, fromRecords);
                            }
                        });
        return elements;
    }

    private static String restricted(@Nullable UnionId only) {
        return only == null ? "" : " and s.union_id = :only";
    }

    private JdbcClient.StatementSpec ask(String statement, Period period, @Nullable UnionId only) {
        JdbcClient.StatementSpec asked = sql.sql(statement).param("period", period.code());
        return only == null ? asked : asked.param("only", only.value());
    }

    private List<UnionId> unions(Period period, @Nullable UnionId only) {
        return ask(
                        "select s.union_id from submission s where s.period = :period"
                                + (only == null ? " and s.state <> 'DRAFT'" : restricted(only))
                                + " order by s.union_id",
                        period,
                        only)
                .query((row, place) -> new UnionId(row.getString(1)))
                .list();
    }

    private Map<UnionId, Map<ElementCode, Figure>> claims(Period period, @Nullable UnionId only) {
        Map<UnionId, Map<ElementCode, Figure>> claims = new HashMap<>();
        ask(
                        """
                        select s.union_id, f.element, f.value, f.missing
                        from submission s join declared_figure f on f.submission_id = s.id
                        where s.period = :period"""
                                + restricted(only),
                        period,
                        only)
                .query(
                        row -> {
                            String missing = row.getString(4);
                            Figure figure =
                                    missing == null
                                            ? Figure.of(row.getBigDecimal(3).doubleValue())
                                            : Figure.absent(Missing.valueOf(missing));
                            claims.computeIfAbsent(
                                            new UnionId(row.getString(1)), union -> new HashMap<>())
                                    .put(new ElementCode(row.getString(2)), figure);
                        });
        return claims;
    }

    /**
     * The strongest piece behind each figure; what is of no class of the definition proves nothing.
     */
    private Map<UnionId, Map<ElementCode, EvidenceStrength>> evidence(
            Period period, Definition definition, @Nullable UnionId only) {
        Map<UnionId, Map<ElementCode, EvidenceStrength>> evidence = new HashMap<>();
        ask(
                        """
                        select distinct s.union_id, e.element, e.kind
                        from submission s join evidence_item e on e.submission_id = s.id
                        where s.period = :period and e.element is not null and e.withdrawn_at is null"""
                                + restricted(only),
                        period,
                        only)
                .query(
                        row -> {
                            EvidenceClass kind = definition.evidence().get(row.getString(3));
                            if (kind != null) {
                                evidence.computeIfAbsent(
                                                new UnionId(row.getString(1)),
                                                union -> new HashMap<>())
                                        .merge(
                                                new ElementCode(row.getString(2)),
                                                kind.strength(),
                                                (one, other) ->
                                                        one.compareTo(other) >= 0 ? one : other);
                            }
                        });
        return evidence;
    }
}
