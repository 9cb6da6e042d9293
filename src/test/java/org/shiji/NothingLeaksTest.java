package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shiji.assessment.Assessments;
import org.shiji.definitions.Candidate;
import org.shiji.definitions.Candidates;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Edits;
import org.shiji.definitions.OtherRules;
import org.shiji.definitions.Publishing;
import org.shiji.evidence.Evidence;
import org.shiji.evidence.Papers;
import org.shiji.intake.Intake;
import org.shiji.reporting.BulkEntry;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.shared.ElementCode;
import org.shiji.shared.MachineOnly;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Role;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every public method of every service that takes a viewer, called as everybody, with the ids of
 * everybody else: nothing comes out, and nobody learns which ids exist. A method with a parameter
 * this test cannot fill fails it, so that no new one is forgotten.
 */
@WithDemonstration
class NothingLeaksTest {

    private static final Period LATEST = Period.year(2025);
    private static final UnionId NOWHERE = new UnionId("nowhere");
    private static final RecordType CERTIFICATE = new RecordType("certificate");

    /** Open methods that ask for no viewer and are not for the machine only, and why they may. */
    private static final Map<String, String> WITHOUT_VIEWER =
            Map.ofEntries(
                    Map.entry("Catalogue.all", "definitions are public"),
                    Map.entry("Catalogue.forPeriod", "definitions are public"),
                    Map.entry("Catalogue.find", "definitions are public"),
                    Map.entry("Catalogue.versions", "definitions are public"),
                    Map.entry("Reporting.periods", "says which periods there are, of no union"),
                    Map.entry("Inspections.flags", "calculates on what it is handed"),
                    Map.entry("Schedules.all", "says which periods are open, of no union"),
                    Map.entry("CurrentViewer.get", "is where a viewer comes from"),
                    Map.entry("Accounts.loadUserByUsername", "is what the sign-in asks"),
                    Map.entry("Accounts.viewer", "is where a viewer comes from"),
                    Map.entry("Accounts.find", "is where a viewer comes from"),
                    Map.entry("Accounts.exists", "says nothing about a union"),
                    Map.entry("Accounts.isEmpty", "says nothing about a union"),
                    Map.entry("Accounts.locale", "says nothing about a union"),
                    Map.entry("Accounts.prefer", "says nothing about a union"),
                    Map.entry("WelcomeLinks.holder", "the link is what is asked for"),
                    Map.entry("WelcomeLinks.setPassword", "the link is what is asked for"),
                    Map.entry("WelcomeLinks.passwordRule", "says nothing about anybody"));

    @Autowired private ApplicationContext context;
    @Autowired private Accounts accounts;
    @Autowired private Assessments assessments;
    @Autowired private Catalogue catalogue;
    @Autowired private Candidates candidates;
    @Autowired private Publishing publishing;
    @Autowired private Unions unions;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private PlatformTransactionManager transactions;

    private static final ForeignData DATA = new ForeignData();

    /** Made once, by the inspector of a province, and forgotten at the end. */
    private static @Nullable Candidate candidate;

    private static long proposal;

    /** A file one of the unions handed in. */
    private static long imported;

    /** A file behind a figure of the same union. */
    private static long attached;

    /** What came of a call: an answer or a refusal. */
    private record Outcome(@Nullable Object answer, @Nullable RuntimeException refusal) {}

    @BeforeEach
    void know() {
        if (DATA.size() > 0) {
            return;
        }
        Viewer national = accounts.viewer("guojia");
        unions.everyUnion()
                .forEach(
                        union -> {
                            DATA.add(
                                    union,
                                    unions.members(national, union.id()),
                                    assessments.history(national, union.id()));
                            DATA.addRegistered(unions.focusMajors(national, union.id()));
                        });
        DATA.addRows(jdbc, catalogue.forPeriod(LATEST));
        assertThat(DATA.unions()).hasSize(14);
        assertThat(DATA.size()).isGreaterThan(20_000);
    }

    @BeforeEach
    void propose() {
        if (candidate == null) {
            Viewer author = accounts.viewer("sheng92");
            Candidate tried =
                    candidates.edited(
                            author, LATEST, new Edits(Map.of(), Map.of("showy", "water > 0.05")));
            Period next = Period.year(2026);
            if (publishing.propose(author, tried, "1.1.0", next, "because")
                    instanceof org.shiji.definitions.Outcome.Done done) {
                proposal = done.proposal().id();
            }
            candidate = tried;
        }
        assertThat(proposal).isPositive();
    }

