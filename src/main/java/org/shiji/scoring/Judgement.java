package org.shiji.scoring;

import java.util.List;
import org.shiji.shared.Message;

/**
 * The level a unit comes to, and why.
 *
 * @param level the first level that holds
 * @param reasons first the clauses that made the level hold, then, level by level in the order of
 *     the file, the clauses that kept each other level from holding
 */
public record Judgement(VerdictRules.Level level, List<Reason> reasons) {

    public Judgement {
        reasons = List.copyOf(reasons);
    }

    /**
     * @param level code of the level whose condition the clause is part of
     * @param met whether the clause holds
     * @param said the clause in words with the figures filled in
     */
    public record Reason(String level, boolean met, Message said) {}
}
