package org.shiji.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Standing;
import org.shiji.shared.Text;

/**
 * Everything a scorecard document is drawn from. The writers calculate nothing.
 *
 * @param history heads of the union's scorecards, oldest first; periods after the card's own are
 *     not drawn
 * @param flagged the union's records of the period that do not count
 * @param seal null for a card that was not frozen
 */
record Papers(
        Scorecard card, List<Standing> history, List<FlaggedRecord> flagged, @Nullable Seal seal) {

    Papers {
        history = List.copyOf(history);
        flagged = List.copyOf(flagged);
    }

    /**
     * When the content was made: frozen, or, for a card that was not, the end of its period; never
     * the time of printing.
     */
    Instant written() {
        return seal != null
                ? seal.frozenAt()
                : card.period().last().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** What tells these papers from others. */
    String identity() {
        return seal != null ? seal.sha256() : card.inputsHash();
    }

    /**
     * How the card can be told from any other.
     *
     * @param sha256 of the frozen card, lower-case hex
     */
    record Seal(String sha256, Instant frozenAt) {}

    /**
     * A record that does not count, ready to be read.
     *
     * @param type name of the record type
     * @param number the number people quote
     * @param fields name of the field → value: text, BigDecimal, Boolean or {@link Text}; blank
     *     fields have no entry
     * @param reasons the rules it breaks
     * @param duplicateOf where the record that counts instead was reported
     */
    record FlaggedRecord(
            Text type,
            long number,
            SequencedMap<Text, Object> fields,
            List<Text> reasons,
            @Nullable Text duplicateOf) {}
}