    @BeforeEach
    void handIn() {
        if (imported == 0
                && context.getBean(Intake.class)
                                .receive(
                                        accounts.viewer("hedi"),
                                        new UnionId("hedi"),
                                        LATEST,
                                        CERTIFICATE,
                                        BulkEntry.Mode.ADD,
                                        "file.csv",
                                        new ByteArrayInputStream(new byte[] {'a', ',', 'b'}))
                        instanceof Intake.Receipt.Received received) {
            imported = received.job();
        }
        assertThat(imported).isPositive();
    }

    @BeforeEach
    void attach() {
        UnionId hedi = new UnionId("hedi");
        Evidence evidence = context.getBean(Evidence.class);
        if (attached == 0) {
            Behind staff = new Behind.OfFigure(new ElementCode("staff"));
            Evidence.Receipt receipt =
                    evidence.attach(
                            accounts.viewer("hedi"),
                            hedi,
                            LATEST,
                            staff,
                            "photo",
                            "file.pdf",
                            new ByteArrayInputStream(Papers.pdf("x", 1)));
            assertThat(receipt).isEqualTo(new Evidence.Receipt.Attached());
            attached = evidence.all(accounts.viewer("hedi"), hedi, LATEST).getLast().item().id();
        }
    }

    @AfterAll
    static void forget(@Autowired ApplicationContext context) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update("delete from evidence_item where sha256 in (select sha256 from evidence_file)");
        jdbc.update("delete from evidence_file");
        OtherRules.forgetPublished(context);
    }

    @Test
    void theServicesAreFound() {
        assertThat(calls())
                .extracting(ServiceCall::name)
                .contains(
                        "Unions.profile",
                        "Reporting.records",
                        "Inspections.verify",
                        "Assessments.scorecard",
                        "Exports.pdf",
                        "Trail.entries",
                        "Proposals.review",
                        "Publishing.publish",
                        "Intake.jobs",
                        "Evidence.open",
                        "Attachments.one",
                        "Overviews.overview")
                .hasSizeGreaterThanOrEqualTo(27);
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotTheirsIsRefusedLikeWhatDoesNotExist() {
        return calls().stream()
                .filter(ServiceCall::namesAUnion)
                .filter(call -> !call.isKeeping())
                .map(call -> DynamicTest.dynamicTest(call.name(), () -> refuses(call)));
    }

    private void refuses(ServiceCall call) {
        for (Viewer viewer : viewers()) {
            Set<UnionId> foreign = new TreeSet<>(DATA.unions());
            foreign.removeAll(own(viewer));
            foreign.add(NOWHERE);
            for (UnionId union : foreign) {
                for (Object[] arguments : arguments().of(call.method(), viewer, union, false)) {
                    RuntimeException refusal = run(call, arguments).refusal();
                    String where = call.name() + " as " + viewer.account() + " of " + union;
                    assertThat(refusal).as(where).isExactlyInstanceOf(NotVisible.class);
                    assertThat(String.valueOf(refusal.getMessage()).replace(union.value(), "?"))
                            .as(where)
                            .isEqualTo("union ?");
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> whatComesOutIsTheirs() {
        return calls().stream()
                .filter(call -> !call.changes())
                .map(call -> DynamicTest.dynamicTest(call.name(), () -> keeps(call)));
    }

    private void keeps(ServiceCall call) {
        int answers = 0;
        for (Viewer viewer : viewers()) {
            List<UnionId> own = own(viewer);
            List<UnionId> asked =
                    call.isKeeping()
                            ? List.of(new UnionId("binjiang"), NOWHERE)
                            : call.namesAUnion()
                                    ? own.stream().limit(call.takes(Locale.class) ? 1 : 3).toList()
                                    : List.of(NOWHERE);
            for (UnionId union : asked) {
                for (Object[] arguments : arguments().of(call.method(), viewer, union, true)) {
                    if (call.isKeeping()) {
                        Arrays.setAll(
                                arguments,
                                i -> arguments[i] instanceof String ? "binjiang" : arguments[i]);
                    }
                    Outcome outcome = run(call, arguments);
                    String where = call.name() + Arrays.toString(arguments);
                    if (outcome.refusal() != null) {
                        assertThat(outcome.refusal())
                                .as(where)
                                .isInstanceOfAny(NotVisible.class, NotAllowed.class);
                        assertThat(outcome.refusal() instanceof NotAllowed)
                                .as(where)
                                .isIn(false, viewer.role() != Role.UNION_REPORTER);
                        continue;
                    }
                    answers++;
                    if (call.isKeeping()) {
                        assertThat(DATA.reportedIn(Said.of(outcome.answer()))).as(where).isEmpty();
                    } else if (!isTrailForAdministrator(call, viewer)) {
                        assertThat(DATA.foreignIn(Said.of(outcome.answer()), own))
                                .as(where)
                                .isEmpty();
                    }
                }
            }
        }
        assertThat(answers).as("answers of " + call.name()).isPositive();
    }

    /** The trail names unions by their ids, to those who keep the system too. */
    private static boolean isTrailForAdministrator(ServiceCall call, Viewer viewer) {
        return call.name().startsWith("Trail.") && viewer.role() == Role.ADMINISTRATOR;
    }

    /** Who keeps accounts and the register sees what they keep there, and only they. */
    @TestFactory
    Stream<DynamicTest> whatAdministratorsKeepIsToldToNobodyElse() {
        return calls().stream()
                .filter(ServiceCall::isKeeping)
                .map(call -> DynamicTest.dynamicTest(call.name(), () -> isForAdministrators(call)));
    }

    private void isForAdministrators(ServiceCall call) {
        for (Viewer viewer : viewers()) {
            UnionId union = new UnionId("binjiang");
            for (Object[] arguments : arguments().of(call.method(), viewer, union, false)) {
                Outcome outcome = run(call, arguments);
                if (viewer.role() != Role.ADMINISTRATOR) {
                    assertThat(outcome.refusal())
                            .as(call.name() + " as " + viewer.account())
                            .isExactlyInstanceOf(NotVisible.class)
                            .hasMessage("what administrators keep");
                } else if (outcome.refusal() != null) {
                    assertThat(outcome.refusal()).isExactlyInstanceOf(NotVisible.class);
                }
            }
        }
    }

    /** Not even that there is something to be decided. */
    @TestFactory
    Stream<DynamicTest> aReporterIsToldOfNoProposal() {
        return calls().stream()
                .filter(
                        call ->
                                call.name().startsWith("Proposals.")
                                        || call.name().startsWith("Publishing."))
                .map(
                        call ->
                                DynamicTest.dynamicTest(
                                        call.name(),
                                        () -> {
                                            Viewer reporter = accounts.viewer("binjiang");
                                            for (Object[] arguments :
                                                    arguments()
                                                            .of(
                                                                    call.method(),
                                                                    reporter,
                                                                    new UnionId("binjiang"),
                                                                    false)) {
                                                assertThat(run(call, arguments).refusal())
                                                        .isExactlyInstanceOf(NotVisible.class);
                                            }
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> aReporterReportsAndNeverInspects() {
        return calls().stream()
                .filter(ServiceCall::isInspecting)
                .map(
                        call ->
                                DynamicTest.dynamicTest(
                                        call.name(),
                                        () -> {
                                            Viewer reporter = accounts.viewer("binjiang");
                                            for (Object[] arguments :
                                                    arguments()
                                                            .of(
                                                                    call.method(),
                                                                    reporter,
                                                                    new UnionId("binjiang"),
                                                                    false)) {
                                                assertThat(run(call, arguments).refusal())
                                                        .isExactlyInstanceOf(NotAllowed.class);
                                            }
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> anInspectorReportsForNobody() {
        return calls().stream()
                .filter(ServiceCall::isWorkOfAUnion)
                .flatMap(
                        call ->
                                Stream.of("guojia", "sheng91")
                                        .map(
                                                account ->
                                                        DynamicTest.dynamicTest(
                                                                call.name() + " as " + account,
                                                                () -> isNotTheirs(call, account))));
    }

    private void isNotTheirs(ServiceCall call, String account) {
        Viewer viewer = accounts.viewer(account);
        UnionId union = own(viewer).getFirst();
        for (Object[] arguments : arguments().of(call.method(), viewer, union, false)) {
            assertThat(run(call, arguments).refusal()).isExactlyInstanceOf(NotAllowed.class);
        }
    }

    /** A submission that was returned takes their work; what else it asks for, others test. */
    @TestFactory
    Stream<DynamicTest> aReporterMayDoTheirWork() {
        return calls().stream()
                .filter(ServiceCall::isWorkOfAUnion)
                .filter(
                        call ->
                                !Set.of("Filling.explain", "HandingIn.appeal")
                                        .contains(call.name()))
                .filter(call -> !call.name().startsWith("Intake.") || !call.takes(long.class))
                .map(call -> DynamicTest.dynamicTest(call.name(), () -> works(call, "hedi")));
    }

    /** Undone at the end of each call; the data of the other tests stay as they are. */
    @TestFactory
    Stream<DynamicTest> anInspectorMayDoTheirWork() {
        return calls().stream()
                .filter(ServiceCall::isInspecting)
                .flatMap(
                        call ->
                                Stream.of("guojia", "sheng91")
                                        .filter(
                                                account ->
                                                        !call.name().equals("Schedules.open")
                                                                || account.equals("guojia"))
                                        .map(
                                                account ->
                                                        DynamicTest.dynamicTest(
                                                                call.name() + " as " + account,
                                                                () -> works(call, account))));
    }

    private void works(ServiceCall call, String account) {
        Viewer viewer = accounts.viewer(account);
        UnionId union = own(viewer).getFirst();
        Object[] arguments = arguments().of(call.method(), viewer, union, false).getFirst();
        assertThat(run(call, arguments).refusal()).isNull();
    }

    @Test
    void whatAsksForNoViewerIsForTheMachineOnlyOrSaysWhyNot() {
        Set<String> open = new TreeSet<>();
        for (ServiceCall call : ServiceCall.all(context)) {
            boolean machine =
                    call.method().isAnnotationPresent(MachineOnly.class)
                            || call.method()
                                    .getDeclaringClass()
                                    .isAnnotationPresent(MachineOnly.class);
            if (!machine && !call.takes(Viewer.class)) {
                open.add(call.name());
            }
        }
        assertThat(open).isEqualTo(new TreeSet<>(WITHOUT_VIEWER.keySet()));
    }

    private List<UnionId> own(Viewer viewer) {
        return switch (viewer.role()) {
            case NATIONAL_INSPECTOR -> List.copyOf(new TreeSet<>(DATA.unions()));
            case PROVINCIAL_INSPECTOR ->
                    unions.everyUnion().stream()
                            .filter(union -> union.provinceCode().equals(viewer.province()))
                            .map(union -> union.id())
                            .toList();
            case UNION_REPORTER -> List.of(new UnionId(viewer.account()));
            case ADMINISTRATOR -> List.of();
        };
    }

    private List<Viewer> viewers() {
        return Stream.of(
                        "guojia", "sheng91", "sheng92", "sheng93", "fengyan", "lanwan", "hedi",
                        "admin")
                .map(accounts::viewer)
                .toList();
    }

    private List<ServiceCall> calls() {
        return ServiceCall.all(context).stream().filter(call -> call.takes(Viewer.class)).toList();
    }

    private ServiceArguments arguments() {
        return new ServiceArguments(
                catalogue.forPeriod(LATEST),
                LATEST,
                Objects.requireNonNull(candidate),
                proposal,
                imported,
                attached);
    }

    private Outcome run(ServiceCall call, Object[] arguments) {
        TransactionTemplate undone = new TransactionTemplate(transactions);
        // as some ask for; the others do not mind
        undone.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return Objects.requireNonNull(
                undone.execute(
                        status -> {
                            try {
                                Object answer = call.method().invoke(call.bean(), arguments);
                                Object kept =
                                        answer instanceof Stream<?> all ? all.toList() : answer;
                                return new Outcome(kept, null);
                            } catch (InvocationTargetException thrown) {
                                if (thrown.getCause() instanceof RuntimeException refusal) {
                                    return new Outcome(null, refusal);
                                }
                                throw new AssertionError(thrown);
                            } catch (IllegalAccessException failure) {
                                throw new AssertionError(failure);
                            } finally {
                                status.setRollbackOnly();
                            }
                        }));
    }
}
