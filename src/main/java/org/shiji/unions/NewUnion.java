package org.shiji.unions;

import java.time.LocalDate;
import java.util.List;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/**
 * A union to be founded, with everything that belongs to it.
 *
 * @param province created with this name where its code is new
 * @param members each code once
 * @param focusMajors each code once
 */
public record NewUnion(
        UnionId id,
        Text name,
        Province province,
        Text city,
        Text park,
        List<Text> industries,
        LocalDate founded,
        List<Member> members,
        List<FocusMajor> focusMajors,
        List<CouncilSeat> council) {
    public NewUnion {
        industries = List.copyOf(industries);
        members = List.copyOf(members);
        focusMajors = List.copyOf(focusMajors);
        council = List.copyOf(council);
    }
}
