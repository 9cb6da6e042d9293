package org.shiji.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.shiji.definitions.RecordKind.Choice;
import org.shiji.definitions.RecordKind.Field;
import org.shiji.definitions.RecordKind.Key;
import org.shiji.definitions.RecordKind.Validity;
import org.shiji.shared.FieldCode;
import org.shiji.shared.RecordType;
import org.shiji.shared.Text;

/**
 * Reads {@code records.yaml}. Rules are checked last, because a rule may look into records of
 * another type.
 */
final class RecordReader {

    private static final String PERIOD = "period";

    private final Issues issues;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<RecordType, List<YamlValue>> rules = new LinkedHashMap<>();
    private final SequencedMap<RecordType, RecordKind> kinds = new LinkedHashMap<>();
    private SequencedMap<String, EvidenceClass> evidence = EvidenceClasses.usual();
    private boolean evidenceKnown = true;

    private final boolean complete;

    /**
     * @param complete false where parts of the file were refused
     */
    RecordReader(Issues issues, boolean complete) {
        this.complete = complete;
        this.issues = issues;
    }

    SequencedMap<RecordType, RecordKind> read(YamlValue file) {
        Keys.of(file, issues, "schema", "evidence", "records")
                .ifPresent(
                        keys -> {
                            Schemas.check(keys, "records", false);
                            int before = issues.count();
                            EvidenceClasses.read(keys, issues)
                                    .ifPresent(classes -> evidence = classes);
                            evidenceKnown = issues.count() == before;
                            keys.items("records").forEach(this::record);
                        });
        SequencedMap<RecordType, RecordKind> checked = new LinkedHashMap<>();
        kinds.forEach(
                (type, kind) ->
                        checked.put(type, withRules(kind, rules.getOrDefault(type, List.of()))));
        return checked;
    }

    /** The classes of evidence; the usual ones before a file is read. */
    SequencedMap<String, EvidenceClass> evidence() {
        return evidence;
    }

    /** Whether all of them could be read. */
    boolean isEvidenceKnown() {
        return evidenceKnown;
    }

    private void record(YamlValue value) {
        Keys.of(value, issues, "type", "name", "key", "fields", "valid")
                .ifPresent(
                        keys -> {
                            Optional<String> type =
                                    keys.word("type", Codes.FORM, "placement")
                                            .filter(word -> isNew(word, keys));
                            Text name = keys.bilingual("name");
                            SequencedMap<FieldCode, Field> fields = new LinkedHashMap<>();
                            keys.items("fields").forEach(field -> field(field, fields));
                            List<Key> key = key(keys, fields);
                            type.map(RecordType::new)
                                    .ifPresent(
                                            known -> {
                                                kinds.put(
                                                        known,
                                                        new RecordKind(
                                                                known,
                                                                name,
                                                                key,
                                                                List.copyOf(fields.values()),
                                                                List.of()));
                                                rules.put(known, keys.items("valid", false));
                                            });
                        });
    }

    private boolean isNew(String type, Keys keys) {
        Place place = keys.place("type");
        Place first = places.putIfAbsent(type, place);
        if (first != null) {
            issues.error(
                    place,
                    "code-twice",
                    type,
                    first.file().name(),
                    "" + first.line(),
                    "" + first.column());
        }
        return first == null;
    }

    private void field(YamlValue value, SequencedMap<FieldCode, Field> fields) {
        Keys.of(value, issues, "code", "name", "kind", "unit", "required", "choices")
                .ifPresent(
                        keys -> {
                            Optional<String> code = keys.word("code", Codes.FORM, "employer");
                            Text name = keys.bilingual("name", Text.same(code.orElse("?")));
                            FieldKind kind = keys.choice("kind", Words.FIELD_KINDS, FieldKind.TEXT);
                            boolean required = keys.flag("required", false);
                            List<Choice> choices = choices(keys, kind);
                            String unit = keys.text("unit");
                            code.ifPresent(
                                    word -> {
                                        if (word.equals(PERIOD) || Codes.isReserved(word)) {
                                            issues.error(keys.place("code"), "reserved-word", word);
                                        } else if (fields.putIfAbsent(
                                                        new FieldCode(word),
                                                        new Field(
                                                                new FieldCode(word),
                                                                name,
                                                                kind,
                                                                unit,
                                                                required,
                                                                choices))
                                                != null) {
                                            issues.error(keys.place("code"), "field-twice", word);
                                        }
                                    });
                        });
    }

