package org.shiji.assessment;

import java.util.ArrayList;
import java.util.List;
import org.shiji.inspection.Verified;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.IndicatorKind;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Scoring;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Message;
import org.shiji.shared.Text;
import org.shiji.shared.Units;

/** What bars a union from a good verdict, by name: the vetoes in force, then the failed gates. */
final class Bars {

    private final Framework framework;
    private final CohortScores scores;

    Bars(Framework framework, CohortScores scores) {
        this.framework = framework;
        this.scores = scores;
    }

    List<Text> of(int row) {
        List<Text> vetoes = new ArrayList<>();
        List<Text> gates = new ArrayList<>();
        Scores verified = scores.of(Lens.VERIFIED);
        verified.bars()
                .forEach(
                        (code, marks) -> {
                            Indicator indicator = framework.indicators().get(code);
                            if (indicator != null && marks.figure(row).or(0) == 1) {
                                boolean veto = indicator.kind() == IndicatorKind.VETO;
                                (veto ? vetoes : gates)
                                        .add(veto ? veto(indicator, row) : gate(indicator, row));
                            }
                        });
        vetoes.addAll(gates);
        return vetoes;
    }

    private Text veto(Indicator indicator, int row) {
        List<Text> findings = new ArrayList<>();
        for (ElementCode element : Scoring.elements(framework, indicator.code())) {
            Verified found = scores.figures().verified(row, element);
            if (found != null) {
                findings.add(found.reason());
            }
        }
        return Message.of(
                        "assessment.bar.veto",
                        indicator.name(),
                        said(indicator, row),
                        VerdictReasons.joined(findings, "causes"))
                .text();
    }

    private Text gate(Indicator indicator, int row) {
        return Message.of("assessment.bar.gate", indicator.name(), said(indicator, row)).text();
    }

    private Text said(Indicator indicator, int row) {
        Figure value = CohortScores.value(scores.of(Lens.VERIFIED), indicator.code(), row);
        String number = Words.number(value);
        return value.isKnown() ? Units.after(number, indicator.unit()) : Text.same(number);
    }
}
