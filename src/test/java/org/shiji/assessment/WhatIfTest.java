package org.shiji.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.shiji.WithDemonstration;
import org.shiji.assessment.Outlook.Move;
import org.shiji.definitions.Candidate;
import org.shiji.definitions.Candidates;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.definitions.Edits;
import org.shiji.shared.Figure;
import org.shiji.shared.Period;
import org.shiji.shared.Published;
import org.shiji.unions.Accounts;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WithDemonstration
class WhatIfTest {

    private static final Period LATEST = Period.year(2025);
    private static final WhatIf.Steps SILENT = done -> {};

    /** Showy begins at a higher outcome; basic things weigh more. */
    private static final Edits STRICTER =
            new Edits(Map.of("BASIC", "60"), Map.of("showy", "stage.outcome < 60 or water > 0.30"));

    @Autowired private Accounts accounts;
    @Autowired private Assessments assessments;
    @Autowired private Candidates candidates;
    @Autowired private Catalogue catalogue;
    @Autowired private WhatIf whatIf;
    @Autowired private JdbcTemplate jdbc;

    @Test
    void theSameRulesGiveWhatTheScorecardsSay() {
        Viewer national = accounts.viewer("guojia");
        Outlook outlook = whatIf.tryOut(national, LATEST, catalogue.forPeriod(LATEST), SILENT);

        assertThat(outlook.moved() + outlook.rescored() + outlook.flipped()).isZero();
        assertThat(outlook.moves()).hasSize(14);
        for (Move move : outlook.moves()) {
            Scorecard card = assessments.scorecard(national, move.union().id(), LATEST);
            Double verified = card.totals().verified().value();
            assertThat(move.before()).isEqualTo(move.after());
            assertThat(move.before().verdict()).isEqualTo(card.verdict().code());
            assertThat(move.before().total())
                    .isEqualTo(
                            verified == null
                                    ? card.totals().verified()
                                    : Figure.of(Published.round(verified, card.decimals())));
        }
        assertThat(outlook.moves().stream().map(move -> move.before().rank()))
                .isSorted()
                .startsWith(1);
    }

    @Test
    void otherRulesMoveUnionsAndLeaveEverythingInForce() {
        List<String> before = hashes();
        Viewer national = accounts.viewer("guojia");
        Outlook outlook = whatIf.tryOut(national, LATEST, stricter(national), SILENT);

        assertThat(outlook.unions()).isEqualTo(14);
        assertThat(outlook.rescored()).isEqualTo(14);
        assertThat(outlook.flipped()).isPositive();
        assertThat(outlook.moves().stream().filter(Move::isFlip))
                .hasSize(outlook.flipped())
                .allSatisfy(move -> assertThat(move.after().verdict()).isEqualTo("showy"));
        assertThat(hashes()).isEqualTo(before);
        assertThat(catalogue.all()).hasSize(1);
    }

    @Test
    void aProvincialInspectorIsToldOfTheirProvinceOnlyInTheCountsToo() {
        Viewer provincial = accounts.viewer("sheng92");
        Outlook own = whatIf.tryOut(provincial, LATEST, stricter(provincial), SILENT);

        assertThat(own.moves())
                .isNotEmpty()
                .allSatisfy(
                        move ->
                                assertThat(move.union().provinceCode())
                                        .isEqualTo(provincial.province()));
        assertThat(own.unions()).isEqualTo(own.moves().size()).isLessThan(14);
        assertThat(own.flipped())
                .isEqualTo((int) own.moves().stream().filter(Move::isFlip).count());
        assertThat(own.rescored()).isLessThanOrEqualTo(own.unions());
    }

    @Test
    void anAdministratorIsToldCountsAndNoUnion() {
        Viewer admin = accounts.viewer("admin");
        Outlook outlook = whatIf.tryOut(admin, LATEST, stricter(admin), SILENT);

        assertThat(outlook.unions()).isEqualTo(14);
        assertThat(outlook.moves()).isEmpty();
    }

    @Test
    void aReporterGetsNothing() {
        Viewer reporter = accounts.viewer("binjiang");
        Definition rules = catalogue.forPeriod(LATEST);

        assertThatThrownBy(() -> whatIf.tryOut(reporter, LATEST, rules, SILENT))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> candidates.draft(reporter, LATEST)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> candidates.edited(reporter, LATEST, Edits.NONE))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> candidates.uploaded(reporter, LATEST, "x.zip", new byte[0]))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void itCanBeGivenUpAtEachStep() {
        List<Integer> seen = new ArrayList<>();
        Definition rules = catalogue.forPeriod(LATEST);
        Viewer national = accounts.viewer("guojia");
        whatIf.tryOut(national, LATEST, rules, seen::add);

        assertThat(seen).startsWith(0).endsWith(WhatIf.STEPS).isSorted();
        assertThatThrownBy(
                        () ->
                                whatIf.tryOut(
                                        national,
                                        LATEST,
                                        rules,
                                        done -> {
                                            throw new CancellationException();
                                        }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void whatIsWrongIsSaidByFileLineAndColumn() {
        Candidate wrong =
                candidates.edited(
                        accounts.viewer("admin"),
                        LATEST,
                        new Edits(Map.of("BASIC", "many"), Map.of("showy", "stage.outcom < 40")));

        assertThat(wrong.reading().definition()).isNull();
        assertThat(wrong.changes()).isEmpty();
        assertThat(wrong.reading().problems())
                .hasSize(2)
                .allSatisfy(
                        issue -> {
                            assertThat(issue.file()).isEqualTo("demo-2025/framework.yaml");
                            assertThat(issue.line()).isGreaterThan(1);
                        });
    }

    @Test
    void whatSetsTheUnionsApartAddsUpAndNamesNobody() {
        List<Influence> influences = whatIf.influences(accounts.viewer("admin"), LATEST);

        assertThat(influences).hasSizeGreaterThan(30);
        assertThat(influences.stream().mapToDouble(one -> one.importance().effective()).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(influences.stream().mapToDouble(one -> one.importance().nominal()).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(influences)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(one -> -one.importance().effective()));
        assertThat(influences.getFirst().importance().greatestShift()).isPositive();
        assertThat(whatIf.influences(accounts.viewer("sheng91"), LATEST)).isEqualTo(influences);
    }

    @Test
    void aReporterLearnsNothingOfInfluences() {
        Viewer reporter = accounts.viewer("binjiang");
        assertThatThrownBy(() -> whatIf.influences(reporter, LATEST))
                .isInstanceOf(NotVisible.class);
    }

    private Definition stricter(Viewer viewer) {
        Candidate candidate = candidates.edited(viewer, LATEST, STRICTER);
        assertThat(candidate.changes()).hasSize(2);
        assertThat(candidate.otherRecords()).isFalse();
        return Objects.requireNonNull(candidate.reading().definition());
    }

    private List<String> hashes() {
        return jdbc.queryForList("select content_hash from scorecard order by id", String.class);
    }
}
