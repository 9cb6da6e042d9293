package org.shiji.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.reporting.RecordRow;
import org.shiji.shared.Text;

/** A page of records, by number. */
record RecordsOut(long total, int offset, List<RecordOut> records) {

    /** A record as a person may see it: persons are masked. */
    record RecordOut(
            long number,
            Map<String, Object> fields,
            Instant reportedAt,
            boolean counts,
            List<String> voided,
            @Nullable Text duplicateOf) {

        static RecordOut of(RecordRow row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            row.values().forEach((field, value) -> fields.put(field.value(), value));
            return new RecordOut(
                    row.number(),
                    fields,
                    row.reportedAt(),
                    row.counts(),
                    row.voided(),
                    row.duplicateOf());
        }
    }
}
