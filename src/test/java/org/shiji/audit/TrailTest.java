package org.shiji.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.assessment.AssessmentCompleted;
import org.shiji.definitions.DefinitionsChanged;
import org.shiji.definitions.FrameworkRef;
import org.shiji.definitions.PeriodOpened;
import org.shiji.definitions.Proposal;
import org.shiji.definitions.ProposalClosed;
import org.shiji.definitions.VersionProposed;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Role;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ScratchTest
class TrailTest {

    private static final Viewer ADMINISTRATOR =
            new Viewer("admin", Text.same("admin"), Role.ADMINISTRATOR, null, null);

    @Autowired private Trail trail;

    @Autowired private JdbcClient jdbc;

    @Autowired private TransactionTemplate transaction;

    @Autowired private ApplicationEventPublisher events;

    @BeforeEach
    @AfterEach
    void startAgain() {
        jdbc.sql("DELETE FROM audit_entry").update();
        jdbc.sql("UPDATE audit_head SET hash = REPEAT('0', 64)").update();
    }

    @Test
    void anUntouchedTrailHolds() {
        write("a", "b", "c");
        assertThat(trail.firstBroken(ADMINISTRATOR)).isEmpty();
        assertThat(trail.entries(ADMINISTRATOR, 0, 10))
                .extracting(Trail.Entry::subject)
                .containsExactly("c", "b", "a");
    }

    @Test
    void aChangedEntryShows() {
        write("a", "b", "c");
        jdbc.sql("UPDATE audit_entry SET subject = 'x' WHERE number = 2").update();
        assertThat(trail.firstBroken(ADMINISTRATOR)).contains(2L);
    }

    @Test
    void aRemovedEntryShows() {
        write("a", "b", "c");
        jdbc.sql("DELETE FROM audit_entry WHERE number = 2").update();
        assertThat(trail.firstBroken(ADMINISTRATOR)).contains(2L);
    }

    @Test
    void aTrailCutShortShows() {
        write("a", "b", "c");
        jdbc.sql("DELETE FROM audit_entry WHERE number = 3").update();
        assertThat(trail.firstBroken(ADMINISTRATOR)).contains(3L);
    }

    @Test
    void writersAtTheSameTimeDoNotForkTheChain() throws Exception {
        List<Callable<Boolean>> writers =
                IntStream.range(0, 20)
                        .<Callable<Boolean>>mapToObj(
                                i ->
                                        () -> {
                                            write("writer " + i);
                                            return true;
                                        })
                        .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(writers)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(trail.entries(ADMINISTRATOR, 0, 100)).hasSize(20);
        assertThat(trail.firstBroken(ADMINISTRATOR)).isEmpty();
    }

    @Test
    void aWriterWhoLookedBeforeOthersWroteDoesNotTakeTheirPlace() {
        transaction.executeWithoutResult(
                status -> {
                    jdbc.sql("SELECT COUNT(*) FROM audit_entry").query(Long.class).single();
                    CompletableFuture.runAsync(() -> write("faster")).join();
                    trail.append("someone", "deed", "slower");
                });
        assertThat(trail.entries(ADMINISTRATOR, 0, 10))
                .extracting(Trail.Entry::subject)
                .containsExactly("slower", "faster");
        assertThat(trail.firstBroken(ADMINISTRATOR)).isEmpty();
    }

    @Test
    void aPeriodThatWasOpenedIsWrittenDownWithItsVersion() {
        FrameworkRef framework = new FrameworkRef("demo", "1.0.0", "a".repeat(64));
        transaction.executeWithoutResult(
                status -> events.publishEvent(new PeriodOpened(Period.year(2025), framework)));
        transaction.executeWithoutResult(
                status -> events.publishEvent(new DefinitionsChanged(List.of(framework))));
        assertThat(trail.entries(ADMINISTRATOR, 0, 2))
                .extracting(entry -> entry.deed() + " " + entry.subject())
                .containsExactly(
                        "definitions.changed demo 1.0.0 aaaaaaaaaaaa",
                        "period.opened 2025 demo 1.0.0 aaaaaaaaaaaa");
    }

    @Test
    void whoProposedAVersionAndWhoPublishedItIsWrittenDown() {
        FrameworkRef framework = new FrameworkRef("demo", "1.1.0", "a".repeat(64));
        transaction.executeWithoutResult(
                status -> {
                    events.publishEvent(new VersionProposed(7, framework, "sheng91"));
                    for (Proposal.State state :
                            List.of(
                                    Proposal.State.WITHDRAWN,
                                    Proposal.State.DECLINED,
                                    Proposal.State.PUBLISHED)) {
                        events.publishEvent(
                                new ProposalClosed(7, framework, state, "sheng91", "admin"));
                    }
                });
        assertThat(trail.entries(ADMINISTRATOR, 0, 4))
                .extracting(entry -> entry.actor() + " " + entry.deed() + " " + entry.subject())
                .containsExactly(
                        "admin version.published demo 1.1.0 aaaaaaaaaaaa proposal=7 proposed-by=sheng91",
                        "admin proposal.declined demo 1.1.0 aaaaaaaaaaaa proposal=7 proposed-by=sheng91",
                        "admin proposal.withdrawn demo 1.1.0 aaaaaaaaaaaa proposal=7 proposed-by=sheng91",
                        "sheng91 version.proposed demo 1.1.0 aaaaaaaaaaaa proposal=7");
    }

    @Test
    void aDeedThatIsRolledBackLeavesNoEntry() {
        transaction.executeWithoutResult(
                status -> {
                    trail.append("someone", "deed", "subject");
                    status.setRollbackOnly();
                });
        assertThat(trail.entries(ADMINISTRATOR, 0, 10)).isEmpty();
        assertThat(trail.firstBroken(ADMINISTRATOR)).isEmpty();
    }

    @Test
    void thereIsNoEntryWithoutADeed() {
        assertThatThrownBy(() -> trail.append("someone", "deed", "subject"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anAssessmentIsWrittenDown() {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new AssessmentCompleted(Period.year(2025), 14, 3)));
        assertThat(trail.entries(ADMINISTRATOR, 0, 1))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.deed()).isEqualTo("assessment.completed");
                            assertThat(entry.subject()).isEqualTo("2025 unions=14 changed=3");
                        });
    }

    @Test
    void onlyTheNationalInspectorAndTheAdministratorReadIt() {
        Viewer provincial = new Viewer("p", Text.same("p"), Role.PROVINCIAL_INSPECTOR, "91", null);
        Viewer reporter =
                new Viewer("r", Text.same("r"), Role.UNION_REPORTER, null, new UnionId("a"));
        for (Viewer viewer : List.of(provincial, reporter)) {
            assertThatThrownBy(() -> trail.entries(viewer, 0, 1)).isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> trail.firstBroken(viewer)).isInstanceOf(NotVisible.class);
        }
    }

    private void write(String... subjects) {
        for (String subject : subjects) {
            transaction.executeWithoutResult(status -> trail.append("someone", "deed", subject));
        }
    }
}
