package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiji.shared.Period;
import org.shiji.unions.ScratchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What a folder says on a first start: nothing was in force before. */
@ScratchTest
class CatalogueTest {

    @TempDir Path folder;

    @Autowired private VersionStore versions;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    @AfterEach
    void clear() {
        Shelf.clear(jdbc);
    }

    @Test
    void aPeriodIsJudgedByTheNewestFrameworkValidOnItsFirstDay() throws IOException {
        version("old", "2023-01-01");
        version("mid", "2024-06-01");
        version("new", "2025-01-01");
        Catalogue catalogue = catalogue();

        assertThat(catalogue.all())
                .extracting(definition -> definition.framework().code())
                .containsExactly("new", "mid", "old");
        assertThat(catalogue.forPeriod(Period.year(2023)).framework().code()).isEqualTo("old");
        assertThat(catalogue.forPeriod(Period.year(2024)).framework().code()).isEqualTo("old");
        assertThat(catalogue.forPeriod(Period.year(2025)).framework().code()).isEqualTo("new");
        assertThat(catalogue.forPeriod(Period.year(2031)).framework().code()).isEqualTo("new");
        assertThat(catalogue.find("mid")).isPresent();
        assertThat(catalogue.find("none")).isEmpty();
    }

    @Test
    void aPeriodWithoutFrameworkSaysWhatToDo() throws IOException {
        version("only", "2025-01-01");
        Catalogue catalogue = catalogue();

        assertThatThrownBy(() -> catalogue.forPeriod(Period.year(2024)))
                .isInstanceOf(NoFramework.class)
                .hasMessageContaining("2024");
        assertThatThrownBy(() -> catalogue.forPeriod(Period.parse("2025-Q1")))
                .isInstanceOf(NoFramework.class);
    }

    @Test
    void twoFrameworksFromTheSameDayAreRefused() throws IOException {
        version("one", "2025-01-01");
        version("two", "2025-01-01");

        assertThatThrownBy(this::catalogue)
                .isInstanceOf(BrokenDefinitions.class)
                .hasMessageContaining("both valid from 2025-01-01");
    }

    @Test
    void brokenDefinitionsStopTheStartAndEveryProblemIsPrintedInBothLanguages() throws IOException {
        version("one", "2025-01-01");
        version("two", "2026-01-01");
        change("one/indicators.yaml", "formula: students", "formula: student");
        change("two/elements.yaml", "type: count", "type: counts");
        change("two/framework.yaml", "period: year", "perod: year");

        FailureAnalysis analysis =
                Objects.requireNonNull(
                        new BrokenDefinitionsAnalyzer().analyze(catchThrowable(this::catalogue)));
        assertThat(analysis.getDescription())
                .startsWith(
                        "评价定义有 4 处问题：\none/indicators.yaml:7:14: 没有要素或指标“student”（是不是“students”？）")
                .contains(
                        "two/elements.yaml:2:",
                        "\n\nThe definitions have 4 problems:\none/indicators.yaml:7:14: there is no element or"
                                + " indicator \"student\" (did you mean \"students\"?)",
                        "two/framework.yaml:5:1: unknown key \"perod\" (did you mean \"period\"?)",
                        "two/framework.yaml:1:1: the key \"period\" is missing")
                .doesNotContain("\tat ");
    }

    @Test
    void aFolderThatIsNotThereIsSaidInOneSentenceWithTheSetting() {
        folder = folder.resolve("nowhere");
        FailureAnalysis analysis =
                Objects.requireNonNull(
                        new NoDefinitionsAnalyzer().analyze(catchThrowable(this::catalogue)));
        assertThat(analysis.getDescription())
                .contains(folder.toString(), "shiji.definitions.folder")
                .hasLineCount(2);
    }

    private Catalogue catalogue() {
        return shelf().start().catalogue();
    }

    private Shelf shelf() {
        return new Shelf(folder, versions, events, transactions);
    }

    private void version(String code, String validFrom) throws IOException {
        shelf().add(code, validFrom);
    }

    private void change(String file, String before, String after) throws IOException {
        shelf().change(file, before, after);
    }
}
