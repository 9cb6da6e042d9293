package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiji.definitions.FrameworkVersion.Origin;
import org.shiji.definitions.Shelf.Running;
import org.shiji.shared.Period;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What becomes of a version when its folder changes, before and after periods were opened with it.
 */
@ScratchTest
class VersionsTest {

    private static final Period Y2025 = Period.year(2025);
    private static final Period Y2026 = Period.year(2026);
    private static final String FULL = "cap: 100";

    @TempDir private Path folder;

    @Autowired private VersionStore versions;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private JdbcTemplate jdbc;

    private final List<Object> events = new ArrayList<>();
    private Shelf shelf;

    @BeforeEach
    void clear() throws IOException {
        Shelf.clear(jdbc);
        shelf = new Shelf(folder, versions, events::add, transactions);
        shelf.add("tiny", "2025-01-01");
    }

    @AfterEach
    void leaveNothing() {
        Shelf.clear(jdbc);
    }

    @Test
    void whatComesIntoForceIsKeptWithItsFilesAndDates() throws IOException {
        Running running = shelf.start();

        FrameworkVersion version = running.catalogue().versions("tiny").getFirst();
        assertThat(version.ref()).isEqualTo(running.catalogue().all().getFirst().ref());
        assertThat(version.origin()).isEqualTo(Origin.START);
        assertThat(version.since()).isEqualTo(Shelf.MORNING.plus(Duration.ofHours(1)));
        assertThat(version.isInForce()).isTrue();
        assertThat(version.isOpened()).isFalse();
        assertThat(versions.files(version.ref()))
                .containsOnlyKeys("elements.yaml", "framework.yaml", "indicators.yaml");
        assertThat(versions.files(version.ref()).get("framework.yaml"))
                .isEqualTo(Files.readAllBytes(folder.resolve("tiny/framework.yaml")));
    }

    @Test
    void beforeAPeriodWasOpenedAnEditJustReplacesIt() throws IOException {
        Running running = shelf.start();
        shelf.change("tiny/indicators.yaml", FULL, "cap: 50");
        running.look();

        assertThat(running.problems()).isEmpty();
        assertThat(running.catalogue().versions("tiny")).hasSize(1);
        assertThat(running.catalogue().versions("tiny").getFirst().ref())
                .isEqualTo(running.catalogue().all().getFirst().ref());
        assertThat(score(running, Y2025)).contains("50");
        assertThat(events)
                .containsExactly(
                        new DefinitionsChanged(
                                List.of(running.catalogue().all().getFirst().ref())));
    }

    @Test
    void onceAPeriodWasOpenedAnEditIsRefusedWithTheDifferenceWhileRunning() throws IOException {
        Running running = shelf.start();
        shelf.open(running, Y2025);
        events.clear();
        shelf.change("tiny/indicators.yaml", FULL, "cap: 50");
        running.look();

        assertThat(score(running, Y2025)).contains("100");
        assertThat(events).isEmpty();
        assertRefused(running);
    }

    @Test
    void onceAPeriodWasOpenedAnEditIsRefusedWithTheDifferenceAtTheNextStart() throws IOException {
        shelf.open(shelf.start(), Y2025);
        shelf.change("tiny/indicators.yaml", FULL, "cap: 50");

        assertRefused(shelf.start());
    }

    private void assertRefused(Running running) {
        assertThat(running.problems())
                .singleElement()
                .asString()
                .startsWith(
                        "tiny/framework.yaml:3:1: version 1 was used for 2025 and can no longer change; 1 change here was not taken")
                .contains("\n    version: \"1\"\n    ^");
        Refusal refusal = running.rules().problems().refusals().getFirst();
        assertThat(refusal.periods()).containsExactly(Y2025);
        assertThat(refusal.changes())
                .singleElement()
                .satisfies(
                        change ->
                                assertThat(change.in(Locale.ENGLISH))
                                        .startsWith("T1 · score: ")
                                        .contains("at most 100", " → ", "at most 50"));
        assertThat(running.inForce()).containsExactly("tiny 1");
        assertThat(score(running, Y2026)).contains("100");
    }

    @Test
    void anOpenedVersionWithOtherCommentsIsRefusedToo() throws IOException {
        shelf.open(shelf.start(), Y2025);
        shelf.change("tiny/elements.yaml", "elements:", "# all of them\nelements:");
        Running running = shelf.start();

        assertThat(running.problems())
                .singleElement()
                .asString()
                .contains("only comments or layout differ");
        assertThat(running.rules().problems().refusals().getFirst().changes()).isEmpty();
    }

