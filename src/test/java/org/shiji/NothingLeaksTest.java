package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shiji.assessment.Assessments;
import org.shiji.assessment.WhatIf;
import org.shiji.definitions.Candidate;
import org.shiji.definitions.Candidates;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.definitions.Edits;
import org.shiji.definitions.ElementSource;
import org.shiji.definitions.FrameworkRef;
import org.shiji.definitions.OtherRules;
import org.shiji.definitions.Publishing;
import org.shiji.definitions.RecordKind;
import org.shiji.intake.Intake;
import org.shiji.reporting.BulkEntry;
import org.shiji.reporting.RecordKeeping;
import org.shiji.reporting.RecordQuery;
import org.shiji.reporting.Schedule;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.MachineOnly;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.AccountEntry;
import org.shiji.unions.AccountFilter;
import org.shiji.unions.Accounts;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Province;
import org.shiji.unions.Role;
import org.shiji.unions.UnionEntry;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every public method of every service that takes a viewer, called as everybody, with the ids of
 * everybody else: nothing comes out, and nobody learns which ids exist. A method with a parameter
 * this test cannot fill fails it, so that no new one is forgotten.
 */
@SpringBootTest(properties = {"shiji.demo=true", "shiji.test.schema=shiji_demo"})
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
                    Map.entry("Accounts.exists", "says nothing about a union"),
                    Map.entry("Accounts.isEmpty", "says nothing about a union"),
                    Map.entry("Accounts.locale", "says nothing about a union"),
                    Map.entry("Accounts.prefer", "says nothing about a union"),
                    Map.entry("WelcomeLinks.holder", "the link is what is asked for"),
                    Map.entry("WelcomeLinks.setPassword", "the link is what is asked for"),
                    Map.entry("WelcomeLinks.passwordRule", "says nothing about anybody"));

    /** What only those do who report for the union. */
    private static final Set<String> WORK_OF_A_UNION =
            Set.of(
                    "Filling.type",
                    "Filling.explain",
                    "RecordKeeping.take",
                    "RecordKeeping.add",
                    "RecordKeeping.change",
                    "RecordKeeping.withdraw",
                    "BulkEntry.put",
                    "Intake.receive",
                    "Intake.match",
                    "Intake.apply",
                    "Intake.cancel",
                    "Intake.writeBadRows",
                    "HandingIn.handIn",
                    "HandingIn.appeal");

    /** What changes something and answers, besides what changes something and does not. */
    private static final Set<String> WORK_OF_AN_OFFICE = Set.of("Reviews.move", "Schedules.open");

    /** What administrators do to accounts and to the register, and nobody else knows of. */
    private static final Set<String> WORK_OF_AN_ADMINISTRATOR =
            Set.of(
                    "AccountKeeping.create",
                    "AccountKeeping.change",
                    "AccountKeeping.disable",
                    "AccountKeeping.enable",
                    "AccountKeeping.resetPassword",
                    "Sessions.endAll",
                    "UnionKeeping.found",
                    "UnionKeeping.change",
                    "UnionKeeping.setMembers",
                    "UnionKeeping.setFocusMajors",
                    "UnionKeeping.setCouncil");

    /** What everybody does about their own account, which is told by the viewer alone. */
    private static final Set<String> OF_ONES_OWN =
            Set.of(
                    "OwnAccount.rename",
                    "OwnAccount.changePassword",
                    "Sessions.endOwn",
                    "Sessions.endOthers");

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

    private record Call(Object bean, Method method) {
        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        boolean takes(Class<?> type) {
            return Arrays.asList(method.getParameterTypes()).contains(type);
        }

        boolean namesAUnion() {
            return takes(UnionId.class) || takes(RecordQuery.class);
        }

        boolean changes() {
            return (method.getReturnType() == void.class && !method.getName().startsWith("require"))
                    || WORK_OF_AN_OFFICE.contains(name())
                    || OF_ONES_OWN.contains(name())
                    || isWorkOfAnAdministrator()
                    || isWorkOfAUnion();
        }

        boolean isWorkOfAUnion() {
            return WORK_OF_A_UNION.contains(name());
        }

        boolean isWorkOfAnAdministrator() {
            return WORK_OF_AN_ADMINISTRATOR.contains(name());
        }

        /** What inspectors do. */
        boolean isInspecting() {
            return changes()
                    && !isWorkOfAUnion()
                    && !isWorkOfAnAdministrator()
                    && !OF_ONES_OWN.contains(name());
        }

        /** Accounts and the register: only administrators are told of them. */
        boolean isKeeping() {
            return isWorkOfAnAdministrator()
                    || name().startsWith("AccountKeeping.")
                    || name().startsWith("UnionKeeping.")
                    || name().equals("Sessions.of");
        }
    }

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

    @AfterAll
    static void forget(@Autowired ApplicationContext context) {
        OtherRules.forgetPublished(context);
    }

    @Test
    void theServicesAreFound() {
        assertThat(calls())
                .extracting(Call::name)
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
                        "Overviews.overview")
                .hasSizeGreaterThanOrEqualTo(27);
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotTheirsIsRefusedLikeWhatDoesNotExist() {
        return calls().stream()
                .filter(Call::namesAUnion)
                .filter(call -> !call.isKeeping())
                .map(call -> DynamicTest.dynamicTest(call.name(), () -> refuses(call)));
    }

    private void refuses(Call call) {
        for (Viewer viewer : viewers()) {
            Set<UnionId> foreign = new TreeSet<>(DATA.unions());
            foreign.removeAll(own(viewer));
            foreign.add(NOWHERE);
            for (UnionId union : foreign) {
                for (Object[] arguments : arguments(call.method(), viewer, union, false)) {
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

    private void keeps(Call call) {
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
                for (Object[] arguments : arguments(call.method(), viewer, union, true)) {
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
    private static boolean isTrailForAdministrator(Call call, Viewer viewer) {
        return call.name().startsWith("Trail.") && viewer.role() == Role.ADMINISTRATOR;
    }

    /** Who keeps accounts and the register sees what they keep there, and only they. */
    @TestFactory
    Stream<DynamicTest> whatAdministratorsKeepIsToldToNobodyElse() {
        return calls().stream()
                .filter(Call::isKeeping)
                .map(call -> DynamicTest.dynamicTest(call.name(), () -> isForAdministrators(call)));
    }

    private void isForAdministrators(Call call) {
        for (Viewer viewer : viewers()) {
            UnionId union = new UnionId("binjiang");
            for (Object[] arguments : arguments(call.method(), viewer, union, false)) {
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
                                                    arguments(
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
                .filter(Call::isInspecting)
                .map(
                        call ->
                                DynamicTest.dynamicTest(
                                        call.name(),
                                        () -> {
                                            Viewer reporter = accounts.viewer("binjiang");
                                            for (Object[] arguments :
                                                    arguments(
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
                .filter(Call::isWorkOfAUnion)
                .flatMap(
                        call ->
                                Stream.of("guojia", "sheng91")
                                        .map(
                                                account ->
                                                        DynamicTest.dynamicTest(
                                                                call.name() + " as " + account,
                                                                () -> isNotTheirs(call, account))));
    }

    private void isNotTheirs(Call call, String account) {
        Viewer viewer = accounts.viewer(account);
        UnionId union = own(viewer).getFirst();
        for (Object[] arguments : arguments(call.method(), viewer, union, false)) {
            assertThat(run(call, arguments).refusal()).isExactlyInstanceOf(NotAllowed.class);
        }
    }

    /** A submission that was returned takes their work; what else it asks for, others test. */
    @TestFactory
    Stream<DynamicTest> aReporterMayDoTheirWork() {
        return calls().stream()
                .filter(Call::isWorkOfAUnion)
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
                .filter(Call::isInspecting)
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

    private void works(Call call, String account) {
        Viewer viewer = accounts.viewer(account);
        UnionId union = own(viewer).getFirst();
        Object[] arguments = arguments(call.method(), viewer, union, false).getFirst();
        assertThat(run(call, arguments).refusal()).isNull();
    }

    @Test
    void whatAsksForNoViewerIsForTheMachineOnlyOrSaysWhyNot() {
        Set<String> open = new TreeSet<>();
        for (Call call : openMethods()) {
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

    private List<Call> calls() {
        return openMethods().stream().filter(call -> call.takes(Viewer.class)).toList();
    }

    /** What others than its own package may call, of every bean of ours. */
    private List<Call> openMethods() {
        Map<String, Call> found = new LinkedHashMap<>();
        for (String name : new TreeSet<>(Arrays.asList(context.getBeanDefinitionNames()))) {
            Class<?> declared = context.getType(name);
            if (declared == null || !declared.getName().startsWith("org.shiji.")) {
                continue;
            }
            Object bean = context.getBean(name);
            Class<?> type = AopUtils.getTargetClass(bean);
            if (!type.getName().startsWith("org.shiji.")) {
                continue; // a repository: an architecture rule hides those
            }
            boolean isOpen =
                    Modifier.isPublic(type.getModifiers())
                            && !type.getPackageName().equals("org.shiji");
            for (Method method : type.getDeclaredMethods()) {
                boolean isPublic =
                        Modifier.isPublic(method.getModifiers())
                                && !Modifier.isStatic(method.getModifiers())
                                && !method.isSynthetic();
                if (isOpen && isPublic && !method.getDeclaringClass().isRecord()) {
                    found.put(method.toString(), new Call(bean, method));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private Outcome run(Call call, Object[] arguments) {
        TransactionTemplate undone = new TransactionTemplate(transactions);
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

    /** Every combination of what the parameters can be. */
    private List<Object[]> arguments(Method method, Viewer viewer, UnionId union, boolean wide) {
        List<Object[]> all = new ArrayList<>();
        all.add(new Object[0]);
        for (AnnotatedType parameter : method.getAnnotatedParameterTypes()) {
            List<Object[]> longer = new ArrayList<>();
            for (Object[] begun : all) {
                for (Object value : values(parameter, viewer, union, wide)) {
                    Object[] more = Arrays.copyOf(begun, begun.length + 1);
                    more[begun.length] = value;
                    longer.add(more);
                }
                if (parameter.isAnnotationPresent(Nullable.class)) {
                    longer.add(Arrays.copyOf(begun, begun.length + 1));
                }
            }
            all = longer;
        }
        return all;
    }

    private List<?> values(AnnotatedType parameter, Viewer viewer, UnionId union, boolean wide) {
        Type generic = parameter.getType();
        Class<?> type =
                (Class<?>)
                        (generic instanceof ParameterizedType parameterized
                                ? parameterized.getRawType()
                                : generic);
        Definition definition = catalogue.forPeriod(LATEST);
        Candidate candidate = Objects.requireNonNull(NothingLeaksTest.candidate);
        Map<Class<?>, List<?>> known =
                Map.ofEntries(
                        Map.entry(Viewer.class, List.of(viewer)),
                        Map.entry(UnionId.class, List.of(union)),
                        Map.entry(Period.class, wide ? periods() : List.of(LATEST)),
                        Map.entry(Definition.class, List.of(definition)),
                        Map.entry(RecordQuery.class, queries(definition, union, wide)),
                        Map.entry(ElementCode.class, List.of(new ElementCode("certificates"))),
                        Map.entry(KpiCode.class, List.of(definition.framework().root().code())),
                        Map.entry(Figure.class, List.of(Figure.of(1))),
                        Map.entry(Text.class, List.of(Text.same("because"))),
                        Map.entry(
                                long.class,
                                wide
                                        ? List.of(proposal, imported, 4711L)
                                        : List.of(proposal, 4711L)),
                        Map.entry(Candidate.class, List.of(candidate)),
                        Map.entry(FrameworkRef.class, List.of(definition.ref())),
                        Map.entry(double.class, List.of(1.5)),
                        Map.entry(int.class, List.of(1, 500)),
                        Map.entry(RecordType.class, List.of(CERTIFICATE)),
                        Map.entry(
                                RecordKind.class,
                                List.of(
                                        Objects.requireNonNull(
                                                definition.recordKinds().get(CERTIFICATE)))),
                        Map.entry(SubmissionState.class, List.of(SubmissionState.ACCEPTED)),
                        Map.entry(LocalDate.class, List.of(LocalDate.of(2026, 3, 31))),
                        Map.entry(
                                Schedule.class,
                                List.of(
                                        new Schedule(
                                                LATEST,
                                                LocalDate.of(2025, 12, 1),
                                                LocalDate.of(2026, 1, 31)))),
                        Map.entry(Map.class, List.of(Map.of())),
                        Map.entry(SequencedMap.class, List.of(new TreeMap<>())),
                        Map.entry(Collection.class, List.of(List.of(1))),
                        Map.entry(Iterator.class, List.of(Collections.emptyIterator())),
                        Map.entry(
                                RecordKeeping.InHand.class,
                                List.of(new RecordKeeping.InHand(1, "0"))),
                        Map.entry(BulkEntry.Mode.class, List.of(BulkEntry.Mode.ADD)),
                        Map.entry(
                                BulkEntry.Progress.class, List.of((BulkEntry.Progress) rows -> {})),
                        Map.entry(
                                InputStream.class, List.of(new ByteArrayInputStream(new byte[1]))),
                        Map.entry(OutputStream.class, List.of(OutputStream.nullOutputStream())),
                        Map.entry(Edits.class, List.of(Edits.NONE)),
                        Map.entry(byte[].class, List.of(new byte[0])),
                        Map.entry(WhatIf.Steps.class, List.of((WhatIf.Steps) done -> {})),
                        Map.entry(Locale.class, List.of(Locale.CHINESE, Locale.ENGLISH)),
                        Map.entry(List.class, List.of(List.of())),
                        Map.entry(
                                UnionEntry.class,
                                List.of(
                                        new UnionEntry(
                                                Text.same("union"),
                                                new Province("91", Text.same("province")),
                                                Text.same("city"),
                                                Text.same("park"),
                                                List.of(),
                                                LocalDate.of(2026, 1, 1)))),
                        Map.entry(AccountFilter.class, List.of(AccountFilter.ALL)),
                        Map.entry(
                                AccountEntry.class,
                                List.of(
                                        new AccountEntry(
                                                Text.same("somebody"),
                                                Role.UNION_REPORTER,
                                                null,
                                                union))),
                        // what somebody may have written into the address
                        Map.entry(String.class, List.of("园", "", "91", "93", "%")));
        List<?> values = known.get(type);
        if (values == null) {
            throw new AssertionError("say in this test what a " + type + " can be");
        }
        return values;
    }

    private static List<Period> periods() {
        return List.of(LATEST, Period.year(2031));
    }

    private static List<RecordQuery> queries(Definition definition, UnionId union, boolean wide) {
        List<RecordQuery> queries = new ArrayList<>();
        definition
                .recordKinds()
                .keySet()
                .forEach(
                        type ->
                                queries.add(
                                        RecordQuery.ofType(definition, union, LATEST, type)
                                                .page(0, RecordQuery.MOST)));
        if (wide) {
            definition
                    .sources()
                    .forEach(
                            (element, source) -> {
                                if (source instanceof ElementSource.FromRecords) {
                                    queries.add(
                                            RecordQuery.behind(definition, union, LATEST, element)
                                                    .only(RecordQuery.Which.VOIDED)
                                                    .page(0, RecordQuery.MOST));
                                }
                            });
        }
        return wide ? queries : queries.subList(0, 1);
    }
}
