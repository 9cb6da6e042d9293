package org.shiji.definitions;

import org.jspecify.annotations.Nullable;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.scoring.Formula;
import org.shiji.shared.FieldCode;
import org.shiji.shared.RecordType;

/** Where the values of an element come from. */
public sealed interface ElementSource {

    /**
     * Typed in by the union.
     *
     * @param evidenceRequired whether the figure counts as supported only with evidence
     * @param strength the evidence asked for
     */
    record Declared(boolean evidenceRequired, EvidenceStrength strength) implements ElementSource {}

    /**
     * Counted from records; what the union types is only its claim.
     *
     * @param where which records count, null for all of the type
     */
    record FromRecords(RecordType record, Measure measure, @Nullable Formula where)
            implements ElementSource {}

    /** What is taken of the records that count. */
    sealed interface Measure {
        record Count() implements Measure {}

        record Sum(FieldCode field) implements Measure {}

        record Distinct(FieldCode field) implements Measure {}

        record Max(FieldCode field) implements Measure {}

        record Mean(FieldCode field) implements Measure {}
    }
}