    @Test
    void anEditTakenBackIsNoProblemAnyMore() throws IOException {
        Running running = shelf.start();
        shelf.open(running, Y2025);
        shelf.change("tiny/indicators.yaml", FULL, "cap: 50");
        running.look();
        shelf.change("tiny/indicators.yaml", "cap: 50", FULL);
        running.look();

        assertThat(running.problems()).isEmpty();
    }

    @Test
    void aNewVersionComesIntoForceAndAnOpenedPeriodKeepsItsOwn() throws IOException {
        Running running = shelf.start();
        shelf.open(running, Y2025);
        shelf.change("tiny/indicators.yaml", FULL, "cap: 50")
                .change("tiny/framework.yaml", "version: \"1\"", "version: \"2\"");
        running.look();

        assertThat(running.inForce()).containsExactly("tiny 2");
        assertThat(running.version(Y2025)).isEqualTo("tiny 1");
        assertThat(score(running, Y2025)).contains("100");
        assertThat(running.version(Y2026)).isEqualTo("tiny 2");
        assertThat(score(running, Y2026)).contains("50");
        List<FrameworkVersion> all = running.catalogue().versions("tiny");
        assertThat(all).extracting(one -> one.ref().version()).containsExactly("2", "1");
        assertThat(all.getFirst().origin()).isEqualTo(Origin.RELOAD);
        assertThat(all.getLast().isInForce()).isFalse();
        assertThat(all.getLast().periods()).containsExactly(Y2025);
    }

    @Test
    void aPeriodKeepsItsVersionWhenTheFolderIsGoneAndTheProductWasStartedAgain()
            throws IOException {
        Running first = shelf.start();
        shelf.open(first, Y2025);
        Definition judged = first.catalogue().forPeriod(Y2025);
        shelf.remove("tiny");
        shelf.add("other", "2026-01-01");
        Running again = shelf.start();

        assertThat(again.inForce()).containsExactly("other 1");
        assertThat(again.version(Y2025)).isEqualTo("tiny 1");
        assertThat(again.catalogue().forPeriod(Y2025).ref()).isEqualTo(judged.ref());
        assertThat(Differences.between(judged, again.catalogue().forPeriod(Y2025))).isEmpty();
        assertThat(again.catalogue().find(judged.ref())).isPresent();
    }

    @Test
    void aPeriodInProgressGoesOverToANewerVersionThatIsValidForIt() throws IOException {
        Running running = shelf.start();
        shelf.open(running, Y2025);
        shelf.change("tiny/framework.yaml", "version: \"1\"", "version: \"2\"");
        running.look();
        Definition next = running.catalogue().forPeriodInProgress(Y2025);
        shelf.open(running, Y2025, next);

        assertThat(next.framework().version()).isEqualTo("2");
        assertThat(running.version(Y2025)).isEqualTo("tiny 2");
        FrameworkVersion old = running.catalogue().versions("tiny").getLast();
        assertThat(old.periods()).isEmpty();
        assertThat(old.earlier()).containsExactly(Y2025);
        assertThat(old.isOpened()).as("its scorecards are on file").isTrue();
    }

    @Test
    void aPeriodInProgressStaysWithItsVersionWhereTheNewerOneBeginsLater() throws IOException {
        Running running = shelf.start();
        shelf.open(running, Y2025);
        shelf.change("tiny/framework.yaml", "version: \"1\"", "version: \"2\"")
                .change("tiny/framework.yaml", "2025-01-01", "2026-01-01");
        running.look();

        assertThat(running.catalogue().forPeriodInProgress(Y2025).framework().version())
                .isEqualTo("1");
        assertThat(running.catalogue().forPeriodInProgress(Y2026).framework().version())
                .isEqualTo("2");
    }

    @Test
    void aPeriodInProgressNeverFallsBackToAnOlderFramework() throws IOException {
        shelf.add("older", "2023-01-01");
        Running running = shelf.start();
        shelf.open(running, Y2025);
        shelf.remove("tiny");
        running.look();

        assertThat(running.inForce()).containsExactly("older 1");
        assertThat(running.catalogue().forPeriodInProgress(Y2025).framework().code())
                .isEqualTo("tiny");
        assertThat(running.version(Y2026)).isEqualTo("older 1");
    }

    @Test
    void aPeriodNotOpenedYetIsJudgedByTheVersionThatWasInForceForIt() throws IOException {
        Running running = shelf.start();
        shelf.change("tiny/framework.yaml", "version: \"1\"", "version: \"2\"")
                .change("tiny/framework.yaml", "2025-01-01", "2026-01-01");
        running.look();

        assertThat(running.version(Y2025)).isEqualTo("tiny 1");
        assertThatThrownBy(() -> running.catalogue().forPeriod(Period.year(2024)))
                .isInstanceOf(NoFramework.class);
    }

