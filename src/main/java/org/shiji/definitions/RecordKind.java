package org.shiji.definitions;

import java.util.List;
import org.shiji.scoring.Formula;
import org.shiji.shared.FieldCode;
import org.shiji.shared.RecordType;
import org.shiji.shared.Text;

/**
 * A type of record: its fields, the key that makes two records the same thing, and the rules a
 * record must keep to count as supported. Record types are data; a new one needs no code.
 *
 * @param key fields that together identify the thing recorded; {@code period} may be among them.
 *     Two records with one key, in one union or across unions, are one thing claimed twice
 */
public record RecordKind(
        RecordType type, Text name, List<Key> key, List<Field> fields, List<Validity> valid) {

    /** A part of the key: a field, or the period of the submission. */
    public sealed interface Key {
        record OfField(FieldCode field) implements Key {}

        record OfPeriod() implements Key {}
    }

    /**
     * @param unit empty where there is none
     * @param choices the allowed values of a {@link FieldKind#CHOICE}, else empty
     */
    public record Field(
            FieldCode code,
            Text name,
            FieldKind kind,
            String unit,
            boolean required,
            List<Choice> choices) {}

    public record Choice(String code, Text name) {}

    /**
     * A rule a record must keep.
     *
     * @param code such as {@code IN_PERIOD}
     * @param when the condition that must hold
     * @param message what is wrong with a record that breaks it
     */
    public record Validity(String code, Formula when, Text message) {}

    /** The field of that code. */
    public Field field(FieldCode code) {
        return fields.stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no field " + code + " in " + type));
    }
}
