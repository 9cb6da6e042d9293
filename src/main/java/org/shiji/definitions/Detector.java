package org.shiji.definitions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.RecordType;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;

/**
 * A pattern to be looked for in the records or figures of a submission.
 *
 * @param pattern which one
 * @param record the type of the records it looks at, null for one that looks at figures
 * @param params the numbers it works with, by name; those not written have the pattern's own
 * @param effect what a finding does
 */
public record Detector(
        String code,
        Pattern pattern,
        @Nullable RecordType record,
        SequencedMap<String, Double> params,
        Severity severity,
        Effect effect,
        Text message) {

    public Detector {
        params = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(params));
    }

    /** What a finding does: it only asks, or the record no longer counts as supported. */
    public enum Effect {
        FLAG,
        VOID_RECORD
    }

    /** The patterns by the names they have in the file, with the numbers each works with. */
    public enum Pattern {
        /** The same thing reported twice, within a union or by several. */
        DUPLICATE(true),
        /** A large share of the records dated within few days. */
        BURST(true, "days", "share", "minimum"),
        /** A contract without payment after some months. */
        UNPAID(true, "months", "share"),
        /** Something shorter than it has to be. */
        SHORT(true, "weeks"),
        /** One partner stands for most of it. */
        CONCENTRATION(true, "share", "minimum"),
        /** A rise over the year before far beyond that of the peers. */
        JUMP(false, "score", "minimum"),
        /** Last digits that people make up. */
        DIGITS(false, "level", "minimum");

        private final boolean ofRecords;
        private final List<String> params;

        Pattern(boolean ofRecords, String... params) {
            this.ofRecords = ofRecords;
            this.params = List.of(params);
        }

        /** Whether it looks at the records of one type. */
        public boolean isOfRecords() {
            return ofRecords;
        }

        /** The names of its numbers. */
        public List<String> params() {
            return params;
        }
    }
}
