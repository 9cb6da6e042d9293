package org.shiji.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.reporting.Desk.NOON;
import static org.shiji.reporting.Desk.Y2025;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.NATIONAL;
import static org.shiji.unions.Examples.REPORTER;
import static org.shiji.unions.Examples.WEST;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.reporting.Filling.Explained;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;
import org.shiji.unions.Examples;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ScratchTest
class FillingTest {
    private static final ElementCode STAFF = new ElementCode("staff");
    private static final ElementCode ENTITY = new ElementCode("legal_entity");
    private static final ElementCode FUNDS = new ElementCode("government_funds");

    @Autowired private Filling filling;
    @Autowired private Reporting reporting;
    @Autowired private Unions unions;
    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        reporting.open(EAST, Y2025, NOON);
        reporting.open(WEST, Y2025, NOON);
    }

    @Test
    void aTypedFigureIsKeptWithWhoTypedItAndItsVersion() {
        assertThat(filling.figures(REPORTER, EAST, Y2025)).isEmpty();
        TypedFigure first = kept(type(STAFF, Figure.of(6), 0));
        assertThat(first.figure()).isEqualTo(Figure.of(6));
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.by()).isEqualTo("reporter");
        TypedFigure second = kept(type(STAFF, Figure.absent(Missing.WITHHELD), 1));
        assertThat(second.version()).isEqualTo(2);
        assertThat(filling.figures(NATIONAL, EAST, Y2025)).containsEntry(STAFF, second).hasSize(1);
    }

    @Test
    void nobodysFigureIsOverwrittenUnseen() {
        kept(type(STAFF, Figure.of(6), 0));
        for (int stale : List.of(0, 2, 7)) {
            Filling.Outcome outcome = type(STAFF, Figure.of(9), stale);
            assertThat(outcome).isInstanceOf(Filling.Outcome.Overtaken.class);
            assertThat(((Filling.Outcome.Overtaken) outcome).now().figure())
                    .isEqualTo(Figure.of(6));
        }
        assertThat(now(STAFF)).isEqualTo(Figure.of(6));
    }

    static Stream<Arguments> wrongFigures() {
        return Stream.of(
                Arguments.of(STAFF, Figure.of(1.5), "个数"),
                Arguments.of(STAFF, Figure.of(-1), "个数"),
                Arguments.of(ENTITY, Figure.of(2), "是"),
                Arguments.of(FUNDS, Figure.of(1e18), "18"),
                Arguments.of(STAFF, Figure.absent(Missing.NOT_COMPUTABLE), "原因"));
    }

    @ParameterizedTest
    @MethodSource("wrongFigures")
    void aFigureThatCannotBeIsRefusedInWords(ElementCode element, Figure figure, String why) {
        Filling.Outcome outcome = type(element, figure, 0);
        assertThat(outcome).isInstanceOf(Filling.Outcome.Refused.class);
        assertThat(((Filling.Outcome.Refused) outcome).why().text().zh()).contains(why);
        assertThat(filling.figures(REPORTER, EAST, Y2025)).isEmpty();
    }

    @Test
    void whatIsHandedInTakesNoFigure() {
        kept(type(STAFF, Figure.of(6), 0));
        reporting.advance(EAST, Y2025, Move.of(SubmissionState.SUBMITTED, NOON, "r", ""));
        assertThat(type(STAFF, Figure.of(9), 1))
                .isEqualTo(new Filling.Outcome.Locked(SubmissionState.SUBMITTED));
        assertThat(now(STAFF)).isEqualTo(Figure.of(6));
    }

    @Test
    void onlyItsReporterTypesAndAnUnknownElementIsNone() {
        assertThatThrownBy(() -> filling.type(NATIONAL, EAST, Y2025, STAFF, Figure.of(1), 0))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> filling.type(REPORTER, WEST, Y2025, STAFF, Figure.of(1), 0))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> type(new ElementCode("colour"), Figure.of(1), 0))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void anExplanationStandsInThePlaceOfTheOneBeforeAndCanBeTakenBack() {
        assertThat(explain(" 借调中 ", 0)).isEqualTo(new Explained.Kept(1));
        assertThat(explain("明年到岗", 1)).isEqualTo(new Explained.Kept(2));
        assertThat(filling.explanations(NATIONAL, EAST, Y2025))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.check()).isEqualTo("NO_STAFF");
                            assertThat(one.words()).isEqualTo("明年到岗");
                            assertThat(one.by()).isEqualTo("reporter");
                        });
        assertThat(explain(" ", 2)).isEqualTo(new Explained.Kept(0));
        assertThat(filling.explanations(NATIONAL, EAST, Y2025)).isEmpty();
        assertThatThrownBy(() -> filling.explain(REPORTER, EAST, Y2025, "NO_SUCH", "x", 0))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void anExplanationDoesNotOverwriteOneItsAuthorDidNotSee() {
        explain("借调中", 0);
        for (String late : List.of("明年到岗", "")) {
            assertThat(explain(late, 0))
                    .isInstanceOfSatisfying(
                            Explained.Overtaken.class,
                            overtaken ->
                                    assertThat(overtaken.now().orElseThrow().words())
                                            .isEqualTo("借调中"));
        }
        assertThat(explain("明年到岗", Explanation.ANY)).isEqualTo(new Explained.Kept(2));
        explain("", 2);
        assertThat(explain("再说", 2)).isEqualTo(new Explained.Overtaken(Optional.empty()));
    }

    private Explained explain(String words, int seen) {
        return filling.explain(REPORTER, EAST, Y2025, "NO_STAFF", words, seen);
    }

    /**
     * Two people of one union type 1,000 times, each over what they saw last. Whoever is told that
     * a figure is kept finds that the next version starts from it: no kept value disappears without
     * its author, or the author of the next one, having seen it.
     */
    @Test
    void aThousandInterleavedKeystrokesOverwriteNothingUnseen() throws Exception {
        List<ElementCode> elements = List.of(STAFF, FUNDS, new ElementCode("graduates"));
        List<String> history = java.util.Collections.synchronizedList(new ArrayList<>());
        Callable<Integer> first = typist(elements, history, 1);
        Callable<Integer> second = typist(elements, history, 2);
        int overtaken = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> done : people.invokeAll(List.of(first, second))) {
                overtaken += done.get();
            }
        }
        // every version of every figure was written exactly once
        assertThat(history).hasSize(1_000 - overtaken).doesNotHaveDuplicates();
        int versions =
                filling.figures(REPORTER, EAST, Y2025).values().stream()
                        .mapToInt(TypedFigure::version)
                        .sum();
        assertThat(versions).isEqualTo(1_000 - overtaken);
        assertThat(overtaken).isPositive();
    }

    private Callable<Integer> typist(List<ElementCode> elements, List<String> history, long seed) {
        return () -> {
            Random chance = new Random(seed);
            int overtaken = 0;
            var seen = new java.util.HashMap<ElementCode, Integer>();
            for (int i = 0; i < 500; i++) {
                ElementCode element = elements.get(chance.nextInt(elements.size()));
                int version = seen.getOrDefault(element, 0);
                switch (type(element, Figure.of(chance.nextInt(1000)), version)) {
                    case Filling.Outcome.Kept kept -> {
                        assertThat(kept.now().version()).isEqualTo(version + 1);
                        history.add(element + " " + kept.now().version());
                        seen.put(element, kept.now().version());
                    }
                    case Filling.Outcome.Overtaken other -> {
                        overtaken++;
                        seen.put(element, other.now().version());
                    }
                    case Filling.Outcome.Refused refused -> throw new AssertionError(refused);
                    case Filling.Outcome.Locked locked -> throw new AssertionError(locked);
                }
            }
            return overtaken;
        };
    }

    private Filling.Outcome type(ElementCode element, Figure figure, int seen) {
        return filling.type(REPORTER, EAST, Y2025, element, figure, seen);
    }

    private static TypedFigure kept(Filling.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Filling.Outcome.Kept.class);
        return ((Filling.Outcome.Kept) outcome).now();
    }

    private Figure now(ElementCode element) {
        return filling.figures(REPORTER, EAST, Y2025).get(element).figure();
    }
}
