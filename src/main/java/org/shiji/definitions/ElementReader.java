package org.shiji.definitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.ElementSource.Measure;
import org.shiji.scoring.Element;
import org.shiji.scoring.ElementType;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.scoring.Formula;
import org.shiji.shared.ElementCode;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Message;
import org.shiji.shared.RecordType;

/** Reads {@code elements.yaml}. */
final class ElementReader {

    private static final List<String> COMMON = List.of("code", "name", "type", "unit", "source");
    private static final Set<FieldKind> NUMBERS =
            EnumSet.of(FieldKind.AMOUNT, FieldKind.NUMBER, FieldKind.COUNT);
    private static final Set<FieldKind> IDENTITIES =
            EnumSet.of(
                    FieldKind.PERSON,
                    FieldKind.ORGANISATION,
                    FieldKind.SCHOOL,
                    FieldKind.TEXT,
                    FieldKind.CODE,
                    FieldKind.DATE,
                    FieldKind.CHOICE);

    private final Issues issues;
    private final Codes codes;
    private final @Nullable Map<RecordType, RecordKind> records;
    private final Set<EvidenceStrength> attachable;
    final SequencedMap<ElementCode, Element> elements = new LinkedHashMap<>();
    final SequencedMap<ElementCode, ElementSource> sources = new LinkedHashMap<>();
    final Map<ElementCode, Place> places = new LinkedHashMap<>();

    /**
     * @param records the record types, null where their file could not be read
     * @param evidence the classes of evidence, null where they could not be read
     */
    ElementReader(
            Issues issues,
            Codes codes,
            @Nullable Map<RecordType, RecordKind> records,
            @Nullable Collection<EvidenceClass> evidence) {
        this.issues = issues;
        this.codes = codes;
        this.records = records;
        this.attachable =
                evidence == null
                        ? EnumSet.allOf(EvidenceStrength.class)
                        : evidence.stream()
                                .map(EvidenceClass::strength)
                                .collect(Collectors.toSet());
    }

    void read(YamlValue file) {
        Keys.of(file, issues, "schema", "elements")
                .ifPresent(
                        keys -> {
                            Schemas.check(keys, "elements", false);
                            keys.items("elements").forEach(this::element);
                        });
    }

    private void element(YamlValue value) {
        boolean counted = isCounted(value);
        List<String> allowed = new ArrayList<>(COMMON);
        allowed.addAll(counted ? List.of("record", "measure", "where") : List.of("evidence"));
        Keys.of(value, issues, allowed, List.of())
                .ifPresent(
                        keys -> {
                            Optional<String> code = codes.declare(keys, Codes.Kind.ELEMENT);
                            var name = keys.bilingual("name");
                            ElementType type =
                                    keys.choice("type", Words.ELEMENT_TYPES, ElementType.NUMBER);
                            String unit = keys.text("unit");
                            keys.choice("source", SOURCES, "declared");
                            ElementSource source = counted ? counted(keys) : declared(keys);
                            code.map(ElementCode::new)
                                    .ifPresent(
                                            known -> {
                                                elements.put(
                                                        known,
                                                        new Element(known, name, type, unit));
                                                sources.put(known, source);
                                                places.put(known, keys.place("code"));
                                            });
                        });
    }

    private static final SequencedMap<String, String> SOURCES = sources();

    private static SequencedMap<String, String> sources() {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        words.put("declared", "declared");
        words.put("records", "records");
        return words;
    }

    private static boolean isCounted(YamlValue value) {
        return value instanceof YamlValue.Mapping map
                && map.entries().get("source") instanceof YamlValue.Entry entry
                && entry.value() instanceof YamlValue.Scalar scalar
                && scalar.text().equals("records");
    }

    private ElementSource declared(Keys keys) {
        return keys.optional("evidence")
                .flatMap(value -> Keys.of(value, issues, "required", "strength"))
                .<ElementSource>map(
                        evidence -> {
                            boolean required = evidence.flag("required", false);
                            EvidenceStrength strength =
                                    evidence.choiceOr(
                                            "strength",
                                            Words.STRENGTHS,
                                            required
                                                    ? EvidenceStrength.WEAK
                                                    : EvidenceStrength.NONE);
                            if (required && strength == EvidenceStrength.NONE) {
                                issues.error(evidence.place("strength"), "required-evidence-none");
                            } else if (required
                                    && attachable.stream()
                                            .noneMatch(one -> one.compareTo(strength) >= 0)) {
                                issues.error(
                                        evidence.keyPlace(
                                                evidence.has("strength") ? "strength" : "required"),
                                        "evidence-without-class",
                                        Message.of("definitions.strength." + Words.of(strength)));
                            }
                            return new ElementSource.Declared(required, strength);
                        })
                .orElse(new ElementSource.Declared(false, EvidenceStrength.NONE));
    }

