package org.shiji.reporting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Message;

/**
 * What somebody typed for a record, read field by field.
 *
 * @param values as {@link NewRecord} takes them; of a change, a blank text where a field is emptied
 * @param problems of the fields that cannot be kept
 */
record TypedRecord(Map<FieldCode, Object> values, Map<FieldCode, Message> problems) {
    /** A new record: fields that are not there are blank. */
    static TypedRecord whole(RecordForm form, RecordKind kind, Map<FieldCode, Object> raw) {
        TypedRecord typed = nothing();
        for (RecordKind.Field field : kind.fields()) {
            typed.read(form, field, raw.get(field.code()));
        }
        return typed;
    }

    /** Changes of a record: fields that are not there stay as they are. */
    static TypedRecord changes(RecordForm form, RecordKind kind, Map<FieldCode, Object> raw) {
        TypedRecord typed = nothing();
        for (RecordKind.Field field : kind.fields()) {
            if (raw.containsKey(field.code())) {
                typed.read(form, field, raw.get(field.code()));
                typed.values.putIfAbsent(field.code(), "");
            }
        }
        return typed;
    }

    private static TypedRecord nothing() {
        return new TypedRecord(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    private void read(RecordForm form, RecordKind.Field field, @Nullable Object raw) {
        switch (form.read(field, raw)) {
            case FieldRead.Value value -> values.put(field.code(), value.value());
            case FieldRead.Blank blank -> {}
            case FieldRead.Wrong wrong -> problems.put(field.code(), wrong.why());
        }
    }
}
