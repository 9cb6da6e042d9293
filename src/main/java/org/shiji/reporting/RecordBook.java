package org.shiji.reporting;

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
import org.springframework.jdbc.core.simple.JdbcClient;
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
                    "content_hash");

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final Slots slots;
    private final Pseudonyms pseudonyms;

    RecordBook(JdbcTemplate jdbc, JdbcClient sql, Slots slots, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.slots = slots;
        this.pseudonyms = pseudonyms;
    }

    /** Adds records behind those that are there; the caller holds the lock of the submission. */
    void add(UnionId union, Period period, RecordKind kind, List<NewRecord> records) {
        Map<FieldCode, Slot> columns = new LinkedHashMap<>(slots.forAll(kind));
        columns.keySet().retainAll(kind.fields().stream().map(RecordKind.Field::code).toList());
        int number = last(union, period, kind);
        for (int from = 0; from < records.size(); from += ROWS_A_STATEMENT) {
            int to = Math.min(from + ROWS_A_STATEMENT, records.size());
            List<@Nullable Object> values =
                    new ArrayList<>((to - from) * (FIXED.size() + columns.size()));
            for (int i = from; i < to; i++) {
                NewRecord record = records.get(i);
                RecordEntry entry = RecordEntry.of(kind, period, record, i + 1, pseudonyms);
                values.add(kind.type().value());
                values.add(period.code());
                values.add(union.value());
                values.add(++number);
                values.add(period.last());
                values.add(LocalDateTime.ofInstant(record.reportedAt(), ZoneOffset.UTC));
                values.add(entry.keyHash());
                values.add(entry.contentHash());
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
    }

    private int last(UnionId union, Period period, RecordKind kind) {
        return sql.sql(
                        """
                        select coalesce(max(number), 0) from record_
                        where type = :type and period = :period and union_id = :union""")
                .param("type", kind.type().value())
                .param("period", period.code())
                .param("union", union.value())
                .query(Integer.class)
                .single();
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
