package org.shiji.api;

import org.shiji.reporting.BulkEntry;

/** What became of a batch of records. */
record RecordsDone(long added, long same, long withdrawn) {
    static RecordsDone of(BulkEntry.Done done) {
        return new RecordsDone(done.added(), done.same(), done.withdrawn());
    }
}
