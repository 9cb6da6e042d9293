package org.shiji.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource.FromRecords;
import org.shiji.definitions.FieldKind;
import org.shiji.definitions.RecordKind;
import org.shiji.scoring.Formula;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads records for people, page by page. */
@Component
class RecordPages {
    private final JdbcClient sql;
    private final Slots slots;

    RecordPages(JdbcClient sql, Slots slots) {
        this.sql = sql;
        this.slots = slots;
    }

    /** A row, and the place of the record that counts instead. */
    record Found(RecordRow row, @Nullable Duplicate duplicateOf) {}

    record Duplicate(UnionId union, Period period, long number) {}

    List<Found> page(RecordQuery query) {
        RecordKind kind = kind(query);
        Map<FieldCode, Slot> columns = slots.of(kind.type());
        RecordSql conditions =
                new RecordSql(kind, query.definition(), query.period(), slots::of)
                        .only(query.union());
        String from = from(query, conditions);
        FieldCode sort = query.sort();
        String direction = query.descending() ? " desc" : "";
        String order = sort == null ? "" : conditions.column(sort) + direction + ", ";
        return sql.sql(
                        "select r.number, r.reported_at, r.void_reasons, r.duplicate_union, r.duplicate_period,"
                                + " r.duplicate_number"
                                + selected(kind, columns)
                                + from
                                + " order by "
                                + order
                                + "r.number"
                                + (sort == null ? direction : "")
                                + " limit "
                                + query.limit()
                                + " offset "
                                + query.offset())
                .params(conditions.parameters())
                .query((row, place) -> found(row, query, kind, columns))
                .list();
    }

    long count(RecordQuery query) {
        RecordSql conditions =
                new RecordSql(kind(query), query.definition(), query.period(), slots::of)
                        .only(query.union());
        String from = from(query, conditions);
        return sql.sql("select count(*)" + from)
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private static RecordKind kind(RecordQuery query) {
        RecordType type =
                switch (query.subject()) {
                    case RecordQuery.Subject.OfType ofType -> ofType.type();
                    case RecordQuery.Subject.Behind behind ->
                            source(query.definition(), behind).record();
                };
        RecordKind kind = query.definition().recordKinds().get(type);
        if (kind == null) {
            throw new IllegalArgumentException("no record type " + type);
        }
        return kind;
    }

    private static FromRecords source(Definition definition, RecordQuery.Subject.Behind behind) {
        if (definition.sources().get(behind.element()) instanceof FromRecords source) {
            return source;
        }
        throw new IllegalArgumentException(
                "element " + behind.element() + " is not counted from records");
    }

    private static String from(RecordQuery query, RecordSql conditions) {
        Formula where =
                query.subject() instanceof RecordQuery.Subject.Behind behind
                        ? source(query.definition(), behind).where()
                        : null;
        String meets = where == null ? "" : " and " + conditions.condition(where);
        String which =
                switch (query.which()) {
                    case ALL -> "";
                    case COUNTING -> " and r.void_reasons is null";
                    case VOIDED -> " and r.void_reasons is not null";
                };
        return " from record_ r"
                + conditions.joins()
                + " where r.type = :type and r.period = :period"
                + conditions.where()
                + meets
                + which;
    }

    private static String selected(RecordKind kind, Map<FieldCode, Slot> columns) {
        StringBuilder selected = new StringBuilder();
        for (RecordKind.Field field : kind.fields()) {
            Slot slot = columns.get(field.code());
            selected.append(", ").append(slot == null ? "null" : "r." + slot.column());
        }
        return selected.toString();
    }

    private static Found found(
            ResultSet row, RecordQuery query, RecordKind kind, Map<FieldCode, Slot> columns)
            throws SQLException {
        SequencedMap<FieldCode, Object> values = new LinkedHashMap<>();
        int column = 7;
        for (RecordKind.Field field : kind.fields()) {
            Object value =
                    columns.containsKey(field.code()) ? shown(row, column, field.kind()) : null;
            if (value != null) {
                values.put(field.code(), value);
            }
            column++;
        }
        String reasons = row.getString(3);
        RecordRow read =
                new RecordRow(
                        query.union(),
                        query.period(),
                        kind.type(),
                        row.getLong(1),
                        values,
                        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        reasons == null ? List.of() : List.of(reasons.split(",")),
                        null);
        String union = row.getString(4);
        return new Found(
                read,
                union == null
                        ? null
                        : new Duplicate(
                                new UnionId(union),
                                Period.parse(row.getString(5)),
                                row.getLong(6)));
    }

    private static @Nullable Object shown(ResultSet row, int column, FieldKind kind)
            throws SQLException {
        return switch (kind) {
            case PERSON -> {
                String pseudonym = row.getString(column);
                yield pseudonym == null ? null : Pseudonyms.masked(pseudonym);
            }
            case ORGANISATION, SCHOOL, TEXT, CODE, CHOICE, EVIDENCE, DATE -> row.getString(column);
            case AMOUNT, NUMBER, COUNT -> {
                BigDecimal number = row.getBigDecimal(column);
                yield number == null ? null : plain(number);
            }
            case YESNO -> {
                boolean yes = row.getBoolean(column);
                yield row.wasNull() ? null : yes;
            }
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
