package org.shiji.headless;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Column;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Scoring;
import org.shiji.scoring.Sheet;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Missing;

/** What became of an indicator or node. */
enum Status {
    OK("ok"),
    MISSING("missing"),
    NOT_COMPUTABLE("not-computable"),
    BLOCKED("blocked");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** As it stands in the file. */
    String word() {
        return word;
    }

    /**
     * An indicator is missing where none of the figures it rests on was reported. Where some were
     * and it has no value all the same, or its value earns no score, it is not computable.
     *
     * @param score null for an indicator that has no score by its nature
     * @param elements those its formula reaches
     */
    static Status ofIndicator(
            Sheet sheet, Column value, @Nullable Column score, Set<ElementCode> elements, int row) {
        if (value.isKnown(row)) {
            return score == null || score.isKnown(row) ? OK : NOT_COMPUTABLE;
        }
        boolean reported =
                elements.stream().anyMatch(element -> sheet.column(element).isKnown(row));
        boolean absent = value.figure(row).missing() != Missing.NOT_COMPUTABLE;
        return absent || !reported ? MISSING : NOT_COMPUTABLE;
    }

    static Status ofNode(Framework framework, Scores scores, KpiCode node, Column score, int row) {
        if (score.isKnown(row)) {
            return OK;
        }
        if (score.figure(row).missing() != Missing.NOT_COMPUTABLE) {
            return MISSING;
        }
        return Scoring.isBlocked(framework, scores, node, row) ? BLOCKED : NOT_COMPUTABLE;
    }
}
