package org.shiji.definitions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Case.Expected;
import org.shiji.definitions.Case.ExpectedVerdict;
import org.shiji.scoring.Column;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Judgement;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Scoring;
import org.shiji.scoring.Sheet;
import org.shiji.scoring.Step;
import org.shiji.scoring.VerdictFacts;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Message;
import org.shiji.shared.Missing;
import org.shiji.shared.Published;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/** Works a case through and says where the outcome is another than the one written down. */
final class CaseRun {

    private final Framework framework;
    private final Case worked;
    private final @Nullable Scores prior;
    private final Scores scores;

    private CaseRun(Framework framework, Case worked) {
        this.framework = framework;
        this.worked = worked;
        Sheet before = sheet(worked, List.of(worked.prior()), true);
        prior = worked.prior().isEmpty() ? null : Scoring.score(framework, before, null, List.of());
        List<Map<ElementCode, Double>> units = new ArrayList<>(List.of(worked.values()));
        units.addAll(worked.peers());
        scores = Scoring.score(framework, sheet(worked, units, false), prior, List.of());
    }

    /** Every expectation that does not come true, as an error where it stands. */
    static void check(Framework framework, Case worked, Issues issues) {
        CaseRun run = new CaseRun(framework, worked);
        for (Expected expected : worked.expected()) {
            Figure got = run.got(expected);
            if (!agrees(expected, got)) {
                issues.doubt(
                        expected.place(),
                        "case-fails",
                        worked.name(),
                        expected.code().value(),
                        Message.of(expected.ofScore() ? "definitions.score" : "definitions.value"),
                        expected.number() == null
                                ? Message.of("definitions.nothing")
                                : expected.number(),
                        shown(got),
                        run.steps(expected));
            }
        }
        ExpectedVerdict verdict = worked.verdict();
        if (verdict != null) {
            run.check(verdict, issues);
        }
    }

    /** By the values as they stand, all of them verified: nothing is water, nothing is flagged. */
    private void check(ExpectedVerdict expected, Issues issues) {
        VerdictFacts facts = VerdictFacts.of(framework, scores, scores, 0, 0, 0);
        Judgement got = Scoring.judge(framework, facts);
        if (!got.level().code().equals(expected.level())) {
            issues.doubt(
                    expected.place(),
                    "case-verdict-fails",
                    worked.name(),
                    expected.level(),
                    got.level().code(),
                    new Text(
                            reasons(got, expected, Locale.CHINESE),
                            reasons(got, expected, Locale.ENGLISH)));
        }
    }

    private static String reasons(Judgement got, ExpectedVerdict expected, Locale locale) {
        return String.join(
                " · ",
                got.reasons().stream()
                        .filter(reason -> reason.met() || reason.level().equals(expected.level()))
                        .map(reason -> reason.said().in(locale))
                        .toList());
    }

    private static Sheet sheet(Case worked, List<Map<ElementCode, Double>> units, boolean before) {
        List<UnionId> ids = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            ids.add(new UnionId("unit" + i));
        }
        Sheet sheet =
                new Sheet(
                        Lens.VERIFIED, before ? worked.period().previous() : worked.period(), ids);
        for (int row = 0; row < units.size(); row++) {
            int unit = row;
            units.get(row)
                    .forEach(
                            (code, value) -> {
                                sheet.column(code).set(unit, value);
                                sheet.setInspected(code, unit);
                            });
        }
        return sheet;
    }

    private Figure got(Expected expected) {
        Map<?, Column> columns = expected.ofScore() ? scores.scores() : scores.values();
        Column column = columns.get(expected.code());
        return column == null ? Figure.absent(Missing.NOT_APPLICABLE) : column.figure(0);
    }

    /** To as many decimals as are written, rounded as a published number is. */
    private static boolean agrees(Expected expected, Figure got) {
        String number = expected.number();
        Double value = got.value();
        if (number == null || value == null) {
            return number == null && value == null;
        }
        BigDecimal written = new BigDecimal(number);
        int decimals = Math.max(0, written.scale());
        return Published.exactly(value, decimals).compareTo(written) == 0;
    }

    private static Object shown(Figure got) {
        Double value = got.value();
        return value == null
                ? Message.of("definitions.nothing")
                : Published.digits(value).stripTrailingZeros().toPlainString();
    }

    private Text steps(Expected expected) {
        List<Step> steps = Scoring.explain(framework, scores, prior, expected.code(), 0);
        return new Text(said(steps, Locale.CHINESE), said(steps, Locale.ENGLISH));
    }

    private static String said(List<Step> steps, Locale locale) {
        return String.join(" → ", steps.stream().map(step -> step.said().in(locale)).toList());
    }
}