    @Test
    void aVersionThatComesBackIsInForceAgain() throws IOException {
        Running running = shelf.start();
        shelf.open(running, Y2025);
        shelf.change("tiny/framework.yaml", "version: \"1\"", "version: \"2\"");
        running.look();
        shelf.change("tiny/framework.yaml", "version: \"2\"", "version: \"1\"");
        running.look();

        assertThat(running.inForce()).containsExactly("tiny 1");
        assertThat(running.catalogue().versions("tiny"))
                .filteredOn(FrameworkVersion::isInForce)
                .extracting(one -> one.ref().version())
                .containsExactly("1");
    }

    @Test
    void aBrokenFolderLeavesTheOldOneInForceAndSaysWhere() throws IOException {
        Running running = shelf.start();
        shelf.change("tiny/indicators.yaml", "formula: students", "formula: studens");
        running.look();

        assertThat(running.inForce()).containsExactly("tiny 1");
        assertThat(running.problems())
                .singleElement()
                .asString()
                .startsWith(
                        "tiny/indicators.yaml:7:14: there is no element or indicator \"studens\"")
                .contains("^");
        shelf.change("tiny/indicators.yaml", "formula: studens", "formula: students");
        running.look();
        assertThat(running.problems()).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void aStartStopsAtABrokenFileWhateverWasInForceBefore() throws IOException {
        shelf.start();
        shelf.change("tiny/indicators.yaml", "formula: students", "formula: studens");

        assertThatThrownBy(shelf::start)
                .isInstanceOf(BrokenDefinitions.class)
                .hasMessageContaining("tiny/indicators.yaml:7:14: ");
        shelf.change("tiny/indicators.yaml", "formula: studens", "formula: students");
        assertThat(shelf.start().inForce()).containsExactly("tiny 1");
    }

    @Test
    void oneBrokenFolderDoesNotKeepAnotherFromComingIntoForce() throws IOException {
        Running running = shelf.start();
        shelf.change("tiny/indicators.yaml", "formula: students", "formula: studens");
        shelf.add("next", "2026-01-01");
        running.look();

        assertThat(running.inForce()).containsExactly("next 1", "tiny 1");
    }

    @Test
    void aNewcomerFromTheSameDayIsRefusedNotTheOneInForce() throws IOException {
        Running running = shelf.start();
        shelf.add("a-first-by-name", "2025-01-01");
        running.look();

        assertThat(running.inForce()).containsExactly("tiny 1");
        assertThat(running.problems())
                .singleElement()
                .asString()
                .startsWith("a-first-by-name/framework.yaml:3:1:");
    }

    @Test
    void theSameVersionInTwoFoldersIsRefused() throws IOException {
        Running running = shelf.start();
        shelf.add("zwilling", "2026-01-01")
                .change("zwilling/framework.yaml", "code: zwilling", "code: tiny");
        running.look();

        assertThat(running.inForce()).containsExactly("tiny 1");
        assertThat(running.problems()).singleElement().asString().contains("in another folder too");
    }

    @Test
    void aFolderThatIsGoneAltogetherLeavesAllInForce() throws IOException {
        Running running = shelf.start();
        shelf.remove("tiny");
        running.look();

        assertThat(running.inForce()).containsExactly("tiny 1");
        assertThat(running.problems()).singleElement().asString().contains(folder.toString());
        assertThat(shelf.start().inForce()).containsExactly("tiny 1");
    }

    @Test
    void halfAFileIsWaitedFor() throws IOException {
        Running running = shelf.start();
        String before = running.rules().refresh("");
        shelf.change("tiny/indicators.yaml", FULL, "cap: 5");
        String half = running.rules().refresh(before);
        assertThat(score(running, Y2025)).contains("100");
        shelf.change("tiny/indicators.yaml", "cap: 5", "cap: 50");
        String whole = running.rules().refresh(half);
        assertThat(score(running, Y2025)).contains("100");
        running.rules().refresh(whole);
        assertThat(score(running, Y2025)).contains("50");
    }

    @Test
    void whatEditorsLeaveLyingAroundIsNotRead() throws IOException {
        Running running = shelf.start();
        for (String name :
                List.of(".#indicators.yaml", ".indicators.yaml.swp", "indicators.yaml~", "4913")) {
            Files.writeString(folder.resolve("tiny").resolve(name), "not: [yaml");
        }
        Files.createDirectories(folder.resolve(".git"));
        running.look();

        assertThat(running.problems()).isEmpty();
    }

    @Test
    void anEditThatComesBetweenReadingAndOpeningIsWhatIsOpened() throws IOException {
        Running running = shelf.start();
        Definition read = running.catalogue().forPeriod(Y2025);
        shelf.change("tiny/indicators.yaml", FULL, "cap: 50");
        running.look();
        Definition opened = shelf.open(running, Y2025, read);

        assertThat(opened.hash()).isNotEqualTo(read.hash());
        assertThat(opened.ref()).isEqualTo(running.catalogue().all().getFirst().ref());
    }

    @Test
    void anOpeningOnAnotherNodeRefusesTheEditHere() throws IOException {
        Running here = shelf.start();
        Running there = shelf.start();
        shelf.open(there, Y2025);
        shelf.change("tiny/indicators.yaml", FULL, "cap: 50");
        here.look();

        assertThat(here.problems()).hasSize(1);
        assertThat(score(here, Y2025)).contains("100");
    }

    @Test
    void openingIsToldOnceAndUndoneWithItsTransaction() throws IOException {
        Running running = shelf.start();
        Definition definition = running.catalogue().forPeriod(Y2025);
        assertThatThrownBy(
                        () ->
                                new org.springframework.transaction.support.TransactionTemplate(
                                                transactions)
                                        .executeWithoutResult(
                                                status -> {
                                                    running.catalogue().open(Y2025, definition);
                                                    throw new IllegalStateException("undone");
                                                }))
                .hasMessage("undone");
        assertThat(running.catalogue().versions("tiny").getFirst().isOpened()).isFalse();
        events.clear();
        shelf.open(running, Y2025);
        shelf.open(running, Y2025);

        assertThat(events).containsExactly(new PeriodOpened(Y2025, definition.ref()));
    }

    @Test
    void aDatabaseThatForgotTheVersionsIsToldThemAgain() throws IOException {
        Running running = shelf.start();
        Shelf.clear(jdbc);
        shelf.open(running, Y2025);

        assertThat(running.catalogue().versions("tiny").getFirst().periods())
                .containsExactly(Y2025);
    }

    @Test
    void aVersionThatCannotBeReadAnyMoreIsNotReplacedByAnother() throws IOException {
        shelf.open(shelf.start(), Y2025);
        shelf.change("tiny/framework.yaml", "version: \"1\"", "version: \"2\"");
        jdbc.update(
                "update framework_file set content = 'elements: [' where name = 'elements.yaml'");
        Running running = shelf.start();

        assertThatThrownBy(() -> running.catalogue().forPeriod(Y2025))
                .isInstanceOf(UnreadableVersion.class)
                .hasMessageContaining("\"tiny\" version 1");
        assertThat(running.version(Y2026)).isEqualTo("tiny 2");
    }

    @Test
    void problemsAreToldToThoseWhoLookAfterTheRules() throws IOException {
        Running running = shelf.start();
        shelf.change("tiny/indicators.yaml", "formula: students", "formula: studens");
        running.look();

        for (Viewer viewer :
                List.of(
                        org.shiji.unions.Examples.NATIONAL,
                        org.shiji.unions.Examples.PROVINCIAL,
                        org.shiji.unions.Examples.ADMINISTRATOR)) {
            assertThat(running.catalogue().problems(viewer).hasErrors()).isTrue();
        }
        assertThat(running.catalogue().problems(org.shiji.unions.Examples.REPORTER).isEmpty())
                .isTrue();
    }

    @Test
    void theWatchTakesAChangeByItself() throws Exception {
        Running running = shelf.start();
        FolderWatch watch =
                new FolderWatch(
                        running.rules(),
                        new DefinitionSettings(folder.toString(), Duration.ofMillis(30)));
        watch.start();
        try {
            shelf.change("tiny/indicators.yaml", FULL, "cap: 50");
            for (int wait = 0; wait < 2400 && !score(running, Y2025).contains("50"); wait++) {
                Thread.sleep(25);
            }
            assertThat(score(running, Y2025)).contains("50");
            assertThat(watch.isRunning()).isTrue();
        } finally {
            watch.stop();
        }
        assertThat(watch.isRunning()).isFalse();
    }

    @Test
    void whoDoesNotWantToBeWatchedIsNot() {
        FolderWatch watch =
                new FolderWatch(
                        shelf.start().rules(),
                        new DefinitionSettings(folder.toString(), Duration.ZERO));
        watch.start();
        assertThat(watch.isRunning()).isFalse();
    }

    private static String score(Running running, Period period) {
        return String.valueOf(
                running.catalogue().forPeriod(period).framework().indicators().values().stream()
                        .findFirst()
                        .orElseThrow()
                        .score());
    }
}