    private List<Choice> choices(Keys keys, FieldKind kind) {
        if (kind != FieldKind.CHOICE) {
            if (keys.has("choices")) {
                issues.error(keys.keyPlace("choices"), "choices-without-choice");
            }
            return List.of();
        }
        SequencedMap<String, Choice> choices = new LinkedHashMap<>();
        for (YamlValue item : keys.items("choices")) {
            choice(item)
                    .ifPresent(
                            choice -> {
                                if (choices.putIfAbsent(choice.code(), choice) != null) {
                                    issues.error(item.place(), "choice-twice", choice.code());
                                }
                            });
        }
        return List.copyOf(choices.values());
    }

    private Optional<Choice> choice(YamlValue item) {
        if (item instanceof YamlValue.Scalar scalar && !scalar.isEmpty()) {
            return Optional.of(new Choice(scalar.text(), Text.same(scalar.text())));
        }
        return Keys.of(item, issues, "code", "name")
                .flatMap(
                        keys -> {
                            Text name = keys.bilingual("name");
                            return keys.required("code")
                                    .map(code -> new Choice(keys.text("code"), name))
                                    .filter(choice -> !choice.code().isEmpty());
                        });
    }

    private List<Key> key(Keys keys, SequencedMap<FieldCode, Field> fields) {
        List<Key> parts = new ArrayList<>();
        for (YamlValue item : keys.items("key")) {
            if (item instanceof YamlValue.Refused) {
                continue;
            }
            if (!(item instanceof YamlValue.Scalar scalar)) {
                issues.error(
                        item.place(),
                        "not-a-scalar",
                        "key",
                        org.shiji.shared.Message.of(item.kind()));
            } else if (scalar.text().equals(PERIOD)) {
                parts.add(new Key.OfPeriod());
            } else if (Codes.FORM.matcher(scalar.text()).matches()
                    && fields.containsKey(new FieldCode(scalar.text()))) {
                parts.add(new Key.OfField(new FieldCode(scalar.text())));
            } else if (complete) {
                java.util.Set<String> names = new java.util.LinkedHashSet<>();
                fields.keySet().forEach(field -> names.add(field.value()));
                names.add(PERIOD);
                KnownWords.unknown(issues, scalar.place(), "unknown-field", scalar.text(), names);
            }
        }
        return List.copyOf(parts);
    }

    private RecordKind withRules(RecordKind kind, List<YamlValue> written) {
        SequencedMap<String, Validity> valid = new LinkedHashMap<>();
        for (YamlValue rule : written) {
            Keys.of(rule, issues, "code", "when", "message")
                    .ifPresent(
                            keys -> {
                                Optional<String> code = keys.word("code", Codes.FORM, "IN_PERIOD");
                                Text message = keys.bilingual("message");
                                Optional<FormulaText> when =
                                        keys.formula("when", true)
                                                .flatMap(
                                                        scalar -> FormulaText.read(scalar, issues));
                                when.filter(text -> complete)
                                        .ifPresent(
                                                text ->
                                                        new FilterCheck(kind, kinds, text, issues)
                                                                .check());
                                if (code.isPresent()
                                        && when.isPresent()
                                        && valid.putIfAbsent(
                                                        code.get(),
                                                        new Validity(
                                                                code.get(),
                                                                when.get().formula(),
                                                                message))
                                                != null) {
                                    issues.error(keys.place("code"), "rule-twice", code.get());
                                }
                            });
        }
        return new RecordKind(
                kind.type(), kind.name(), kind.key(), kind.fields(), List.copyOf(valid.values()));
    }
}
