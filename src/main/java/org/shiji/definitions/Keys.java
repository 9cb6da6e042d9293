package org.shiji.definitions;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shiji.shared.Message;
import org.shiji.shared.Text;

/**
 * The keys of one map of a definition file, each read as what it must be. What is wrong becomes an
 * issue and a stand-in is returned, so that reading goes on and finds the next problem; a folder
 * with issues never becomes a definition.
 */
final class Keys {

    private static final int LONGEST_TEXT = 2000;

    /** What people take for quotes. */
    private static final Pattern WIDE_QUOTE =
            Pattern.compile("[\\u201C\\u201D\\u2018\\u2019\\u300C\\u300D]");

    private final YamlValue.Mapping map;
    private final Issues issues;

    private Keys(YamlValue.Mapping map, Issues issues) {
        this.map = map;
        this.issues = issues;
    }

    /**
     * The value as a map with these keys.
     *
     * @param allowed the keys that may stand here
     * @param later keys of the format that this version does not support
     */
    static Optional<Keys> of(
            YamlValue value, Issues issues, List<String> allowed, List<String> later) {
        return switch (value) {
            case YamlValue.Mapping map -> {
                checkKeys(map, issues, allowed, later);
                yield Optional.of(new Keys(map, issues));
            }
            case YamlValue.Refused said -> Optional.empty();
            default -> {
                issues.error(
                        value.place(),
                        "not-a-map",
                        Message.of(value.kind()),
                        KnownWords.list(allowed));
                yield Optional.empty();
            }
        };
    }

    static Optional<Keys> of(YamlValue value, Issues issues, String... allowed) {
        return of(value, issues, List.of(allowed), List.of());
    }

    private static void checkKeys(
            YamlValue.Mapping map, Issues issues, List<String> allowed, List<String> later) {
        map.entries()
                .forEach(
                        (key, entry) -> {
                            if (entry.value() instanceof YamlValue.Refused) {
                                return; // said there
                            }
                            if (later.contains(key)) {
                                issues.error(entry.keyPlace(), "not-supported", key);
                            } else if (!allowed.contains(key) && isCutOff(key, entry)) {
                                issues.error(
                                        entry.keyPlace(),
                                        isNumber(key)
                                                ? "cut-number"
                                                : WIDE_QUOTE.matcher(key).find()
                                                        ? "cut-quoted"
                                                        : "cut-text",
                                        YamlParser.shortened(key));
                            } else if (!allowed.contains(key)) {
                                KnownWords.unknown(
                                        issues,
                                        entry.keyPlace(),
                                        "unknown-key",
                                        key,
                                        new LinkedHashSet<>(allowed));
                            }
                        });
    }

    /** The rest of a number or text that a comma has cut off: nobody writes such a key. */
    private static boolean isCutOff(String key, YamlValue.Entry entry) {
        return entry.value() instanceof YamlValue.Scalar value
                && value.isEmpty()
                && (isNumber(key) || key.contains(" ") || WIDE_QUOTE.matcher(key).find());
    }

    private static boolean isNumber(String key) {
        return key.matches("[0-9][0-9.]*");
    }

    Place place() {
        return map.place();
    }

    /** Where the value of the key stands, or the map where there is none. */
    Place place(String key) {
        YamlValue.Entry entry = map.entries().get(key);
        return entry == null ? map.place() : entry.value().place();
    }

    Place keyPlace(String key) {
        YamlValue.Entry entry = map.entries().get(key);
        return entry == null ? map.place() : entry.keyPlace();
    }

    boolean has(String key) {
        return map.entries().containsKey(key);
    }

    Set<String> names() {
        return map.entries().keySet();
    }

    /** Issues of this map's reader. */
    Issues issues() {
        return issues;
    }

    Optional<YamlValue> optional(String key) {
        YamlValue.Entry entry = map.entries().get(key);
        if (entry == null || entry.value() instanceof YamlValue.Refused) {
            return Optional.empty();
        }
        if (entry.value() instanceof YamlValue.Scalar scalar && scalar.isEmpty()) {
            issues.error(entry.keyPlace(), "no-value", key);
            return Optional.empty();
        }
        return Optional.of(entry.value());
    }

    Optional<YamlValue> required(String key) {
        if (!has(key)) {
            issues.error(map.place(), "missing-key", key);
        }
        return optional(key);
    }

    private Optional<YamlValue> value(String key, boolean needed) {
        return needed ? required(key) : optional(key);
    }

    private Optional<YamlValue.Scalar> scalar(String key, boolean needed) {
        return value(key, needed).flatMap(value -> scalar(key, value));
    }

    private Optional<YamlValue.Scalar> scalar(String key, YamlValue value) {
        return switch (value) {
            case YamlValue.Scalar scalar -> {
                if (scalar.text().length() > LONGEST_TEXT) {
                    issues.error(scalar.place(), "text-too-long", key, LONGEST_TEXT);
                    yield Optional.empty();
                }
                yield Optional.of(scalar);
            }
            case YamlValue.Refused said -> Optional.empty();
            default -> {
                issues.error(value.place(), "not-a-scalar", key, Message.of(value.kind()));
                yield Optional.empty();
            }
        };
    }

