package org.shiji.api;

import java.util.List;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.Message;

/** Says that a report takes no changes. */
final class Locks {
    private Locks() {}

    static Refusal refusal(SubmissionState state) {
        return new Refusal(ProblemKind.LOCKED, Message.of("api.state." + state.name()), List.of());
    }
}
