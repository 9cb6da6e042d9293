package org.shiji.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.WithDemonstration;
import org.shiji.assessment.Assessments;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Standing;
import org.shiji.reporting.Reporting;
import org.shiji.scoring.Stage;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/**
 * The demonstration as a whole: written through the front doors, assessed, and telling its stories.
 */
@WithDemonstration
class DemonstrationTest {
    private static final Period LATEST = Period.year(2025);

    @Autowired private Accounts accounts;
    @Autowired private Assessments assessments;
    @Autowired private Demonstration demonstration;
    @Autowired private Reporting reporting;
    @Autowired private Unions unions;

    private Viewer inspector;

    @BeforeEach
    void signIn() {
        inspector = accounts.viewer("guojia");
    }

    @Test
    void fourteenUnionsStandAsTheirRowsMakeThem() {
        Map<String, Long> verdicts =
                assessments.standings(inspector, LATEST).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Standing::verdict, TreeMap::new, Collectors.counting()));
        assertThat(verdicts)
                .isEqualTo(
                        Map.of(
                                "substantive", 4L,
                                "developing", 4L,
                                "showy", 3L,
                                "vetoed", 1L,
                                "undetermined", 2L));
    }

    @ParameterizedTest
    @CsvSource({
        "chengxi, substantive",
        "qiyan, substantive",
        "lanwan, substantive",
        "shanbo, substantive",
        "jichuan, developing",
        "tiegang, developing",
        "xiyu, developing",
        "fengyan, developing",
        "binjiang, showy",
        "yezhu, showy",
        "wangpi, showy",
        "shuoqiao, vetoed",
        "luting, undetermined",
        "hedi, undetermined"
    })
    void eachUnionHasTheVerdictOfItsStory(String union, String verdict) {
        assertThat(card(union, LATEST).verdict().code()).isEqualTo(verdict);
    }

    @Test
    void theShowyOneClaimsTwiceWhatIsVerified() {
        Scorecard card = card("binjiang", LATEST);
        assertThat(card.totals().claimed().or(0)).isBetween(75.0, 86.0);
        assertThat(card.totals().verified().or(100)).isBetween(36.0, 46.0);
        assertThat(card.totals().stages().get(Stage.ACTIVITY).or(0)).isGreaterThan(80);
        assertThat(card.totals().stages().get(Stage.OUTCOME).or(100)).isLessThan(40);
        assertThat(card.verdict().sentence().zh()).contains("横向技术服务到款额", "不足四周");
        assertThat(card.verdict().sentence().en()).contains("receipts", "shorter than four weeks");
    }

    @Test
    void theEnglishOfAScorecardIsEnglish() {
        Scorecard card = card("binjiang", LATEST);
        List<Text> said = new ArrayList<>();
        said.add(card.verdict().sentence());
        card.verdict().causes().forEach(cause -> said.add(cause.said()));
        card.verdict().rules().forEach(rule -> said.add(rule.said()));
        for (Scorecard.IndicatorScore indicator : card.indicators()) {
            said.add(indicator.formula());
            said.add(indicator.scoring());
            indicator
                    .lenses()
                    .values()
                    .forEach(lens -> lens.steps().forEach(step -> said.add(step.said())));
        }
        card.elements().stream()
                .map(Scorecard.ElementFigures::filter)
                .filter(Objects::nonNull)
                .forEach(said::add);
        card.flags().forEach(flag -> said.add(flag.message()));
        assertThat(said)
                .hasSizeGreaterThan(100)
                .extracting(Text::en)
                .noneMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void theGrowingOneRisesYearByYearAndTheImprovedOneLeavesShowBehind() {
        List<Standing> growing = assessments.history(inspector, new UnionId("jichuan"));
        assertThat(growing).extracting(one -> one.total().or(0)).isSorted().hasSize(3);
        assertThat(growing).extracting(Standing::verdict).containsOnly("developing");
        assertThat(assessments.history(inspector, new UnionId("tiegang")))
                .extracting(Standing::verdict)
                .containsExactly("showy", "developing", "developing");
    }

    @Test
    void theCertificatesOfTheNeighbourAreVoidForTheOneThatCameSecond() {
        assertThat(voidedCertificates("fengyan")).isGreaterThan(200);
        assertThat(voidedCertificates("lanwan")).isLessThan(20);
    }

    private long voidedCertificates(String union) {
        return card(union, LATEST).elements().stream()
                .filter(one -> one.code().value().equals("certificates"))
                .flatMap(one -> one.voided().entrySet().stream())
                .filter(entry -> entry.getKey().equals("DUPLICATE"))
                .mapToLong(entry -> entry.getValue().count())
                .sum();
    }

    @Test
    void earlierPeriodsAreClosedAndTheLatestIsNot() {
        assertThat(reporting.periods())
                .extracting(one -> one.period().year() + " " + one.closed())
                .containsExactly("2025 false", "2024 true", "2023 true");
    }

    @Test
    void everyRoleHasAnAccountAndAProvinceSeesItsOwn() {
        assertThat(unions.visibleTo(accounts.viewer("guojia"))).hasSize(14);
        assertThat(unions.visibleTo(accounts.viewer("sheng91"))).hasSize(5);
        assertThat(unions.visibleTo(accounts.viewer("sheng92"))).hasSize(5);
        assertThat(unions.visibleTo(accounts.viewer("sheng93"))).hasSize(4);
        assertThat(unions.visibleTo(accounts.viewer("binjiang")))
                .extracting(one -> one.id().value())
                .containsExactly("binjiang");
        assertThat(unions.visibleTo(accounts.viewer("admin"))).isEmpty();
    }

    @Test
    void aSecondStartAddsNothing() {
        demonstration.run(new DefaultApplicationArguments());
        assertThat(unions.everyUnion()).hasSize(14);
    }

    private Scorecard card(String union, Period period) {
        return assessments.scorecard(inspector, new UnionId(union), period);
    }
}
