package org.shiji.reporting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts records on file, many rows a statement. */
@Component
class RecordBook {
    private static final int ROWS_A_STATEMENT = 500;
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
        for (int from = 0; from < entries.size(); from += ROWS_A_STATEMENT) {
            int to = Math.min(from + ROWS_A_STATEMENT, entries.size());
            List<@Nullable Object> values =
                    new ArrayList<>((to - from) * (FIXED.size() + columns.size()));
            for (int i = from; i < to; i++) {
                RecordEntry entry = entries.get(i);
                values.add(kind.type().value());
                values.add(where.period().code());
                values.add(where.union().value());
                values.add(first + i);
                values.add(where.period().last());
                values.add(LocalDateTime.ofInstant(times.get(i), ZoneOffset.UTC));
                values.add(entry.keyHash());
                values.add(entry.contentHash());
                values.add(where.round());
                values.add(where.by());
                columns.keySet().forEach(field -> values.add(entry.values().get(field)));
            }
            jdbc.update(
                    insert(columns, to - from),
                    statement -> {
                        for (int i = 0; i < values.size(); i++) {
                            // not by way of Spring, which asks the server for the type of every
                            // blank
                            statement.setObject(i + 1, values.get(i));
                        }
                    });
        }
        return first;
    }

    private Map<FieldCode, Slot> columns(RecordKind kind) {
        Map<FieldCode, Slot> columns = new LinkedHashMap<>(slots.forAll(kind));
        columns.keySet().retainAll(kind.fields().stream().map(RecordKind.Field::code).toList());
        return columns;
    }

    private static String insert(Map<FieldCode, Slot> columns, int rows) {
        List<String> names = new ArrayList<>(FIXED);
        columns.values().forEach(slot -> names.add(slot.column()));
        String row = "(" + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
        return Collections.nCopies(rows, row).stream()
                .collect(
                        Collectors.joining(
                                ", ",
                                "insert into record_ (" + String.join(", ", names) + ") values ",
                                ""));
    }
}
