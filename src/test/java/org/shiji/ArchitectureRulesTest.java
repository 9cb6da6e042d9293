package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Each rule is broken once on purpose (package {@code org.broken}); a rule that does not notice is
 * no rule.
 */
class ArchitectureRulesTest {

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("org.broken");

    @ParameterizedTest
    @CsvSource({
        "scoringIsPlainJava,ReadsFiles",
        "commandsKnowNoServer,StartsTheServer",
        "onlyUiKnowsVaadin,Reports",
        "entitiesAreHidden,OpenEntity",
        "repositoriesAreHidden,OpenRepository",
        "nobodyUsesTheShell,Reports",
        "everyPackageIsNullMarked,Unmarked",
        "machineWorkStaysInTheMachine,OpenView",
        "everyViewSaysWhoMayEnter,OpenView",
        "timeIsHandedIn,Reports",
        "settingsAreRecords,OpenSettings"
    })
    void aBrokenRuleIsCaught(String rule, String culprit) {
        assertThatThrownBy(() -> new ArchitectureRules("org.broken").all().get(rule).check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit)
                .satisfies(
                        caught ->
                                System.out.println(
                                        rule
                                                + ": "
                                                + caught.getMessage()
                                                        .lines()
                                                        .skip(1)
                                                        .findFirst()
                                                        .orElse("")));
    }

    @Test
    void machineWorkIsSeenBehindReferencesAndLambdasAndInWholeClasses() {
        assertThatThrownBy(
                        () ->
                                new ArchitectureRules("org.broken")
                                        .all()
                                        .get("machineWorkStaysInTheMachine")
                                        .check(BROKEN))
                .hasMessageContaining("Sly.byReference(")
                .hasMessageContaining("Sly.later(")
                .hasMessageContaining("Sly.wholeClass(");
    }

    @Test
    void everyRuleIsBrokenOnce() throws NoSuchMethodException {
        CsvSource rows =
                ArchitectureRulesTest.class
                        .getDeclaredMethod("aBrokenRuleIsCaught", String.class, String.class)
                        .getAnnotation(CsvSource.class);
        assertThat(List.of(rows.value()).stream().map(row -> row.split(",")[0]))
                .containsExactlyElementsOf(new ArchitectureRules("org.broken").all().keySet());
    }

    @Test
    void chineseInStringsTextBlocksAndCharactersIsCaughtAndInCommentsIsNot() throws IOException {
        assertThat(SpokenInJava.in(Path.of("src/test/java/org/broken")))
                .hasSize(3)
                .allMatch(found -> found.startsWith("Spoken.java:"))
                .anyMatch(found -> found.contains("水分过高"))
                .anyMatch(found -> found.contains("第一行") && found.contains("second line"))
                .anyMatch(found -> found.contains("'是'"));
    }

    @Test
    void aModuleThatUsesWhatItMayNotIsCaught() {
        assertThatThrownBy(() -> ApplicationModules.of("org.broken", location -> true).verify())
                .hasMessageContaining("Module 'scoring' depends on module 'reporting'");
    }

    @Test
    void aClassTheRulesDoNotSeeIsNamed() {
        assertThat(
                        ArchitectureRules.unseen(
                                BROKEN, List.of("org.broken.Shell", "org.broken.Hidden")))
                .containsExactly("org.broken.Hidden");
    }
}
