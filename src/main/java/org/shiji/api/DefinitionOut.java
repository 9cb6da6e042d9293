package org.shiji.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource;
import org.shiji.definitions.FieldKind;
import org.shiji.definitions.RecordKind;
import org.shiji.scoring.Element;
import org.shiji.scoring.ElementType;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;

/** What a report asks for, and what its figures are worth something for. */
record DefinitionOut(
        FrameworkOut framework,
        Text name,
        List<ElementOut> elements,
        List<RecordTypeOut> recordTypes,
        List<EvidenceKindOut> evidenceKinds,
        List<IndicatorMeaning> indicators,
        List<CheckOut> checks) {

    /** The version of the rules. */
    record FrameworkOut(String code, String version, String hash) {}

    /** A figure that is asked for, typed or counted from records. */
    record ElementOut(
            String code,
            Text name,
            ElementType type,
            String unit,
            @Nullable String countedFrom,
            boolean evidenceRequired) {}

    record RecordTypeOut(String type, Text name, List<FieldOut> fields) {}

    record FieldOut(
            String code,
            Text name,
            FieldKind kind,
            String unit,
            boolean required,
            List<ChoiceOut> choices) {}

    record ChoiceOut(String code, Text name) {}

    record EvidenceKindOut(String code, Text name, EvidenceStrength strength) {}

    record IndicatorMeaning(String code, Text name, Text definition, String unit) {}

    record CheckOut(String code, Severity severity, Text message) {}

    static DefinitionOut of(Definition definition) {
        return new DefinitionOut(
                new FrameworkOut(
                        definition.ref().code(), definition.ref().version(), definition.hash()),
                definition.framework().name(),
                definition.framework().elements().values().stream()
                        .map(element -> element(element, definition))
                        .toList(),
                definition.recordKinds().values().stream().map(DefinitionOut::type).toList(),
                definition.evidence().values().stream()
                        .map(kind -> new EvidenceKindOut(kind.code(), kind.name(), kind.strength()))
                        .toList(),
                definition.framework().indicators().values().stream()
                        .map(
                                one ->
                                        new IndicatorMeaning(
                                                one.code().value(),
                                                one.name(),
                                                one.definition(),
                                                one.unit()))
                        .toList(),
                definition.checks().stream()
                        .map(check -> new CheckOut(check.code(), check.severity(), check.message()))
                        .toList());
    }

    private static ElementOut element(Element element, Definition definition) {
        ElementSource source = definition.sources().get(element.code());
        return new ElementOut(
                element.code().value(),
                element.name(),
                element.type(),
                element.unit(),
                source instanceof ElementSource.FromRecords records
                        ? records.record().value()
                        : null,
                source instanceof ElementSource.Declared declared && declared.evidenceRequired());
    }

    private static RecordTypeOut type(RecordKind kind) {
        return new RecordTypeOut(
                kind.type().value(),
                kind.name(),
                kind.fields().stream()
                        .map(
                                field ->
                                        new FieldOut(
                                                field.code().value(),
                                                field.name(),
                                                field.kind(),
                                                field.unit(),
                                                field.required(),
                                                field.choices().stream()
                                                        .map(
                                                                one ->
                                                                        new ChoiceOut(
                                                                                one.code(),
                                                                                one.name()))
                                                        .toList()))
                        .toList());
    }
}
