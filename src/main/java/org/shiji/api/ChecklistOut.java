package org.shiji.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.inspection.Checklist;
import org.shiji.inspection.Flag;
import org.shiji.reporting.Explanation;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;

/** What stands between a report and handing it in. */
record ChecklistOut(
        boolean ready,
        List<FlagOut> errors,
        List<FlagOut> warnings,
        List<FlagOut> remarks,
        List<String> blank,
        List<String> unproven,
        @Nullable LocalDate due,
        boolean overdue) {

    /** A check that does not hold, and what the union says about it. */
    record FlagOut(
            String code,
            Severity severity,
            Text message,
            Text detail,
            @Nullable String explanation) {
        static FlagOut of(Flag flag, @Nullable Explanation said) {
            return new FlagOut(
                    flag.code(),
                    flag.severity(),
                    flag.message(),
                    flag.detail(),
                    said == null ? null : said.words());
        }

        static List<FlagOut> all(List<Flag> flags) {
            return flags.stream().map(flag -> of(flag, null)).toList();
        }
    }

    static ChecklistOut of(Checklist checklist) {
        return new ChecklistOut(
                checklist.isReady(),
                FlagOut.all(checklist.errors()),
                checklist.warnings().stream()
                        .map(warning -> FlagOut.of(warning.flag(), warning.explanation()))
                        .toList(),
                FlagOut.all(checklist.remarks()),
                checklist.blank().stream().map(ElementCode::value).toList(),
                checklist.unproven().stream().map(ElementCode::value).toList(),
                checklist.due(),
                checklist.overdue());
    }
}
