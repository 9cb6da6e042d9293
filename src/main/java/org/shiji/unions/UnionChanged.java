package org.shiji.unions;

import org.shiji.shared.UnionId;

/** What the register says of a union is different now. */
public record UnionChanged(UnionId union, Part part, String by) {

    /** What of it. */
    public enum Part {
        DATA,
        MEMBERS,
        MAJORS,
        COUNCIL
    }
}
