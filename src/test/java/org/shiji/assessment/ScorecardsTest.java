package org.shiji.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.WithDemonstration;
import org.shiji.assessment.Assessments.Frozen;
import org.shiji.assessment.Scorecard.Cause;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.assessment.Scorecard.IndicatorScore;
import org.shiji.assessment.Scorecard.LensScore;
import org.shiji.assessment.Scorecard.NodeScore;
import org.shiji.assessment.Scorecard.Totals;
import org.shiji.definitions.Catalogue;
import org.shiji.scoring.Aggregate;
import org.shiji.scoring.IndicatorKind;
import org.shiji.scoring.Node;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Period;
import org.shiji.shared.Sha256;
import org.shiji.unions.Accounts;
import org.shiji.unions.UnionProfile;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds of every scorecard of the demonstration: its numbers agree with each other. */
@WithDemonstration
class ScorecardsTest {

    private static final Period FIRST = Period.year(2023);
    private static final Period LATEST = Period.year(2025);
    private static final List<Scorecard> CARDS = new ArrayList<>();

    @Autowired private Accounts accounts;
    @Autowired private Assessments assessments;
    @Autowired private Catalogue catalogue;
    @Autowired private Unions unions;

    private Viewer viewer;

    @BeforeEach
    void read() {
        viewer = accounts.viewer("guojia");
        if (CARDS.isEmpty()) {
            for (UnionProfile union : unions.visibleTo(viewer)) {
                for (Period period : assessments.periods(viewer)) {
                    CARDS.add(assessments.scorecard(viewer, union.id(), period));
                }
            }
        }
        assertThat(CARDS).hasSize(42);
    }

    @Test
    void theTrialAgreesWithTheCardItStandsOn() {
        for (Scorecard card : CARDS) {
            Firmness firmness = Objects.requireNonNull(card.firmness());
            Firmness.Trial trial = Objects.requireNonNull(firmness.trial());
            double others = trial.others().stream().mapToDouble(Firmness.Outcome::share).sum();
            assertThat(trial.runs()).isEqualTo(1000);
            assertThat(trial.agreement() + others).isCloseTo(1, within(1e-9));
            assertThat(trial.others()).noneMatch(one -> one.code().equals(card.verdict().code()));
            assertThat(trial.firm()).isEqualTo(trial.agreement() >= 0.80);
            assertThat(firmness.changes())
                    .hasSizeLessThanOrEqualTo(2)
                    .noneMatch(change -> change.level().equals(card.verdict().code()));
            assertThat(trial.ranks() != null).isEqualTo(card.totals().verified().isKnown());
            if (trial.ranks() != null) {
                assertThat(trial.ranks().best()).isBetween(1, trial.ranks().worst());
                assertThat(trial.ranks().worst()).isLessThanOrEqualTo(trial.ranks().among());
                assertThat(trial.ranks().among())
                        .isLessThanOrEqualTo(card.totals().unitsInCohort());
            }
        }
    }

    /** Of its peers a union learns nothing but how many places lie between them. */
    @Test
    void theTrialNamesNoOtherUnion() {
        for (Scorecard card : CARDS) {
            String written = new String(CardJson.write(card.firmness()), StandardCharsets.UTF_8);
            for (UnionProfile other : unions.visibleTo(viewer)) {
                assertThat(written)
                        .doesNotContain(other.id().value())
                        .doesNotContain(other.name().zh());
            }
        }
    }

    @Test
    void aCardReadAndWrittenAgainHasTheSameBytes() {
        for (Scorecard card : CARDS) {
            Frozen frozen = assessments.frozen(viewer, card.union().id(), card.period());
            byte[] again = CardJson.write(CardJson.read(frozen.content(), Scorecard.class));
            assertThat(new String(again, StandardCharsets.UTF_8))
                    .isEqualTo(new String(frozen.content(), StandardCharsets.UTF_8));
            assertThat(Sha256.hex(frozen.content())).isEqualTo(frozen.sha256());
            Standing head = Standing.of(card);
            assertThat(CardJson.read(CardJson.write(head), Standing.class)).isEqualTo(head);
        }
    }

