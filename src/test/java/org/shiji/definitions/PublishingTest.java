package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.unions.Examples.ADMINISTRATOR;
import static org.shiji.unions.Examples.NATIONAL;
import static org.shiji.unions.Examples.PROVINCIAL;
import static org.shiji.unions.Examples.REPORTER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiji.definitions.FrameworkVersion.Origin;
import org.shiji.definitions.Outcome.Done;
import org.shiji.definitions.Outcome.Refused;
import org.shiji.definitions.Proposal.State;
import org.shiji.definitions.Shelf.Desk;
import org.shiji.definitions.Shelf.Running;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Role;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From a trial to a version in force: who may, what stands against it, and that it stays. */
@ScratchTest
class PublishingTest {

    private static final Period Y2025 = Period.year(2025);
    private static final Period Y2026 = Period.year(2026);
    private static final Period Y2027 = Period.year(2027);
    private static final Viewer OTHER_NATIONAL =
            new Viewer("national2", Text.same("N2"), Role.NATIONAL_INSPECTOR, null, null);

    @TempDir private Path folder;

    @Autowired private VersionStore versions;
    @Autowired private ProposedVersions onFile;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private JdbcTemplate jdbc;

    private final List<Object> events = new ArrayList<>();
    private Shelf shelf;
    private Running running;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        Shelf.clear(jdbc);
        shelf = new Shelf(folder, versions, events::add, transactions);
        shelf.add("tiny", "2025-01-01");
        start();
        shelf.open(running, Y2025);
        events.clear();
    }

    @AfterEach
    void leaveNothing() {
        Shelf.clear(jdbc);
    }

    private void start() {
        running = shelf.start();
        desk = shelf.desk(running, onFile);
    }

    @Test
    void aNumberAndADayAreSuggested() {
        Candidate candidate = halved();
        Publishing.Suggestion first = desk.publishing.suggest(PROVINCIAL, candidate, Y2025);
        assertThat(first.version()).isEqualTo("2");
        assertThat(first.periods()).startsWith(Y2026, Y2027).hasSize(4);

        propose(PROVINCIAL, "2", Y2026);
        assertThat(desk.publishing.suggest(NATIONAL, candidate, Y2025).version()).isEqualTo("3");
    }

    @Test
    void aProposalIsKeptAndJudgesNobody() {
        Proposal proposal = propose(PROVINCIAL, "2", Y2026);

        assertThat(proposal.state()).isEqualTo(State.OPEN);
        assertThat(proposal.validFrom()).isEqualTo("2026-01-01");
        assertThat(proposal.author()).isEqualTo("provincial");
        assertThat(proposal.reason()).isEqualTo("because");
        assertThat(events)
                .containsExactly(new VersionProposed(proposal.id(), proposal.ref(), "provincial"));
        running.look();
        assertThat(running.inForce()).containsExactly("tiny 1");
        assertThat(running.version(Y2026)).isEqualTo("tiny 1");
        assertThat(running.catalogue().versions("tiny")).hasSize(1);
        assertThat(running.catalogue().find(proposal.ref())).isEmpty();
        start();
        assertThat(running.version(Y2026)).isEqualTo("tiny 1");
        assertThat(desk.proposals.all(NATIONAL)).containsExactly(proposal);
    }

    @Test
    void whoReadsAProposalSeesTheDifferenceAndCanTryIt() {
        Proposal proposal = propose(PROVINCIAL, "2", Y2026);
        Proposals.Review review = review(ADMINISTRATOR, proposal.id());

        assertThat(Objects.requireNonNull(review.against()).ref().version()).isEqualTo("1");
        assertThat(review.changes().stream().map(change -> change.in(Locale.ENGLISH)))
                .anyMatch(change -> change.startsWith("T1 · score: "))
                .anyMatch(change -> change.contains("2025-01-01 → 2026-01-01"))
                .hasSize(2);
        assertThat(review.obstacle()).isNull();
        Candidate candidate = read(() -> desk.proposals.candidate(NATIONAL, Y2025, proposal.id()));
        assertThat(Objects.requireNonNull(candidate.reading().definition()).ref())
                .isEqualTo(proposal.ref());
    }

    @Test
    void aReporterSeesNothingOfIt() {
        Proposal proposal = propose(PROVINCIAL, "2", Y2026);
        Candidate candidate = halved();
        long id = proposal.id();
        List<Supplier<Object>> all =
                List.of(
                        () -> desk.proposals.all(REPORTER),
                        () -> review(REPORTER, id),
                        () -> desk.proposals.candidate(REPORTER, Y2025, id),
                        () -> desk.proposals.files(REPORTER, id),
                        () -> desk.proposals.files(REPORTER, rules().ref()),
                        () -> desk.publishing.suggest(REPORTER, candidate, Y2025),
                        () -> desk.publishing.propose(REPORTER, candidate, "3", Y2026, "x"),
                        () -> desk.publishing.withdraw(REPORTER, id),
                        () -> desk.publishing.decline(REPORTER, id, "x"),
                        () -> desk.publishing.publish(REPORTER, id));
        all.forEach(one -> assertThatThrownBy(one::get).isExactlyInstanceOf(NotVisible.class));
    }

    @Test
    void nobodyPublishesOrDeclinesTheirOwnProposal() {
        for (Viewer author : List.of(NATIONAL, ADMINISTRATOR)) {
            Proposal proposal = propose(author, author == NATIONAL ? "2" : "3", Y2026);
            assertThatThrownBy(() -> desk.publishing.publish(author, proposal.id()))
                    .isExactlyInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk.publishing.decline(author, proposal.id(), "no"))
                    .isExactlyInstanceOf(NotAllowed.class);
            assertThat(proposal.mayBeDecidedBy(author)).isFalse();
            assertThat(proposal.mayBeDecidedBy(OTHER_NATIONAL)).isTrue();
        }
        assertThat(running.inForce()).containsExactly("tiny 1");
    }

    @Test
    void aProvincialInspectorProposesAndDoesNotPublish() {
        Proposal proposal = propose(NATIONAL, "2", Y2026);

        assertThat(proposal.mayBeDecidedBy(PROVINCIAL)).isFalse();
        assertThatThrownBy(() -> desk.publishing.publish(PROVINCIAL, proposal.id()))
                .isExactlyInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.publishing.decline(PROVINCIAL, proposal.id(), "no"))
                .isExactlyInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.publishing.withdraw(PROVINCIAL, proposal.id()))
                .isExactlyInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsPublishedIsInForceAtOnceFromItsFirstDayOn() {
        Proposal proposal = propose(PROVINCIAL, "2", Y2026);
        events.clear();
        Proposal published = done(desk.publishing.publish(NATIONAL, proposal.id()));

        assertThat(published.state()).isEqualTo(State.PUBLISHED);
        assertThat(Objects.requireNonNull(published.decision()).by()).isEqualTo("national");
        assertThat(running.inForce()).containsExactly("tiny 2", "tiny 1");
        assertThat(running.version(Y2025)).isEqualTo("tiny 1");
        assertThat(running.version(Y2026)).isEqualTo("tiny 2");
        assertThat(score(Y2026)).contains("50");
        assertThat(score(Y2025)).contains("100");
        assertThat(running.catalogue().forPeriodInProgress(Y2025).framework().version())
                .isEqualTo("1");
        assertThat(events)
                .startsWith(
                        new ProposalClosed(
                                proposal.id(),
                                proposal.ref(),
                                State.PUBLISHED,
                                "provincial",
                                "national"))
                .hasSize(2)
                .last()
                .isEqualTo(new DefinitionsChanged(List.of(proposal.ref(), rules().ref())));
        FrameworkVersion version = running.catalogue().versions("tiny").getFirst();
        assertThat(version.origin()).isEqualTo(Origin.PUBLISHED);
        assertThat(version.isMissingInFolder()).isTrue();
        assertThat(running.problems()).isEmpty();
    }

    @Test
    void itIsStillInForceAfterARestartAndWhenTheFolderChanges() throws IOException {
        publish("2", Y2026);
        start();
        assertThat(running.inForce()).containsExactly("tiny 2", "tiny 1");
        assertThat(running.version(Y2026)).isEqualTo("tiny 2");

        shelf.add("other", "2020-01-01");
        running.look();
        assertThat(running.inForce()).containsExactly("tiny 2", "tiny 1", "other 1");
        shelf.change("other/indicators.yaml", "formula: students", "formula: studens");
        running.look();
        assertThat(running.inForce()).containsExactly("tiny 2", "tiny 1", "other 1");
        shelf.remove("tiny");
        shelf.remove("other");
        running.look();
        assertThat(running.inForce()).as("no folder at all").contains("tiny 2");
        start();
        assertThat(running.inForce()).contains("tiny 2");
        assertThat(running.version(Y2025)).isEqualTo("tiny 1");
    }

    @Test
    void anotherNodeSeesWhatWasPublishedWithItsNextLook() {
        Running other = shelf.start();
        publish("2", Y2026);
        assertThat(other.inForce()).containsExactly("tiny 1");
        other.look();
        assertThat(other.inForce()).containsExactly("tiny 2", "tiny 1");
    }

    @Test
    void theFolderBroughtUpToDateIsTheSameVersion() throws IOException {
        Proposal proposal = publish("2", Y2026);
        unpack(desk.proposals.files(NATIONAL, proposal.ref()));
        running.look();

        assertThat(running.problems()).isEmpty();
        assertThat(running.inForce()).containsExactly("tiny 2");
        FrameworkVersion version = running.catalogue().versions("tiny").getFirst();
        assertThat(version.ref()).isEqualTo(proposal.ref());
        assertThat(version.origin()).isEqualTo(Origin.PUBLISHED);
        assertThat(version.isMissingInFolder()).isFalse();
        assertThat(running.version(Y2025)).isEqualTo("tiny 1");
        assertThat(read(() -> desk.proposals.files(NATIONAL, proposal.id())).bytes())
                .isEqualTo(desk.proposals.files(NATIONAL, proposal.ref()).bytes());
    }

    @Test
    void theFolderCannotEditWhatWasPublishedThoughNoPeriodWasOpenedWithIt() throws IOException {
        Proposal proposal = publish("2", Y2026);
        unpack(desk.proposals.files(NATIONAL, proposal.ref()));
        shelf.change("tiny/indicators.yaml", "cap: 50", "cap: 30");
        for (int start = 0; start < 2; start++) {
            running.look();
            assertThat(running.problems())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "tiny/framework.yaml:3:1: version 2 was published on the screen and can no longer change; 1 change here was not taken");
            assertThat(running.rules().problems().refusals().getFirst().changes()).hasSize(1);
            assertThat(running.version(Y2026)).isEqualTo("tiny 2");
            assertThat(score(Y2026)).contains("50");
            start();
        }
    }

    @Test
    void ofTheSameDayTheHigherVersionJudgesWhereverItComesFrom() throws IOException {
        publish("2", Y2026);
        publish("3", Y2026);
        assertThat(running.inForce()).containsExactly("tiny 3", "tiny 1");

        shelf.change("tiny/framework.yaml", "version: \"1\"", "version: 2.5")
                .change("tiny/framework.yaml", "2025-01-01", "2026-01-01");
        running.look();
        assertThat(running.problems())
                .singleElement()
                .asString()
                .contains("the higher version 3 was published, valid from 2026-01-01");
        assertThat(running.version(Y2026)).isEqualTo("tiny 3");

        shelf.change("tiny/framework.yaml", "version: 2.5", "version: 4");
        running.look();
        assertThat(running.problems()).isEmpty();
        assertThat(running.inForce()).containsExactly("tiny 4");
        assertThat(running.version(Y2025)).isEqualTo("tiny 1");
        start();
        assertThat(running.inForce()).containsExactly("tiny 4");
    }

    @Test
    void aNumberMustBeHigherThanAllThereAre() {
        assertThat(refused(tryToPropose("1", Y2026))).contains("There is a version 1 already");
        assertThat(refused(tryToPropose("0.9", Y2026))).contains("must be higher than 1");
    }

    @Test
    void aVersionTakenMeanwhileIsNotPublished() {
        Proposal one = propose(PROVINCIAL, "2", Y2026);
        Proposal other = propose(PROVINCIAL, "2", Y2027);
        done(desk.publishing.publish(NATIONAL, one.id()));

        assertThat(Objects.requireNonNull(review(NATIONAL, other.id()).obstacle()).key())
                .isEqualTo("definitions.proposal.taken");
        assertThat(refused(desk.publishing.publish(NATIONAL, other.id())))
                .contains("There is a version 2 already");
        assertThat(desk.proposals.all(NATIONAL).getFirst().isOpen()).isTrue();
    }

    @Test
    void aPeriodOpenedMeanwhileIsNotChanged() {
        Proposal proposal = propose(PROVINCIAL, "2", Y2026);
        shelf.open(running, Y2026);

        assertThat(refused(desk.publishing.publish(NATIONAL, proposal.id())))
                .contains("The period 2026 is being assessed already");
        assertThat(refused(tryToPropose("2", Y2026))).contains("2026");
        assertThat(running.version(Y2026)).isEqualTo("tiny 1");
        done(desk.publishing.publish(NATIONAL, propose(PROVINCIAL, "2", Y2027).id()));
        assertThat(running.version(Y2026)).isEqualTo("tiny 1");
        assertThat(running.version(Y2027)).isEqualTo("tiny 2");
    }

    @Test
    void aFrameworkThatBeginsOnTheSameDayIsNotJoinedByAnother() throws IOException {
        shelf.add("other", "2026-01-01");
        running.look();
        assertThat(refused(tryToPropose("2", Y2026))).contains("“other” is valid from 2026-01-01");
    }

    @Test
    void theFilesAreReadByTheReaderOfToday() {
        Proposal proposal = propose(PROVINCIAL, "2", Y2026);
        jdbc.update(
                "update proposal_file set content = 'elements: [' where name = 'elements.yaml'");

        assertThat(desk.publishing.publish(NATIONAL, proposal.id()))
                .isInstanceOfSatisfying(
                        Outcome.Wrong.class, wrong -> assertThat(wrong.issues()).isNotEmpty());
        assertThat(running.inForce()).containsExactly("tiny 1");
    }

    @Test
    void aReasonIsAskedFor() {
        assertThat(refused(desk.publishing.propose(NATIONAL, halved(), "2", Y2026, " \n")))
                .isEqualTo("Say why.");
        assertThat(
                        refused(
                                desk.publishing.propose(
                                        NATIONAL, halved(), "2", Y2026, "x".repeat(2001))))
                .contains("2,000");
        Proposal proposal = propose(PROVINCIAL, "2", Y2026);
        assertThat(refused(desk.publishing.decline(NATIONAL, proposal.id(), "")))
                .isEqualTo("Say why.");
    }

    @Test
    void whatIsTypedAsNumberOfTheVersionIsCheckedByTheReader() {
        assertThat(tryToPropose("2: x", Y2026)).isInstanceOf(Outcome.Wrong.class);
        assertThat(tryToPropose("2\nname: x", Y2026)).isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void aProposalIsDecidedOnce() {
        Proposal withdrawn = propose(PROVINCIAL, "2", Y2026);
        assertThat(done(desk.publishing.withdraw(PROVINCIAL, withdrawn.id())).state())
                .isEqualTo(State.WITHDRAWN);
        assertThat(refused(desk.publishing.publish(NATIONAL, withdrawn.id())))
                .isEqualTo("P has withdrawn this proposal.");

        Proposal declined = propose(PROVINCIAL, "2", Y2026);
        Proposal answered = done(desk.publishing.decline(NATIONAL, declined.id(), "too early"));
        assertThat(Objects.requireNonNull(answered.decision()).answer()).isEqualTo("too early");
        assertThat(refused(desk.publishing.withdraw(PROVINCIAL, declined.id())))
                .isEqualTo("N has declined this proposal.");
        assertThat(running.inForce()).containsExactly("tiny 1");
    }

    @Test
    void everyStateKnowsWhatItCanBecome() {
        for (State from : State.values()) {
            for (State to : State.values()) {
                assertThat(from.canBecome(to)).isEqualTo(from == State.OPEN && to != State.OPEN);
            }
        }
    }

    @Test
    void ofTwoWhoPublishAtOnceOneSucceedsAndTheOtherIsTold() throws Exception {
        Proposal proposal = propose(PROVINCIAL, "2", Y2026);
        List<Callable<Outcome>> both =
                List.of(
                        () -> desk.publishing.publish(NATIONAL, proposal.id()),
                        () -> desk.publishing.publish(ADMINISTRATOR, proposal.id()));
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Future<Outcome> one : pool.invokeAll(both)) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes).hasAtLeastOneElementOfType(Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Refused.class);
        assertThat(outcomes.stream().filter(Refused.class::isInstance).map(this::refused))
                .singleElement()
                .asString()
                .contains("has published this proposal");
        assertThat(running.inForce()).containsExactly("tiny 2", "tiny 1");
    }

    @Test
    void ofTwoProposalsOfOneNumberPublishedAtOnceOneSucceeds() throws Exception {
        Proposal one = propose(PROVINCIAL, "2", Y2026);
        Proposal other = propose(PROVINCIAL, "2", Y2027);
        List<Callable<Outcome>> both =
                List.of(
                        () -> desk.publishing.publish(NATIONAL, one.id()),
                        () -> desk.publishing.publish(ADMINISTRATOR, other.id()));
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Future<Outcome> done : pool.invokeAll(both)) {
                outcomes.add(done.get());
            }
        }
        assertThat(outcomes).hasAtLeastOneElementOfType(Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Refused.class);
        assertThat(running.catalogue().versions("tiny")).hasSize(2);
    }

    @Test
    void aProposalThatIsNotThereIsNotVisible() {
        assertThatThrownBy(() -> desk.publishing.publish(NATIONAL, 4711))
                .isExactlyInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> review(NATIONAL, 4711)).isExactlyInstanceOf(NotVisible.class);
    }

    private Proposal publish(String version, Period from) {
        return done(desk.publishing.publish(NATIONAL, propose(PROVINCIAL, version, from).id()));
    }

    private Proposal propose(Viewer author, String version, Period from) {
        return done(desk.publishing.propose(author, halved(), version, from, " because "));
    }

    private Outcome tryToPropose(String version, Period from) {
        return desk.publishing.propose(PROVINCIAL, halved(), version, from, "because");
    }

    /** The rules of 2025 with half the points at most. */
    private Candidate halved() {
        return desk.candidates.edited(
                NATIONAL, Y2025, new Edits(Map.of(), Map.of(), Map.of("T1/cap", "50")));
    }

    private Proposals.Review review(Viewer viewer, long id) {
        return read(() -> desk.proposals.review(viewer, id));
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private Definition rules() {
        return running.catalogue().forPeriod(Y2025);
    }

    private String score(Period period) {
        return String.valueOf(
                running.catalogue().forPeriod(period).framework().indicators().values().stream()
                        .findFirst()
                        .orElseThrow()
                        .score());
    }

    private void unpack(FilesZip zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.write(folder.resolve(entry.getName()), in.readAllBytes());
            }
        }
    }

    private static Proposal done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).proposal();
    }

    private String refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).why().in(Locale.ENGLISH);
    }
}
