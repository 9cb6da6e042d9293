package org.shiji.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.shiji.reporting.NewRecord;
import org.shiji.shared.FieldCode;
import org.shiji.shared.RecordType;

/** Records of a submission as they are written down, in the order of reporting. */
final class Filing {
    private final SequencedMap<RecordType, List<NewRecord>> records = new LinkedHashMap<>();
    private Instant next;

    /**
     * @param begin when the first one is reported; each further one a second later
     */
    Filing(Instant begin) {
        next = begin;
    }

    /** Begins a record of that type. */
    Entry begin(String type) {
        return new Entry(new RecordType(type));
    }

    /** A record being written down. */
    final class Entry {
        private final RecordType type;
        private final Map<FieldCode, Object> values = new LinkedHashMap<>();

        private Entry(RecordType type) {
            this.type = type;
        }

        /** Fills a field; an empty text leaves it blank. */
        Entry with(String field, Object value) {
            if (!value.equals("")) {
                values.put(new FieldCode(field), value);
            }
            return this;
        }

        /** Puts it on file. */
        void done() {
            records.computeIfAbsent(type, none -> new ArrayList<>())
                    .add(new NewRecord(values, next));
            next = next.plusSeconds(1);
        }
    }

    List<NewRecord> of(String type) {
        return records.getOrDefault(new RecordType(type), List.of());
    }

    SequencedMap<RecordType, List<NewRecord>> records() {
        return records;
    }
}
