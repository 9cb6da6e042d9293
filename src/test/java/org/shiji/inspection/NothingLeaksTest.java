package org.shiji.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.reporting.Definitions.definition;
import static org.shiji.unions.Examples.ADMINISTRATOR;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.FAR;
import static org.shiji.unions.Examples.NATIONAL;
import static org.shiji.unions.Examples.PROVINCIAL;
import static org.shiji.unions.Examples.REPORTER;
import static org.shiji.unions.Examples.WEST;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.definitions.Definition;
import org.shiji.reporting.NewRecord;
import org.shiji.reporting.RecordQuery;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.ElementCode;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.MachineOnly;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.Examples;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every public method of the data modules that takes a viewer, called as everybody with the ids of
 * everybody else.
 */
@ScratchTest
class NothingLeaksTest {
    private static final Period PERIOD = Period.year(2025);
    private static final RecordType THING = new RecordType("thing");
    private static final Definition DEFINITION =
            definition()
                    .record("thing", List.of(), List.of("title:TEXT"), "NEVER: false")
                    .count("things", "thing", null)
                    .build();

    @Autowired private Unions unions;

    @Autowired private Reporting reporting;

    @Autowired private Inspections inspections;

    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void fill() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        for (UnionId union : List.of(EAST, WEST, FAR)) {
            reporting.open(union, PERIOD, Instant.EPOCH);
            reporting.addRecords(
                    union,
                    PERIOD,
                    DEFINITION.recordKinds().get(THING),
                    List.of(
                            new NewRecord(
                                    Map.of(new FieldCode("title"), "secret of " + union),
                                    Instant.EPOCH)));
            reporting.advance(union, PERIOD, SubmissionState.SUBMITTED, Instant.EPOCH);
            reporting.advance(union, PERIOD, SubmissionState.UNDER_REVIEW, Instant.EPOCH);
        }
        reporting.recheck(PERIOD, DEFINITION);
    }

    @Test
    void nobodySeesOrTouchesAUnionThatIsNotTheirs() {
        Map<Viewer, List<UnionId>> others =
                Map.of(
                        PROVINCIAL, List.of(FAR, new UnionId("nowhere")),
                        REPORTER, List.of(WEST, FAR, new UnionId("nowhere")),
                        ADMINISTRATOR, List.of(EAST, WEST, FAR),
                        NATIONAL, List.of(new UnionId("nowhere")));
        List<Method> methods = methods();
        assertThat(methods).hasSizeGreaterThanOrEqualTo(15);
        others.forEach(
                (viewer, ids) ->
                        ids.forEach(
                                id -> {
                                    for (Method method : methods) {
                                        assertThatThrownBy(() -> call(method, viewer, id))
                                                .as(
                                                        "%s as %s of %s",
                                                        method.getName(), viewer.role(), id)
                                                .isInstanceOf(NotVisible.class);
                                    }
                                }));
        assertThat(inspections.verified(PERIOD)).isEmpty();
        assertThat(inspections.deductions(PERIOD)).isEmpty();
    }

    @Test
    void everyMethodAnswersThoseWhoMay() throws Throwable {
        for (Method method : methods()) {
            call(method, NATIONAL, EAST);
            fill();
            call(method, PROVINCIAL, WEST);
            fill();
        }
    }

    @Test
    void aReporterReadsButNeverInspects() throws Throwable {
        for (Method method : methods()) {
            boolean changes =
                    method.getReturnType() == void.class
                            && !method.getName().equals("requireVisible");
            if (changes) {
                assertThatThrownBy(() -> call(method, REPORTER, EAST))
                        .isInstanceOf(NotAllowed.class);
            } else {
                call(method, REPORTER, EAST);
            }
        }
    }

    @Test
    void everyMethodWithoutAViewerIsMarkedForTheMachine() {
        for (Class<?> service : List.of(Unions.class, Reporting.class, Inspections.class)) {
            for (Method method : service.getDeclaredMethods()) {
                boolean aboutUnions =
                        method.getParameterCount() > 0 && !method.getName().equals("flags");
                if (isOpen(method) && aboutUnions && !takes(method, Viewer.class)) {
                    assertThat(method.isAnnotationPresent(MachineOnly.class))
                            .as(method.getName())
                            .isTrue();
                }
            }
        }
    }

    /** Those that take a viewer and, in one way or another, a union. */
    private static List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        for (Class<?> service : List.of(Unions.class, Reporting.class, Inspections.class)) {
            for (Method method : service.getDeclaredMethods()) {
                if (isOpen(method)
                        && takes(method, Viewer.class)
                        && (takes(method, UnionId.class) || takes(method, RecordQuery.class))) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    private static boolean isOpen(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic();
    }

    private static boolean takes(Method method, Class<?> type) {
        return Arrays.asList(method.getParameterTypes()).contains(type);
    }

    private void call(Method method, Viewer viewer, UnionId union) throws Throwable {
        Object service =
                List.of(unions, reporting, inspections).stream()
                        .filter(each -> method.getDeclaringClass().isInstance(each))
                        .findFirst()
                        .orElseThrow();
        Object[] arguments =
                Arrays.stream(method.getParameterTypes())
                        .map(type -> argument(type, viewer, union))
                        .toArray();
        try {
            method.invoke(service, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Object argument(Class<?> type, Viewer viewer, UnionId union) {
        Map<Class<?>, Object> arguments =
                Map.of(
                        Viewer.class,
                        viewer,
                        UnionId.class,
                        union,
                        Period.class,
                        PERIOD,
                        Definition.class,
                        DEFINITION,
                        RecordQuery.class,
                        RecordQuery.ofType(DEFINITION, union, PERIOD, THING),
                        ElementCode.class,
                        new ElementCode("things"),
                        KpiCode.class,
                        new KpiCode("TOTAL"),
                        Figure.class,
                        Figure.of(1),
                        Text.class,
                        Text.same("because"),
                        double.class,
                        1.5);
        Object argument = arguments.get(type);
        if (argument == null) {
            throw new AssertionError("say what a " + type + " is in this test");
        }
        return argument;
    }
}