    /** One line of text; empty where the key is absent. */
    String text(String key) {
        return scalar(key, false).map(scalar -> scalar.text().strip()).orElse("");
    }

    /** A text of the given form; empty where it is absent or wrong. */
    Optional<String> word(String key, Pattern form, String example) {
        return scalar(key, true)
                .flatMap(
                        scalar -> {
                            if (!form.matcher(scalar.text()).matches()) {
                                if (Mistyped.hasSpaceAround(scalar, issues)) {
                                    return Optional.empty();
                                }
                                if (form.equals(Codes.FORM)) {
                                    Codes.refuse(key, scalar, example, issues);
                                    return Optional.empty();
                                }
                                issues.error(
                                        scalar.place(),
                                        "bad-form",
                                        key,
                                        YamlParser.shortened(scalar.text()),
                                        example);
                                return Optional.empty();
                            }
                            return Optional.of(scalar.text());
                        });
    }

    /** The scalar of a formula, with its place. */
    Optional<YamlValue.Scalar> formula(String key, boolean needed) {
        return value(key, needed)
                .flatMap(
                        value ->
                                value instanceof YamlValue.Scalar whole
                                        ? Optional.of(whole)
                                        : scalar(key, value));
    }

    /** A text in both languages. */
    Text bilingual(String key) {
        return required(key)
                .map(value -> Bilingual.read(key, value, issues))
                .orElse(Text.same("?"));
    }

    Text bilingual(String key, Text otherwise) {
        return has(key) ? bilingual(key) : otherwise;
    }

    /** One of the allowed words. */
    <E> E choice(String key, Map<String, E> allowed, E standIn) {
        return choice(key, allowed, Map.of(), standIn);
    }

    <E> E choiceOr(String key, Map<String, E> allowed, E otherwise) {
        return has(key) ? choice(key, allowed, Map.of(), otherwise) : otherwise;
    }

    /**
     * @param later words of the format that this version does not support
     */
    <E> E choice(String key, Map<String, E> allowed, Map<String, ?> later, E standIn) {
        Optional<YamlValue.Scalar> scalar = scalar(key, true);
        if (scalar.isEmpty()) {
            return standIn;
        }
        E chosen = allowed.get(scalar.get().text());
        if (chosen != null) {
            return chosen;
        }
        if (later.containsKey(scalar.get().text())) {
            issues.error(scalar.get().place(), "not-supported", key + ": " + scalar.get().text());
        } else if (!Mistyped.hasSpaceAround(scalar.get(), issues)) {
            KnownWords.unknown(
                    issues,
                    scalar.get().place(),
                    "unknown-word",
                    key,
                    scalar.get().text(),
                    allowed.keySet());
        }
        return standIn;
    }

    /** A finite number; not a number (NaN) as the stand-in. */
    double number(String key) {
        return required(key)
                .map(value -> YamlNumbers.number(key, value, issues))
                .orElse(Double.NaN);
    }

    double number(String key, double otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    /** A number within both bounds; NaN as the stand-in. */
    double number(String key, double least, double most) {
        double number = number(key);
        if (number < least || number > most) {
            issues.error(
                    place(key),
                    "out-of-range",
                    key,
                    YamlNumbers.plain(number),
                    YamlNumbers.plain(least),
                    YamlNumbers.plain(most));
            return Double.NaN;
        }
        return number;
    }

    /** A number greater than zero; NaN as the stand-in. */
    double positive(String key) {
        double number = number(key);
        if (number <= 0) {
            issues.error(place(key), "not-positive", key, YamlNumbers.plain(number));
            return Double.NaN;
        }
        return number;
    }

    /** A whole number within both bounds. */
    int whole(String key, int least, int most, int otherwise) {
        return scalar(key, false)
                .map(scalar -> YamlNumbers.whole(key, scalar, least, most, otherwise, issues))
                .orElse(otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return choiceOr(key, Words.FLAGS, otherwise);
    }

    /** A day in the form 2025-01-01. */
    LocalDate day(String key) {
        return scalar(key, true)
                .map(scalar -> YamlNumbers.day(key, scalar, issues))
                .orElse(LocalDate.EPOCH);
    }

    /** The entries of a list that must not be empty. */
    List<YamlValue> items(String key) {
        return items(key, true);
    }

    List<YamlValue> items(String key, boolean needed) {
        Optional<YamlValue> value = value(key, needed);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof YamlValue.Sequence list)) {
            issues.error(value.get().place(), "not-a-list", key, Message.of(value.get().kind()));
            return List.of();
        }
        if (list.items().isEmpty()) {
            issues.error(list.place(), "empty-list", key);
        }
        return list.items();
    }
}
