package org.shiji.definitions;

import static org.shiji.definitions.ChangeList.both;
import static org.shiji.definitions.ChangeList.said;
import static org.shiji.definitions.ChangeList.word;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Change.Area;
import org.shiji.definitions.ElementSource.FromRecords;
import org.shiji.definitions.RecordKind.Field;
import org.shiji.definitions.RecordKind.Key;
import org.shiji.definitions.RecordKind.Validity;
import org.shiji.scoring.Formula;
import org.shiji.shared.Message;
import org.shiji.shared.Text;

/**
 * What differs in the record types, in what is counted from them, and in the classes of evidence.
 */
final class RecordDifferences {

    private final Definition before;
    private final Definition after;
    private final ChangeList changes;

    private RecordDifferences(Definition before, Definition after, ChangeList changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    static void add(Definition before, Definition after, ChangeList changes) {
        RecordDifferences differences = new RecordDifferences(before, after, changes);
        changes.each(
                Area.RECORD,
                "record",
                before.recordKinds(),
                after.recordKinds(),
                RecordKind::name,
                differences::kind);
        changes.each(
                Area.EVIDENCE,
                "evidenceClass",
                before.evidence(),
                after.evidence(),
                EvidenceClass::name,
                differences::evidence);
    }

    /** Where an element comes from: the filter alone where only that differs. */
    static void source(
            ChangeList.Of it,
            Definition before,
            ElementSource old,
            Definition after,
            ElementSource now) {
        if (old instanceof FromRecords counted
                && now instanceof FromRecords recounted
                && counted.record().equals(recounted.record())
                && counted.measure().equals(recounted.measure())) {
            Formula oldWhere = counted.where();
            Formula nowWhere = recounted.where();
            if (!Differences.canonical(oldWhere).equals(Differences.canonical(nowWhere))) {
                it.changed(
                        "where",
                        filter(before, counted, oldWhere),
                        filter(after, recounted, nowWhere));
            }
        } else if (!old.equals(now)) {
            it.changed("source", words(before, old), words(after, now));
        }
    }

    private static Text words(Definition definition, ElementSource source) {
        return both(locale -> FilterWords.in(definition.recordKinds(), locale).describe(source));
    }

    private static Text filter(Definition definition, FromRecords source, @Nullable Formula where) {
        RecordKind kind = definition.recordKinds().get(source.record());
        return where == null || kind == null ? said("allRecords") : rule(definition, kind, where);
    }

    private static Text rule(Definition definition, RecordKind kind, Formula condition) {
        return both(
                locale ->
                        FilterWords.in(definition.recordKinds(), locale).describe(kind, condition));
    }

    private void kind(RecordKind old, RecordKind now) {
        ChangeList.Of it = changes.about(Area.RECORD, now.type().value(), now.name());
        it.text("name", old.name(), now.name());
        if (!old.key().equals(now.key())) {
            it.changed("recordKey", key(old), key(now));
        }
        parts(
                it,
                "field",
                old.fields(),
                now.fields(),
                field -> field.code().value(),
                Field::name,
                (was, is) -> field(it, was, is));
        parts(
                it,
                "validity",
                old.valid(),
                now.valid(),
                Validity::code,
                Validity::message,
                (was, is) -> validity(it, old, now, was, is));
    }

    private void evidence(EvidenceClass old, EvidenceClass now) {
        ChangeList.Of it = changes.about(Area.EVIDENCE, now.code(), now.name());
        it.text("name", old.name(), now.name());
        it.value(
                "strength",
                old.strength(),
                now.strength(),
                strength -> Message.of("definitions.strength." + Words.of(strength)).text());
    }

    private void validity(
            ChangeList.Of it, RecordKind old, RecordKind now, Validity was, Validity is) {
        if (!Differences.canonical(was.when()).equals(Differences.canonical(is.when()))) {
            it.changed(
                    said("validityWhen", is.code()),
                    rule(before, old, was.when()),
                    rule(after, now, is.when()));
        }
        if (!was.message().equals(is.message())) {
            it.changed(said("validityMessage", is.code()), was.message(), is.message());
        }
    }

    private static void field(ChangeList.Of it, Field old, Field now) {
        String code = now.code().value();
        if (!old.name().equals(now.name())) {
            it.changed(said("fieldName", code), old.name(), now.name());
        }
        if (old.kind() != now.kind()) {
            it.changed(
                    said("fieldKind", code), word("field", old.kind()), word("field", now.kind()));
        }
        if (!old.unit().equals(now.unit())) {
            it.changed(
                    said("fieldUnit", code),
                    Differences.unit(old.unit()),
                    Differences.unit(now.unit()));
        }
        if (old.required() != now.required()) {
            it.changed(said("fieldRequired", code), required(old), required(now));
        }
        if (!old.choices().equals(now.choices())) {
            it.changed(said("fieldChoices", code), choices(old), choices(now));
        }
    }

    private static Text required(Field field) {
        return said(field.required() ? "required" : "optional");
    }

    private static Text choices(Field field) {
        return joined(
                field.choices(),
                choice -> locale -> said("choice", choice.code(), choice.name()).in(locale));
    }

    private static Text key(RecordKind kind) {
        return joined(
                kind.key(),
                part ->
                        locale ->
                                switch (part) {
                                    case Key.OfField of -> kind.field(of.field()).name().in(locale);
                                    case Key.OfPeriod period ->
                                            Message.of("definitions.ui.period").in(locale);
                                });
    }

    private static <T> Text joined(List<T> all, Function<T, Function<Locale, String>> words) {
        return ChangeList.orNothing(
                both(
                        locale ->
                                String.join(
                                        Message.of("definitions.ui.comma").in(locale),
                                        all.stream()
                                                .map(one -> words.apply(one).apply(locale))
                                                .toList())));
    }

    /** Fields or rules of a record type: added, removed, or compared. */
    private static <T> void parts(
            ChangeList.Of it,
            String what,
            List<T> before,
            List<T> after,
            Function<T, String> code,
            Function<T, Text> name,
            java.util.function.BiConsumer<T, T> compare) {
        var old = Differences.byCode(before, code);
        var now = Differences.byCode(after, code);
        old.forEach(
                (key, was) -> {
                    T is = now.get(key);
                    if (is == null) {
                        it.removed(said(what, key), name.apply(was));
                    } else {
                        compare.accept(was, is);
                    }
                });
        now.forEach(
                (key, is) -> {
                    if (!old.containsKey(key)) {
                        it.added(said(what, key), name.apply(is));
                    }
                });
    }
}
