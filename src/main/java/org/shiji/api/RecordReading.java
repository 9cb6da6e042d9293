package org.shiji.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.RecordKind;
import org.shiji.reporting.FieldRead;
import org.shiji.reporting.RecordForm;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Message;

/** Reads the records of a batch as the screens read what is typed, and tells all that is wrong. */
final class RecordReading {
    /** A number of more digits than this is not even written out. */
    private static final int DIGITS = 60;

    private final RecordKind kind;
    private final RecordForm form;
    private final Set<String> known = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    RecordReading(RecordKind kind, RecordForm form) {
        this.kind = kind;
        this.form = form;
        kind.fields().forEach(field -> known.add(field.code().value()));
    }

    /**
     * The values of each record.
     *
     * @throws Refusal naming each field that cannot be kept
     */
    List<Map<FieldCode, Object>> read(List<RecordsIn.RecordIn> records) {
        List<Map<FieldCode, Object>> all = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            all.add(read("/records/" + i + "/fields", records.get(i).fields()));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return all;
    }

    private Map<FieldCode, Object> read(String pointer, Map<String, @Nullable Object> given) {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                fault(pointer, name, "unknown-field", Message.of("api.record.field", fields()));
            }
        }
        Map<FieldCode, Object> values = new HashMap<>();
        for (RecordKind.Field field : kind.fields()) {
            String name = field.code().value();
            Object raw = given.get(name);
            if (raw != null && !isValue(raw)) {
                fault(pointer, name, "wrong-type", Message.of("api.record.value"));
                continue;
            }
            switch (form.read(field, raw)) {
                case FieldRead.Value value -> values.put(field.code(), value.value());
                case FieldRead.Blank blank -> {}
                case FieldRead.Wrong wrong ->
                        fault(pointer, name, raw == null ? "missing" : "not-kept", wrong.why());
            }
        }
        return values;
    }

    private static boolean isValue(Object raw) {
        return switch (raw) {
            case BigDecimal number ->
                    number.precision() <= DIGITS && Math.abs((long) number.scale()) <= DIGITS;
            case Number number -> number.toString().length() <= DIGITS;
            case String text -> true;
            case Boolean yesNo -> true;
            default -> false;
        };
    }

    private void fault(String pointer, String name, String code, Message why) {
        faults.add(Fault.at(pointer + "/" + Fault.escaped(name), code, why));
    }

    private String fields() {
        return kind.fields().stream()
                .map(field -> field.code().value())
                .collect(Collectors.joining(", "));
    }
}
