package org.shiji.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource.FromRecords;
import org.shiji.definitions.ElementSource.Measure;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.ElementCode;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the records of one type for all elements and all unions in one statement, one pass over
 * the rows. Sums are decimal and exact, so the order of the rows cannot matter.
 */
@Component
class RecordTally {
    private final JdbcClient sql;
    private final Slots slots;

    RecordTally(JdbcClient sql, Slots slots) {
        this.sql = sql;
        this.slots = slots;
    }

    /**
     * What the records of a union say about an element.
     *
     * @param records that meet the element's filter
     * @param voided first reason → number of them, in the order of the rules
     */
    record Counted(Figure documented, Figure supported, long records, Map<String, Long> voided) {}

    /**
     * Per element the unions that have any record of the type.
     *
     * @param only the union to look at; null for all
     */
    Map<ElementCode, Map<UnionId, Counted>> of(
            RecordKind kind,
            SequencedMap<ElementCode, FromRecords> elements,
            Period period,
            Definition definition,
            @Nullable UnionId only) {
        RecordSql conditions = new RecordSql(kind, definition, period, slots::of).only(only);
        StringBuilder inner = new StringBuilder();
        StringBuilder outer = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        elements.forEach(
                (element, source) -> {
                    int n = parts.size();
                    String meets =
                            source.where() == null ? "1" : conditions.condition(source.where());
                    FieldCode field = field(source.measure());
                    inner.append(", if(").append(meets).append(", 1, null) as w").append(n);
                    outer.append(", count(w").append(n).append(")");
                    if (field == null) {
                        outer.append(", 0, 0");
                    } else {
                        inner.append(", if(").append(meets).append(", ");
                        inner.append(conditions.column(field)).append(", null) as v").append(n);
                        outer.append(", count(v").append(n).append("), ");
                        outer.append(measured(kind, source.measure(), "v" + n));
                    }
                    parts.add(new Part(element, source.measure(), new HashMap<>()));
                });
        // an empty reason is a record that counts; the row with none at all is the union's total
        sql.sql(
                        "select union_id, reason"
                                + outer
                                + " from (select r.union_id, coalesce(r.voided, '') as reason"
                                + inner
                                + " from record_ r"
                                + conditions.joins()
                                + " where r.type = :type and r.period = :period"
                                + conditions.where()
                                + ") counted"
                                + " group by union_id, reason with rollup")
                .params(conditions.parameters())
                .query(
                        row -> {
                            String union = row.getString(1);
                            if (union != null) {
                                read(row, new UnionId(union), parts);
                            }
                        });
        return figures(kind, parts);
    }

    /** An element's rows: union → reason → numbers; the total stands under {@link #TOTAL}. */
    private record Part(
            ElementCode element, Measure measure, Map<UnionId, Map<String, Numbers>> rows) {}

    private static final String TOTAL = "*";
    private static final String COUNTS = "";

    private record Numbers(long records, long values, @Nullable BigDecimal measured) {
        static final Numbers NONE = new Numbers(0, 0, null);
    }

    private static void read(ResultSet row, UnionId union, List<Part> parts) throws SQLException {
        String reason = row.getString(2);
        int column = 3;
        for (Part part : parts) {
            Numbers numbers =
                    new Numbers(
                            row.getLong(column++),
                            row.getLong(column++),
                            row.getBigDecimal(column++));
            part.rows()
                    .computeIfAbsent(union, key -> new HashMap<>())
                    .put(reason == null ? TOTAL : reason, numbers);
        }
    }

    private static Map<ElementCode, Map<UnionId, Counted>> figures(
            RecordKind kind, List<Part> parts) {
        List<String> reasons = new ArrayList<>();
        kind.valid().forEach(rule -> reasons.add(rule.code()));
        reasons.add(Reporting.DUPLICATE);
        Map<ElementCode, Map<UnionId, Counted>> all = new HashMap<>();
        for (Part part : parts) {
            Map<UnionId, Counted> unions = new HashMap<>();
            part.rows()
                    .forEach(
                            (union, rows) -> {
                                Numbers total = rows.getOrDefault(TOTAL, Numbers.NONE);
                                Map<String, Long> voided = new LinkedHashMap<>();
                                for (String reason : reasons) {
                                    long count = rows.getOrDefault(reason, Numbers.NONE).records();
                                    if (count > 0) {
                                        voided.put(reason, count);
                                    }
                                }
                                unions.put(
                                        union,
                                        new Counted(
                                                figure(part.measure(), total),
                                                figure(
                                                        part.measure(),
                                                        rows.getOrDefault(COUNTS, Numbers.NONE)),
                                                total.records(),
                                                voided));
                            });
            all.put(part.element(), unions);
        }
        return all;
    }

    /** Nothing to count is 0; the greatest or the mean of nothing is not there. */
    private static Figure figure(Measure measure, Numbers numbers) {
        BigDecimal measured = numbers.measured() == null ? BigDecimal.ZERO : numbers.measured();
        return switch (measure) {
            case Measure.Count count -> Figure.of(numbers.records());
            case Measure.Sum sum -> Figure.of(measured.doubleValue());
            case Measure.Distinct distinct -> Figure.of(measured.doubleValue());
            case Measure.Max max ->
                    numbers.values() == 0
                            ? Figure.absent(Missing.NOT_REPORTED)
                            : Figure.of(measured.doubleValue());
            case Measure.Mean mean ->
                    numbers.values() == 0
                            ? Figure.absent(Missing.NOT_REPORTED)
                            : Figure.of(measured.doubleValue() / numbers.values());
        };
    }

    private static @Nullable FieldCode field(Measure measure) {
        return switch (measure) {
            case Measure.Count count -> null;
            case Measure.Sum sum -> sum.field();
            case Measure.Distinct distinct -> distinct.field();
            case Measure.Max max -> max.field();
            case Measure.Mean mean -> mean.field();
        };
    }

    private static String measured(RecordKind kind, Measure measure, String value) {
        return switch (measure) {
            case Measure.Count count -> "0";
            case Measure.Distinct distinct -> "count(distinct " + value + ")";
            case Measure.Sum sum -> "sum(" + number(kind, sum.field(), value) + ")";
            case Measure.Max max -> "max(" + number(kind, max.field(), value) + ")";
            case Measure.Mean mean -> "sum(" + number(kind, mean.field(), value) + ")";
        };
    }

    private static String number(RecordKind kind, FieldCode field, String value) {
        if (Slot.Family.of(kind.field(field).kind()) != Slot.Family.NUMBER) {
            throw new IllegalArgumentException(
                    "field " + field + " of " + kind.type() + " holds no numbers");
        }
        return value;
    }
}
