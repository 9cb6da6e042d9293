package org.shiji.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.reporting.BulkEntry;

/** Records to be put on file, all or none. */
record RecordsIn(
        BulkEntry.@Nullable Mode mode,
        @NotNull @Size(min = 1, max = RecordsIn.MOST) List<@NotNull @Valid RecordIn> records) {
    static final int MOST = 2_000;

    /** The fields by code: texts, numbers, true or false; what is blank may be left out. */
    record RecordIn(@NotNull Map<String, @Nullable Object> fields) {}
}
