package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shiji.scoring.Element;
import org.shiji.scoring.Indicator;
import org.shiji.shared.Severity;
import org.shiji.shared.Units;

class ShippedDefinitionsTest {

    @Test
    void theDemonstrationSetLoadsWithoutErrorOrWarning() {
        Reading reading = DefinitionReader.read(Path.of("kpi-definitions/demo-2025"));

        assertThat(reading.issues()).allMatch(issue -> issue.severity() == Severity.INFO);
        Definition demo = Objects.requireNonNull(reading.definition());
        assertThat(demo.framework().indicators()).hasSizeGreaterThanOrEqualTo(36);
        assertThat(demo.framework().notice().zh()).contains("演示指标", "非官方44项");
        assertThat(demo.framework().notice().en()).contains("not the official 44");
    }

    @Test
    void everyUnitOfTheDemonstrationSetHasAnEnglishWord() {
        Reading reading = DefinitionReader.read(Path.of("kpi-definitions/demo-2025"));
        Definition demo = Objects.requireNonNull(reading.definition());
        Stream<String> units =
                Stream.of(
                                demo.framework().elements().values().stream().map(Element::unit),
                                demo.framework().indicators().values().stream()
                                        .map(Indicator::unit),
                                demo.recordKinds().values().stream()
                                        .flatMap(kind -> kind.fields().stream())
                                        .map(RecordKind.Field::unit))
                        .flatMap(all -> all);
        assertThat(units.map(unit -> Units.in(Locale.ENGLISH, unit)).distinct())
                .hasSizeGreaterThan(10)
                .noneMatch(unit -> unit.codePoints().anyMatch(Character::isIdeographic));
    }
}
