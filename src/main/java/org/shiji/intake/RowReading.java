package org.shiji.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.RecordKind;
import org.shiji.reporting.FieldRead;
import org.shiji.reporting.RecordForm;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Message;

/** Reads the rows of a file as records. The same for checking, for applying and for bad rows. */
final class RowReading {
    private final RecordForm form;
    private final List<Bound> bound = new ArrayList<>();

    /** A column that is read. */
    record Bound(Column column, RecordKind.Field field) {}

    /** A cell that cannot be read. */
    record Wrong(Bound at, @Nullable Object cell, Message why) {}

    /**
     * A row.
     *
     * @param values as a record takes them
     */
    record Row(Map<FieldCode, Object> values, List<Wrong> wrong, boolean isBlank) {
        boolean isGood() {
            return wrong.isEmpty() && !isBlank;
        }
    }

    RowReading(RecordKind kind, RecordForm form, List<Column> columns) {
        this.form = form;
        for (Column column : columns) {
            FieldCode field = column.field();
            if (field != null) {
                bound.add(new Bound(column, kind.field(field)));
            }
        }
    }

    List<Bound> bound() {
        return bound;
    }

    Row read(TableRows rows) {
        Map<FieldCode, Object> values = HashMap.newHashMap(bound.size());
        List<Wrong> wrong = List.of();
        boolean blank = true;
        for (Bound one : bound) {
            Object cell = rows.cell(one.column.place());
            blank &= TableStart.isBlank(cell);
            Message why = read(one.field, cell, values);
            if (why != null) {
                wrong = wrong.isEmpty() ? new ArrayList<>() : wrong;
                wrong.add(new Wrong(one, cell, why));
            }
        }
        return new Row(values, blank ? List.of() : wrong, blank);
    }

    private @Nullable Message read(
            RecordKind.Field field, @Nullable Object cell, Map<FieldCode, Object> values) {
        if (cell instanceof TableRows.Formula) {
            return Message.of("intake.cell.formula");
        }
        if (cell instanceof TableRows.Failed) {
            return Message.of("intake.cell.failed");
        }
        return switch (form.read(field, cell)) {
            case FieldRead.Value value -> {
                values.put(field.code(), value.value());
                yield null;
            }
            case FieldRead.Blank blank -> null;
            case FieldRead.Wrong no -> no.why();
        };
    }
}
