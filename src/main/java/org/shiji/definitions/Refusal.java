package org.shiji.definitions;

import java.util.List;
import org.shiji.shared.Issue;
import org.shiji.shared.Period;

/**
 * An edit that was not taken, because periods were opened with the version it would change.
 *
 * @param kept the version that stays as it was
 * @param periods that were opened with it, the oldest first
 * @param changes what the edit would change; empty where only comments or the layout differ
 * @param issue the same as a problem of the file, where its version number stands
 */
public record Refusal(FrameworkRef kept, List<Period> periods, List<Change> changes, Issue issue) {

    public Refusal {
        periods = List.copyOf(periods);
        changes = List.copyOf(changes);
    }
}
