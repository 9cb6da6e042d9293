package org.shiji.unions;

import java.util.List;
import org.shiji.shared.UnionId;

/**
 * A union as it stands in the register, with all that belongs to it.
 *
 * @param version as it was read; a change hands it back
 */
public record UnionSheet(
        UnionId id,
        UnionEntry entry,
        List<Member> members,
        List<FocusMajor> focusMajors,
        List<CouncilSeat> council,
        int version) {
    public UnionSheet {
        members = List.copyOf(members);
        focusMajors = List.copyOf(focusMajors);
        council = List.copyOf(council);
    }
}