    @Test
    void theHeadSaysWhatTheCardSays() {
        for (Period period : assessments.periods(viewer)) {
            for (Standing head : assessments.standings(viewer, period)) {
                assertThat(head)
                        .isEqualTo(
                                Standing.of(
                                        assessments.scorecard(viewer, head.union().id(), period)));
            }
        }
    }

    @Test
    void assessedAgainNoCardChanges() {
        for (Period period : assessments.periods(viewer)) {
            AssessmentCompleted done = assessments.assess(period);
            assertThat(done.unions()).isEqualTo(14);
            assertThat(done.changed()).as("changed in " + period).isZero();
        }
    }

    @Test
    void theTotalsAreTheScoresOfTheRoot() {
        for (Scorecard card : CARDS) {
            Map<Lens, Figure> root = card.nodes().getFirst().scores();
            assertThat(card.nodes().getFirst().parent()).isNull();
            assertThat(root.get(Lens.CLAIMED)).isEqualTo(card.totals().claimed());
            assertThat(root.get(Lens.SUPPORTED)).isEqualTo(card.totals().supported());
            assertThat(root.get(Lens.VERIFIED)).isEqualTo(card.totals().verified());
        }
    }

    @Test
    void waterIsTheShareOfTheClaimThatDoesNotStandAlsoWhereMoreStandsThanWasClaimed() {
        int known = 0;
        for (Scorecard card : CARDS) {
            Totals totals = card.totals();
            if (!totals.water().isKnown()) {
                continue;
            }
            known++;
            double claimed = totals.claimed().or(Double.NaN);
            double verified = totals.verified().or(Double.NaN);
            assertThat(totals.water().or(Double.NaN))
                    .isCloseTo((claimed - verified) / claimed, within(1e-12))
                    .isLessThanOrEqualTo(1);
        }
        assertThat(known).isGreaterThan(30);
    }

