package org.shiji.definitions;

import java.util.List;
import org.shiji.shared.Issue;
import org.shiji.shared.Message;

/** What came of proposing, or of deciding about a proposal. */
public sealed interface Outcome {

    /** It is done; as the proposal stands now. */
    record Done(Proposal proposal) implements Outcome {}

    /** Nothing was changed; the sentence says why, and what to do. */
    record Refused(Message why) implements Outcome {}

    /** Nothing was changed; this stands in the files. */
    record Wrong(List<Issue> issues) implements Outcome {
        public Wrong {
            issues = List.copyOf(issues);
        }
    }
}
