package org.shiji.reporting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Period;
import org.shiji.shared.Sha256;

/**
 * A record as it goes on file: values checked and in the form they are kept in, persons
 * pseudonymised.
 *
 * @param values field → String, LocalDate, BigDecimal or Boolean; blank fields have no entry
 * @param keyHash the same for two records that claim the same thing; null where a part of the key
 *     is blank
 * @param contentHash over all values
 */
record RecordEntry(Map<FieldCode, Object> values, byte @Nullable [] keyHash, byte[] contentHash) {
    private static final int LONGEST = 191;
    private static final int DECIMALS = 6;
    private static final int DIGITS = 18;

    /**
     * Checks and prepares a record; {@code place} is its place in the batch, from 1, for messages.
     */
    static RecordEntry of(
            RecordKind kind, Period period, NewRecord record, int place, Pseudonyms pseudonyms) {
        Map<FieldCode, Object> values = new TreeMap<>(Comparator.naturalOrder());
        Set<FieldCode> unknown = new HashSet<>(record.values().keySet());
        for (RecordKind.Field field : kind.fields()) {
            unknown.remove(field.code());
            Object given = record.values().get(field.code());
            Object value = given == null ? null : value(kind, field, given, place, pseudonyms);
            if (value != null) {
                values.put(field.code(), value);
            } else if (field.required()) {
                throw refused(kind, place, field, "must not be blank");
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    kind.type() + " record " + place + ": no such fields: " + unknown);
        }
        return new RecordEntry(values, keyHash(kind, period, values), contentHash(values));
    }

    /**
     * A record that is on file, with some of its values changed.
     *
     * @param kept its values as they are kept
     * @param changed field → new value as in {@link NewRecord}; an empty text makes a field blank
     */
    static RecordEntry changed(
            RecordKind kind,
            Period period,
            Map<FieldCode, Object> kept,
            Map<FieldCode, Object> changed,
            Pseudonyms pseudonyms) {
        Map<FieldCode, Object> values = new TreeMap<>(Comparator.naturalOrder());
        for (RecordKind.Field field : kind.fields()) {
            Object given = changed.get(field.code());
            Object value =
                    given == null
                            ? kept.get(field.code())
                            : given.equals("") ? null : value(kind, field, given, 1, pseudonyms);
            if (value != null) {
                values.put(field.code(), value);
            } else if (field.required()) {
                throw refused(kind, 1, field, "must not be blank");
            }
        }
        return new RecordEntry(values, keyHash(kind, period, values), contentHash(values));
    }

    private static @Nullable Object value(
            RecordKind kind,
            RecordKind.Field field,
            Object given,
            int place,
            Pseudonyms pseudonyms) {
        return switch (field.kind()) {
            case PERSON -> {
                String person = text(kind, field, given, place);
                yield person == null ? null : pseudonyms.of(person);
            }
            case ORGANISATION, SCHOOL, TEXT, CODE, EVIDENCE -> text(kind, field, given, place);
            case CHOICE -> choice(kind, field, text(kind, field, given, place), place);
            case DATE -> date(kind, field, given, place);
            case AMOUNT, NUMBER -> number(kind, field, given, place);
            case COUNT -> {
                BigDecimal count = number(kind, field, given, place);
                if (count.signum() < 0 || count.scale() > 0) {
                    throw refused(
                            kind, place, field, "a count is a whole number from 0, not " + given);
                }
                yield count;
            }
            case YESNO -> {
                if (given instanceof Boolean) {
                    yield given;
                }
                throw refused(kind, place, field, "yes or no is asked for, not " + sort(given));
            }
        };
    }

    private static @Nullable String text(
            RecordKind kind, RecordKind.Field field, Object given, int place) {
        if (!(given instanceof String text)) {
            throw refused(kind, place, field, "a text is asked for, not " + sort(given));
        }
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > LONGEST) {
            throw refused(kind, place, field, "longer than " + LONGEST + " characters");
        }
        return stripped.isEmpty() ? null : stripped;
    }

    private static @Nullable String choice(
            RecordKind kind, RecordKind.Field field, @Nullable String choice, int place) {
        if (choice != null
                && !field.choices().isEmpty()
                && field.choices().stream().noneMatch(each -> each.code().equals(choice))) {
            List<String> allowed = field.choices().stream().map(RecordKind.Choice::code).toList();
            throw refused(kind, place, field, "one of " + allowed + " is asked for, not " + choice);
        }
        return choice;
    }

    private static LocalDate date(
            RecordKind kind, RecordKind.Field field, Object given, int place) {
        if (given instanceof LocalDate date && date.getYear() >= 1000 && date.getYear() <= 9999) {
            return date;
        }
        throw refused(kind, place, field, "a date is asked for, not " + sort(given));
    }

    private static BigDecimal number(
            RecordKind kind, RecordKind.Field field, Object given, int place) {
        if (!(given instanceof Number)) {
            throw refused(kind, place, field, "a number is asked for, not " + sort(given));
        }
        try {
            BigDecimal number = new BigDecimal(given.toString()).stripTrailingZeros();
            if (number.scale() <= DECIMALS && number.precision() - number.scale() <= DIGITS) {
                return number.scale() < 0 ? number.setScale(0) : number;
            }
        } catch (NumberFormatException notFinite) {
            // said below
        }
        throw refused(
                kind,
                place,
                field,
                "not a number of at most " + DIGITS + " digits and " + DECIMALS + " decimals");
    }

    private static byte @Nullable [] keyHash(
            RecordKind kind, Period period, Map<FieldCode, Object> values) {
        if (kind.key().isEmpty()) {
            return null;
        }
        MessageDigest digest = Sha256.digest();
        add(digest, kind.type().value());
        for (RecordKind.Key part : kind.key()) {
            switch (part) {
                case RecordKind.Key.OfPeriod ofPeriod -> add(digest, period.code());
                case RecordKind.Key.OfField ofField -> {
                    Object value = values.get(ofField.field());
                    if (value == null) {
                        return null;
                    }
                    add(digest, written(value));
                }
            }
        }
        return digest.digest();
    }

    private static byte[] contentHash(Map<FieldCode, Object> values) {
        MessageDigest digest = Sha256.digest();
        values.forEach(
                (field, value) -> {
                    add(digest, field.value());
                    add(digest, written(value));
                });
        return digest.digest();
    }

    private static String written(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** The length goes first, so that no two lists of parts read the same. */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    /** Never the value itself where it might be a person's number. */
    private static String sort(Object given) {
        return "a " + given.getClass().getSimpleName();
    }

    private static IllegalArgumentException refused(
            RecordKind kind, int place, RecordKind.Field field, String why) {
        return new IllegalArgumentException(
                kind.type() + " record " + place + ", field " + field.code() + ": " + why);
    }
}
