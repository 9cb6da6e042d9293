package org.shiji.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shiji.definitions.Definition;
import org.shiji.shared.ElementCode;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.shiji.unions.Examples;

/** Reports, looks and counts in few words. */
final class Desk {
    static final Period Y2024 = Period.year(2024);
    static final Period Y2025 = Period.year(2025);
    static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");

    private final Reporting reporting;
    private final Definition definition;

    Desk(Reporting reporting, Definition definition) {
        this.reporting = reporting;
        this.definition = definition;
    }

    void open(Period period, UnionId... unions) {
        for (UnionId union : unions) {
            reporting.open(union, period, NOON);
        }
    }

    /** Each record: field, value, field, value, …; reported at noon. */
    void add(UnionId union, String type, Object... values) {
        add(union, Y2025, type, record(NOON, values));
    }

    void add(UnionId union, Period period, String type, NewRecord... records) {
        reporting.addRecords(
                union,
                period,
                definition.recordKinds().get(new RecordType(type)),
                Arrays.asList(records));
    }

    static NewRecord record(Instant at, Object... values) {
        Map<FieldCode, Object> all = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            Object value = values[i + 1];
            all.put(
                    new FieldCode((String) values[i]),
                    value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")
                            ? LocalDate.parse(text)
                            : value);
        }
        return new NewRecord(all, at);
    }

    Tally tally(UnionId union) {
        return tally(union, Y2025);
    }

    Tally tally(UnionId union, Period period) {
        reporting.recheck(period, definition);
        return reporting.tally(union, period, definition);
    }

    Tally.Reported figure(UnionId union, String element) {
        return figure(union, Y2025, element);
    }

    Tally.Reported figure(UnionId union, Period period, String element) {
        Tally.Reported reported = tally(union, period).figures().get(new ElementCode(element));
        if (reported == null) {
            throw new AssertionError("no element " + element);
        }
        return reported;
    }

    List<RecordRow> behind(UnionId union, String element) {
        return reporting.records(
                Examples.NATIONAL,
                RecordQuery.behind(definition, union, Y2025, new ElementCode(element)));
    }

    List<RecordRow> ofType(UnionId union, String type) {
        return reporting.records(
                Examples.NATIONAL,
                RecordQuery.ofType(definition, union, Y2025, new RecordType(type)));
    }
}
