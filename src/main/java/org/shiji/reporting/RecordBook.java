package org.shiji.reporting;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts records on file, many rows a statement. */
@Component
class RecordBook {
    private static final List<String> FIXED =
            List.of(
                    "type",
                    "period",
                    "union_id",
                    "number",
                    "period_end",
                    "reported_at",
                    "key_hash",
                    "content_hash",
                    "round",
                    "entered_by");

    private final JdbcTemplate jdbc;
    private final RecordCounters counters;
    private final Slots slots;
    private final Pseudonyms pseudonyms;

    RecordBook(JdbcTemplate jdbc, RecordCounters counters, Slots slots, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.counters = counters;
        this.slots = slots;
        this.pseudonyms = pseudonyms;
    }

    /** Who puts records on file, where and when. */
    record Entering(UnionId union, Period period, int round, @Nullable String by) {}

    /**
     * Adds records behind those that are there; others who add records of the kind wait until the
     * transaction ends.
     */
    void add(Entering where, RecordKind kind, List<NewRecord> records) {
        List<RecordEntry> entries = new ArrayList<>(records.size());
        List<Instant> times = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            NewRecord record = records.get(i);
            entries.add(RecordEntry.of(kind, where.period(), record, i + 1, pseudonyms));
            times.add(record.reportedAt());
        }
        add(where, kind, entries, times);
    }

    /**
     * As {@link #add(Entering, RecordKind, List)}, of records that were prepared already.
     *
     * @return the number of the first
     */
    int add(Entering where, RecordKind kind, List<RecordEntry> entries, List<Instant> times) {
        Map<FieldCode, Slot> columns = columns(kind);
        int first = counters.take(where.union(), where.period(), kind.type(), entries.size()) + 1;
        List<FieldCode> fields = List.copyOf(columns.keySet());
        jdbc.batchUpdate(
                insert(columns),
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement statement, int i) throws SQLException {
                        RecordEntry entry = entries.get(i);
                        statement.setString(1, kind.type().value());
                        statement.setString(2, where.period().code());
                        statement.setString(3, where.union().value());
                        statement.setInt(4, first + i);
                        statement.setObject(5, where.period().last());
                        statement.setObject(
                                6, LocalDateTime.ofInstant(times.get(i), ZoneOffset.UTC));
                        statement.setBytes(7, entry.keyHash());
                        statement.setBytes(8, entry.contentHash());
                        statement.setInt(9, where.round());
                        statement.setString(10, where.by());
                        int column = FIXED.size();
                        for (FieldCode field : fields) {
                            // not by way of Spring, which asks the server for the type of every
                            // blank
                            statement.setObject(++column, entry.values().get(field));
                        }
                    }

                    @Override
                    public int getBatchSize() {
                        return entries.size();
                    }
                });
        return first;
    }

    private Map<FieldCode, Slot> columns(RecordKind kind) {
        Map<FieldCode, Slot> columns = new LinkedHashMap<>(slots.forAll(kind));
        columns.keySet().retainAll(kind.fields().stream().map(RecordKind.Field::code).toList());
        return columns;
    }

    private static String insert(Map<FieldCode, Slot> columns) {
        List<String> names = new ArrayList<>(FIXED);
        columns.values().forEach(slot -> names.add(slot.column()));
        return "insert into record_ ("
                + String.join(", ", names)
                + ") values ("
                + String.join(", ", Collections.nCopies(names.size(), "?"))
                + ")";
    }
}
