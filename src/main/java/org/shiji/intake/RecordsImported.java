package org.shiji.intake;

import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;

/** A file of records was applied. */
public record RecordsImported(
        UnionId union,
        Period period,
        RecordType type,
        long job,
        long added,
        long withdrawn,
        String by) {}
