package org.shiji.reporting;

import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/**
 * A record as a person may see it: persons masked ({@code ···a1b2c3}), dates as ISO text, yes/no as
 * Boolean, numbers as BigDecimal.
 *
 * @param number the number people quote: the record's place in its submission, from 1, unique per
 *     union, period and type
 * @param values field → value; a field left blank has no entry
 * @param voided codes of the rules it breaks, in the order of the rules; empty when it counts
 * @param duplicateOf when it is a duplicate: where the record that counts instead was reported, or
 *     merely that it was elsewhere where the viewer may not see that union; else null
 */
public record RecordRow(
        UnionId union,
        Period period,
        RecordType type,
        long number,
        SequencedMap<FieldCode, Object> values,
        Instant reportedAt,
        List<String> voided,
        @Nullable Text duplicateOf) {

    public boolean counts() {
        return voided.isEmpty();
    }
}
