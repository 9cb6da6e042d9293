package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShippedDefinitionsTest {

    @Test
    void theDemonstrationSetLoadsWithoutAnyIssue() {
        Reading reading = DefinitionReader.read(Path.of("kpi-definitions/demo-2025"));

        assertThat(reading.issues()).isEmpty();
        Definition demo = Objects.requireNonNull(reading.definition());
        assertThat(demo.framework().indicators()).hasSizeGreaterThanOrEqualTo(36);
        assertThat(demo.framework().notice().zh()).contains("演示指标", "非官方44项");
        assertThat(demo.framework().notice().en()).contains("not the official 44");
    }
}
