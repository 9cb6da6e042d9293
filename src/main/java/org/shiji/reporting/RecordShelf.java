package org.shiji.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single records of a union: taken in hand, changed in place, put among the withdrawn ones. */
@Component
class RecordShelf {
    private static final String FIXED =
            "type, period, union_id, number, period_end, reported_at, key_hash, content_hash, void_reasons,"
                    + " duplicate_union, duplicate_period, duplicate_number, round, entered_by";

    private final JdbcClient sql;
    private final Slots slots;
    private final Holdings holdings;

    RecordShelf(JdbcClient sql, Slots slots, Holdings holdings) {
        this.sql = sql;
        this.slots = slots;
        this.holdings = holdings;
    }

    /** Where records stand. */
    record Place(UnionId union, Period period, RecordKind kind) {
        private Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("type", kind.type().value());
            parameters.put("period", period.code());
            parameters.put("union", union.value());
            return parameters;
        }
    }

    private static final String HERE =
            " where type = :type and period = :period and union_id = :union";

    Optional<KeptRecord> find(Place place, int number) {
        Map<FieldCode, Slot> columns = columns(place.kind());
        StringBuilder selected = new StringBuilder();
        columns.values().forEach(slot -> selected.append(", ").append(slot.column()));
        return sql.sql(
                        "select number, reported_at, key_hash, content_hash, round"
                                + selected
                                + " from record_"
                                + HERE
                                + " and number = :number for update")
                .params(place.parameters())
                .param("number", number)
                .query((row, index) -> kept(row, columns))
                .optional();
    }

    /** Changes a record in its place. */
    void change(Place place, int number, RecordEntry entry, Instant reportedAt, String by) {
        Map<FieldCode, Slot> columns = columns(place.kind());
        Map<String, @Nullable Object> parameters = new HashMap<>(place.parameters());
        StringBuilder set = new StringBuilder();
        columns.forEach(
                (field, slot) -> {
                    set.append(", ").append(slot.column()).append(" = :").append(slot.column());
                    parameters.put(slot.column(), entry.values().get(field));
                });
        parameters.put("reported", LocalDateTime.ofInstant(reportedAt, ZoneOffset.UTC));
        parameters.put("key", entry.keyHash());
        parameters.put("content", entry.contentHash());
        parameters.put("by", by);
        parameters.put("number", number);
        sql.sql(
                        "update record_ set reported_at = :reported, key_hash = :key, content_hash = :content,"
                                + " entered_by = :by"
                                + set
                                + HERE
                                + " and number = :number")
                .params(parameters)
                .update();
    }

    /**
     * Who takes records back, and why.
     *
     * @param replacedBy number of the record that stands for it now, null when none does
     */
    record Withdrawing(
            String by, Instant at, int round, String reason, @Nullable Integer replacedBy) {}

    /**
     * Puts records among the withdrawn ones, and what stands behind them behind the one that stands
     * for them now; answers how many there were.
     */
    int withdraw(Place place, Collection<Integer> numbers, Withdrawing why) {
        if (numbers.isEmpty()) {
            return 0;
        }
        Map<String, @Nullable Object> parameters = new HashMap<>(place.parameters());
        parameters.put("numbers", numbers);
        parameters.put("at", LocalDateTime.ofInstant(why.at(), ZoneOffset.UTC));
        parameters.put("by", why.by());
        parameters.put("withdrawnRound", why.round());
        parameters.put("reason", why.reason());
        parameters.put("replaced", why.replacedBy());
        String all = FIXED + allSlots();
        sql.sql(
                        "insert into record_withdrawn ("
                                + all
                                + ", withdrawn_at, withdrawn_by, withdrawn_round, withdrawn_reason, replaced_by) select "
                                + all
                                + ", :at, :by, :withdrawnRound, :reason, :replaced from record_"
                                + HERE
                                + " and number in (:numbers)")
                .params(parameters)
                .update();
        holdings.follow(place, numbers, why);
        return sql.sql("delete from record_" + HERE + " and number in (:numbers)")
                .params(parameters)
                .update();
    }

    /** The records there, and those among them that claim the same thing as one of these keys. */
    Set<Integer> withKeys(Place place, List<byte[]> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        return new TreeSet<>(
                sql.sql("select number from record_" + HERE + " and key_hash in (:keys)")
                        .params(place.parameters())
                        .param("keys", keys)
                        .query(Integer.class)
                        .list());
    }

    private Map<FieldCode, Slot> columns(RecordKind kind) {
        Map<FieldCode, Slot> all = slots.forAll(kind);
        Map<FieldCode, Slot> columns = new LinkedHashMap<>();
        for (RecordKind.Field field : kind.fields()) {
            Slot slot = all.get(field.code());
            if (slot != null) {
                columns.put(field.code(), slot);
            }
        }
        return columns;
    }

    private static String allSlots() {
        List<String> names = new ArrayList<>();
        for (Slot.Family family : Slot.Family.values()) {
            for (int place = 1; place <= family.size(); place++) {
                names.add(new Slot(family, place).column());
            }
        }
        return ", " + String.join(", ", names);
    }

    private static KeptRecord kept(ResultSet row, Map<FieldCode, Slot> columns)
            throws SQLException {
        Map<FieldCode, Object> values = new LinkedHashMap<>();
        int column = 6;
        for (Map.Entry<FieldCode, Slot> entry : columns.entrySet()) {
            Object value = value(row, column++, entry.getValue().family());
            if (value != null) {
                values.put(entry.getKey(), value);
            }
        }
        return new KeptRecord(
                row.getInt(1),
                values,
                row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getBytes(3),
                row.getBytes(4),
                row.getInt(5));
    }

    /** In the form {@link RecordEntry} keeps it in, so that the same content has the same hash. */
    private static @Nullable Object value(ResultSet row, int column, Slot.Family family)
            throws SQLException {
        return switch (family) {
            case TEXT -> row.getString(column);
            case DATE -> row.getObject(column, LocalDate.class);
            case NUMBER -> {
                var number = row.getBigDecimal(column);
                if (number == null) {
                    yield null;
                }
                var stripped = number.stripTrailingZeros();
                yield stripped.scale() < 0 ? stripped.setScale(0) : stripped;
            }
            case YESNO -> {
                boolean yes = row.getBoolean(column);
                yield row.wasNull() ? null : yes;
            }
        };
    }
}
