package org.shiji.reporting;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.UnionId;

/** Which records to look at: of all unions, of one, or single ones of one. */
record RecordPart(@Nullable UnionId union, @Nullable Set<Integer> numbers) {
    static final RecordPart WHOLE = new RecordPart(null, null);

    /** Follows a condition on type and period. */
    String where(String alias) {
        return union == null
                ? ""
                : " and "
                        + alias
                        + ".union_id = :own"
                        + (numbers == null ? "" : " and " + alias + ".number in (:numbers)");
    }

    void fill(Map<String, Object> parameters) {
        if (union != null) {
            parameters.put("own", union.value());
            if (numbers != null) {
                parameters.put("numbers", numbers);
            }
        }
    }
}
