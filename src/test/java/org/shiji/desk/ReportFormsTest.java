package org.shiji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shiji.WithDemonstration;
import org.shiji.assessment.Assessments;
import org.shiji.assessment.Scorecard;
import org.shiji.desk.ReportForm.Question;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.springframework.beans.factory.annotation.Autowired;

@WithDemonstration
class ReportFormsTest {
    private static final Period Y2025 = Period.year(2025);
    private static final UnionId HEDI = new UnionId("hedi");
    private static final UnionId BINJIANG = new UnionId("binjiang");

    @Autowired private ReportForms forms;
    @Autowired private Assessments assessments;
    @Autowired private Accounts accounts;

    @Test
    void everyElementIsAskedForOnceUnderItsHeading() {
        ReportForm form = form("hedi", HEDI);
        List<ElementCode> asked = questions(form).map(Question::code).toList();
        assertThat(asked).doesNotHaveDuplicates().hasSize(form.score().elements().size());
        assertThat(form.groups())
                .extracting(group -> group.name().zh())
                .startsWith("治理（防松散化）", "聚焦（防泛在化）", "人才培养");
        assertThat(question(form, "staff").meanings())
                .extracting(meaning -> meaning.indicator().value())
                .contains("B10");
    }

    /** What the reporter sees while filling in is what the scorecard will say. */
    @Test
    void theLiveScoreIsTheScoreOfTheCard() {
        ReportForm form = form("binjiang", BINJIANG);
        Scorecard card = assessments.scorecard(accounts.viewer("binjiang"), BINJIANG, Y2025);
        assertThat(form.score().claimed()).isEqualTo(card.totals().claimed());
        assertThat(form.score().supported()).isEqualTo(card.totals().supported());
        assertThat(form.score().nodes())
                .extracting(node -> node.scores().get(Lens.SUPPORTED))
                .isEqualTo(
                        card.nodes().stream()
                                .map(node -> node.scores().get(Lens.SUPPORTED))
                                .toList());
        assertThat(form.score().flags()).isEqualTo(card.flags());
    }

    @Test
    void onlyTheReporterOfAnOpenReportMayFillItIn() {
        assertThat(form("hedi", HEDI).mayFill()).isTrue();
        assertThat(form("hedi", HEDI).submission().state()).isEqualTo(SubmissionState.RETURNED);
        assertThat(form("guojia", HEDI).mayFill()).isFalse();
        assertThat(form("binjiang", BINJIANG).mayFill()).isFalse();
    }

    @Test
    void eachFigureStandsBesideTheYearBeforeAndTheMedian() {
        ReportForm form = form("hedi", HEDI);
        Scorecard before = assessments.scorecard(accounts.viewer("hedi"), HEDI, Y2025.previous());
        Question staff = question(form, "staff");
        assertThat(staff.earlier()).isNotNull();
        assertThat(staff.earlier().own())
                .isEqualTo(
                        before.elements().stream()
                                .filter(one -> one.code().equals(staff.code()))
                                .findFirst()
                                .orElseThrow()
                                .verified());
        assertThat(staff.earlier().median().isKnown()).isTrue();
    }

    @Test
    void itIsThereFastEnoughToFollowTyping() {
        form("hedi", HEDI);
        long[] millis = new long[5];
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            form("hedi", HEDI);
            millis[i] = (System.nanoTime() - begin) / 1_000_000;
        }
        java.util.Arrays.sort(millis);
        System.out.println("a form with its live score: " + millis[2] + " ms");
        assertThat(millis[2]).as("median of five, generously for a busy machine").isLessThan(2_000);
    }

    private ReportForm form(String account, UnionId union) {
        return forms.form(accounts.viewer(account), union, Y2025);
    }

    private static Stream<Question> questions(ReportForm form) {
        return form.groups().stream().flatMap(group -> group.questions().stream());
    }

    private static Question question(ReportForm form, String code) {
        return questions(form)
                .filter(question -> question.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
