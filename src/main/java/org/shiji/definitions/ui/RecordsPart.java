package org.shiji.definitions.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.shiji.definitions.Definition;
import org.shiji.definitions.FilterWords;
import org.shiji.definitions.RecordKind;
import org.shiji.definitions.RecordKind.Key;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.Messages;
import org.shiji.shared.Units;

/**
 * The record types: what makes two records one, which fields they have, which rules they must keep.
 */
class RecordsPart extends Section {

    private static final long serialVersionUID = 1L;

    private final Locale locale;

    RecordsPart(Definition definition, Locale locale) {
        this.locale = locale;
        addClassName("panel");
        FilterWords words = FilterWords.in(definition.recordKinds(), locale);
        add(new H2(say("records")));
        definition.recordKinds().values().forEach(kind -> add(type(kind, words)));
        add(evidence(definition));
    }

    /** The classes of evidence, the strongest first. */
    private NativeDetails evidence(Definition definition) {
        DescriptionList classes = new DescriptionList();
        for (EvidenceStrength strength : List.of(EvidenceStrength.STRONG, EvidenceStrength.WEAK)) {
            List<String> names =
                    definition.evidence().values().stream()
                            .filter(one -> one.strength() == strength)
                            .map(one -> one.name().in(locale))
                            .toList();
            if (!names.isEmpty()) {
                classes.add(
                        new DescriptionList.Term(
                                Messages.say(
                                        locale,
                                        "definitions.strength."
                                                + strength.name().toLowerCase(Locale.ROOT))),
                        new DescriptionList.Description(joined(names)));
            }
        }
        return new NativeDetails(say("evidenceClasses"), classes);
    }

    private NativeDetails type(RecordKind kind, FilterWords words) {
        DescriptionList facts = new DescriptionList();
        facts.add(
                term("key"),
                new DescriptionList.Description(
                        say(
                                "keyMeaning",
                                joined(
                                        kind.key().stream()
                                                .map(part -> key(kind, part))
                                                .toList()))));
        facts.add(
                term("fields"),
                new DescriptionList.Description(
                        joined(kind.fields().stream().map(this::field).toList())));
        if (!kind.valid().isEmpty()) {
            UnorderedList rules = new UnorderedList();
            kind.valid()
                    .forEach(
                            rule ->
                                    rules.add(
                                            new ListItem(
                                                    say(
                                                            "validity",
                                                            words.describe(kind, rule.when()),
                                                            rule.message().in(locale)))));
            DescriptionList.Description all = new DescriptionList.Description();
            all.add(rules);
            facts.add(term("valid"), all);
        }
        return new NativeDetails(kind.name().in(locale) + " " + kind.type().value(), facts);
    }

    private String key(RecordKind kind, Key part) {
        return switch (part) {
            case Key.OfField of -> kind.field(of.field()).name().in(locale);
            case Key.OfPeriod period -> say("period");
        };
    }

    private String field(RecordKind.Field field) {
        String kind = say("field." + field.kind().name().toLowerCase(Locale.ROOT));
        String name = field.name().in(locale);
        return say(
                field.required() ? "fieldRequired" : "field",
                name,
                field.unit().isEmpty() ? kind : kind + " · " + Units.in(locale, field.unit()));
    }

    private String joined(List<String> words) {
        return String.join(say("comma"), words);
    }

    private DescriptionList.Term term(String key) {
        return new DescriptionList.Term(say(key));
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "definitions.ui." + key, arguments);
    }
}