    @Test
    void underAMeanTheContributionsAddUpToTheParent() {
        int checked = 0;
        for (Scorecard card : CARDS) {
            Map<KpiCode, Node> nodes = nodesByCode(card);
            for (NodeScore node : card.nodes()) {
                boolean leavesOnly =
                        card.nodes().stream().noneMatch(one -> node.code().equals(one.parent()));
                Node rule = Objects.requireNonNull(nodes.get(node.code()));
                List<IndicatorScore> below =
                        card.indicators().stream()
                                .filter(one -> node.code().equals(one.parent()))
                                .toList();
                if (!leavesOnly || below.isEmpty() || rule.aggregate() != Aggregate.ARITHMETIC) {
                    continue;
                }
                for (Lens lens : List.of(Lens.CLAIMED, Lens.SUPPORTED)) {
                    Figure score = Objects.requireNonNull(node.scores().get(lens));
                    if (score.isKnown()) {
                        double sum =
                                below.stream()
                                        .mapToDouble(one -> lens(one, lens).contribution().or(0))
                                        .sum();
                        assertThat(Math.min(100, sum))
                                .as(
                                        "%s of %s %s %s",
                                        node.code(), card.union().id(), card.period(), lens)
                                .isCloseTo(score.or(Double.NaN), within(1e-9));
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(300);
    }

    @Test
    void theSharesOfAllIndicatorsOfTheTreeAddUpToTheWhole() {
        for (Scorecard card : CARDS) {
            double sum = card.indicators().stream().mapToDouble(IndicatorScore::share).sum();
            assertThat(sum).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void thePeersAreTheMedianOfThePeriod() {
        for (Period period : assessments.periods(viewer)) {
            List<Scorecard> cohort =
                    CARDS.stream().filter(card -> card.period().equals(period)).toList();
            double[] totals =
                    cohort.stream()
                            .filter(card -> card.totals().verified().isKnown())
                            .mapToDouble(card -> card.totals().verified().or(0))
                            .sorted()
                            .toArray();
            int middle = totals.length / 2;
            double median =
                    totals.length % 2 == 1
                            ? totals[middle]
                            : (totals[middle - 1] + totals[middle]) / 2;
            for (Scorecard card : cohort) {
                assertThat(card.totals().peers()).isEqualTo(Figure.of(median));
                assertThat(card.totals().unitsInCohort()).isEqualTo(14);
            }
        }
    }

    @Test
    void theWeightiestCauseComesFirstAndEachTakesSomethingOff() {
        int causes = 0;
        for (Scorecard card : CARDS) {
            List<Cause> all = card.verdict().causes();
            assertThat(all)
                    .isSortedAccordingTo(Comparator.comparingDouble(Cause::points).reversed());
            assertThat(all).allMatch(cause -> cause.points() > 0 && cause.points() <= 100);
            assertThat(all).extracting(Cause::element).doesNotHaveDuplicates();
            causes += all.size();
        }
        assertThat(causes).isGreaterThan(100);
    }

    @Test
    void aCauseSaysTheFiguresOfItsElementInBothLanguages() {
        for (Scorecard card : CARDS) {
            Map<ElementCode, ElementFigures> elements =
                    card.elements().stream()
                            .collect(Collectors.toMap(ElementFigures::code, one -> one));
            for (Cause cause : card.verdict().causes()) {
                ElementFigures element = Objects.requireNonNull(elements.get(cause.element()));
                String claimed = Words.number(element.claimed());
                assertThat(cause.said().zh())
                        .contains(element.name().zh(), claimed)
                        .doesNotContain("{")
                        .containsPattern("\\p{IsHan}");
                assertThat(cause.said().en())
                        .contains(element.name().en(), claimed)
                        .doesNotContain("{");
                if (element.inspected()) {
                    assertThat(cause.said().en()).contains(Words.number(element.verified()));
                }
                double supported = element.supported().or(Double.NaN);
                if (element.documented().or(0) > supported && !element.inspected()) {
                    long most =
                            element.voided().values().stream()
                                    .mapToLong(one -> one.count())
                                    .max()
                                    .orElseThrow();
                    assertThat(cause.said().en()).contains(Words.number(Figure.of(most)));
                }
            }
        }
    }

    @Test
    void noCauseSaysThatLessIsSupportedWhereNothingIsMissing() {
        int capped = 0;
        for (Scorecard card : CARDS) {
            for (Cause cause : card.verdict().causes()) {
                ElementFigures element =
                        card.elements().stream()
                                .filter(one -> one.code().equals(cause.element()))
                                .findFirst()
                                .orElseThrow();
                double claimed = element.claimed().or(Double.NaN);
                boolean missing = !(element.supported().or(-1) >= claimed);
                if (!element.inspected() && !missing) {
                    assertThat(element.supported().or(0)).isEqualTo(claimed);
                    assertThat(cause.said().zh()).endsWith("得分因此封顶").doesNotContain("有据");
                    assertThat(cause.said().en()).endsWith("which limits the score");
                    capped++;
                }
            }
        }
        assertThat(capped).isPositive();
    }

    @Test
    void recordsThatMostlyDoNotCountAreOneCauseOfAllTheyFeed() {
        Scorecard showy =
                CARDS.stream()
                        .filter(card -> card.union().id().value().equals("binjiang"))
                        .filter(card -> card.period().equals(LATEST))
                        .findFirst()
                        .orElseThrow();
        List<Cause> causes = showy.verdict().causes();
        Set<String> placements =
                showy.elements().stream()
                        .filter(one -> "placement".equals(one.recordType()))
                        .map(one -> one.code().value())
                        .collect(Collectors.toSet());
        List<Cause> ofPlacements =
                causes.stream()
                        .filter(cause -> placements.contains(cause.element().value()))
                        .toList();
        assertThat(placements).hasSizeGreaterThan(5);
        assertThat(ofPlacements).hasSize(1);
        assertThat(causes.subList(0, 2)).containsAll(ofPlacements);
        assertThat(ofPlacements.getFirst().said().zh()).contains("不足四周", "另外");
        assertThat(ofPlacements.getFirst().said().en()).contains("shorter than four weeks");
    }

    @Test
    void choicesInAFilterAreCalledByTheirNames() {
        for (Scorecard card : CARDS) {
            assertThat(card.elements())
                    .extracting(ElementFigures::filter)
                    .filteredOn(Objects::nonNull)
                    .extracting(filter -> filter.zh())
                    .noneMatch(said -> said.matches(".*“[a-z_]+”.*"));
        }
    }

    @Test
    void growthNeedsAPeriodBefore() {
        for (Scorecard card : CARDS) {
            IndicatorScore growth = indicator(card, "X01");
            assertThat(growth.kind()).isEqualTo(IndicatorKind.BONUS);
            Figure value = lens(growth, Lens.CLAIMED).value();
            if (card.period().equals(FIRST)) {
                assertThat(value.isKnown()).as(card.union().id().value()).isFalse();
            } else if (value.isKnown()) {
                Scorecard before =
                        assessments.scorecard(viewer, card.union().id(), card.period().previous());
                double was = receipts(before);
                assertThat(value.or(Double.NaN))
                        .isCloseTo((receipts(card) - was) / was * 100, within(1e-6));
            }
        }
        assertThat(
                        CARDS.stream()
                                .filter(card -> card.period().equals(LATEST))
                                .filter(
                                        card ->
                                                lens(indicator(card, "X01"), Lens.VERIFIED)
                                                                .contribution()
                                                                .or(0)
                                                        > 0))
                .isNotEmpty();
    }

    @Test
    void aFirstPeriodIsJudgedWithoutABeforeToo() {
        assertThat(CARDS)
                .filteredOn(card -> card.period().equals(FIRST))
                .hasSize(14)
                .allSatisfy(
                        card -> {
                            assertThat(card.verdict().name().zh()).isNotBlank();
                            assertThat(card.verdict().sentence().en()).isNotBlank();
                        })
                .filteredOn(card -> card.totals().verified().isKnown())
                .hasSizeGreaterThan(10);
    }

    @Test
    void everyWordOfACardIsThereInBothLanguages() {
        for (Scorecard card : CARDS) {
            assertThat(card.verdict().sentence().zh()).isNotBlank().doesNotContain("{");
            assertThat(card.verdict().sentence().en()).isNotBlank().doesNotContain("{");
            assertThat(card.verdict().rules())
                    .isNotEmpty()
                    .allMatch(rule -> !rule.said().zh().isBlank() && !rule.said().en().isBlank());
            card.indicators()
                    .forEach(
                            one -> {
                                assertThat(one.formula().zh()).isNotBlank();
                                assertThat(one.formula().en()).isNotBlank();
                                assertThat(lens(one, Lens.VERIFIED).steps()).isNotEmpty();
                            });
        }
    }

    private static double receipts(Scorecard card) {
        return card.elements().stream()
                .filter(one -> one.code().value().equals("service_receipts"))
                .findFirst()
                .orElseThrow()
                .claimed()
                .or(Double.NaN);
    }

    private static IndicatorScore indicator(Scorecard card, String code) {
        return card.indicators().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static LensScore lens(IndicatorScore indicator, Lens lens) {
        return Objects.requireNonNull(indicator.lenses().get(lens));
    }

    private Map<KpiCode, Node> nodesByCode(Scorecard card) {
        List<Node> all = new ArrayList<>();
        collect(catalogue.forPeriod(card.period()).framework().root(), all);
        return all.stream().collect(Collectors.toMap(Node::code, one -> one));
    }

    private static void collect(Node node, List<Node> all) {
        all.add(node);
        for (Node.Child child : node.children()) {
            if (child instanceof Node.Branch branch) {
                collect(branch.node(), all);
            }
        }
    }
}