    private ElementSource counted(Keys keys) {
        Optional<String> type = keys.word("record", Codes.FORM, "placement");
        RecordKind kind = type.map(word -> kind(word, keys)).orElse(null);
        Measure measure = measure(keys, kind);
        Formula where = where(keys, kind);
        return new ElementSource.FromRecords(
                type.map(RecordType::new).orElse(new RecordType("unknown")), measure, where);
    }

    private @Nullable RecordKind kind(String type, Keys keys) {
        if (records == null) {
            return null;
        }
        RecordKind kind = records.get(new RecordType(type));
        if (kind == null) {
            Set<String> known = new LinkedHashSet<>();
            records.keySet().forEach(each -> known.add(each.value()));
            KnownWords.unknown(issues, keys.place("record"), "unknown-record", type, known);
        }
        return kind;
    }

    private @Nullable Formula where(Keys keys, @Nullable RecordKind kind) {
        return keys.formula("where", false)
                .flatMap(scalar -> FormulaText.read(scalar, issues))
                .map(
                        text -> {
                            if (kind != null && records != null) {
                                new FilterCheck(kind, records, text, issues).check();
                            }
                            return text.formula();
                        })
                .orElse(null);
    }

    private Measure measure(Keys keys, @Nullable RecordKind kind) {
        Optional<YamlValue> value = keys.required("measure");
        if (value.isEmpty()) {
            return new Measure.Count();
        }
        if (value.get() instanceof YamlValue.Scalar scalar) {
            if (!scalar.text().equals("count")) {
                KnownWords.unknown(
                        issues, scalar.place(), "unknown-measure", scalar.text(), MEASURES);
            }
            return new Measure.Count();
        }
        return Keys.of(value.get(), issues, "sum", "distinct", "max", "mean")
                .map(of -> measureOf(of, kind))
                .orElse(new Measure.Count());
    }

    private static final Set<String> MEASURES =
            new LinkedHashSet<>(
                    List.of("count", "{sum: …}", "{distinct: …}", "{max: …}", "{mean: …}"));

    private Measure measureOf(Keys of, @Nullable RecordKind kind) {
        if (of.names().size() != 1) {
            issues.error(of.place(), "one-measure", KnownWords.list(MEASURES));
            return new Measure.Count();
        }
        String measure = of.names().iterator().next();
        FieldCode field = field(of, measure, kind);
        return switch (measure) {
            case "sum" -> new Measure.Sum(field);
            case "distinct" -> new Measure.Distinct(field);
            case "max" -> new Measure.Max(field);
            case "mean" -> new Measure.Mean(field);
            default -> new Measure.Count(); // the key was refused before
        };
    }

    private FieldCode field(Keys of, String measure, @Nullable RecordKind kind) {
        Optional<FieldCode> code = of.word(measure, Codes.FORM, "amount").map(FieldCode::new);
        if (code.isEmpty() || kind == null) {
            return new FieldCode("unknown");
        }
        Optional<RecordKind.Field> field =
                kind.fields().stream().filter(each -> each.code().equals(code.get())).findFirst();
        if (field.isEmpty()) {
            KnownWords.unknown(
                    issues,
                    of.place(measure),
                    "unknown-field",
                    code.get().value(),
                    FilterCheck.fieldNames(kind));
        } else if (!(measure.equals("distinct") ? IDENTITIES : NUMBERS)
                .contains(field.get().kind())) {
            issues.error(
                    of.place(measure),
                    "measure-kind",
                    measure,
                    code.get().value(),
                    Words.of(field.get().kind()),
                    KnownWords.list(
                            (measure.equals("distinct") ? IDENTITIES : NUMBERS)
                                    .stream().map(Words::of).toList()));
        }
        return code.get();
    }

    /** The codes of all elements. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        elements.keySet().forEach(code -> names.add(code.value()));
        return names;
    }

    /** Points at the elements that nothing asks for. */
    void warnOfUnused(Set<String> used) {
        places.forEach(
                (code, place) -> {
                    if (!used.contains(code.value())) {
                        issues.warning(place, "unused-element", code.value());
                    }
                });
    }
}
