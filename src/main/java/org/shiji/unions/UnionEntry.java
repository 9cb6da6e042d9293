package org.shiji.unions;

import java.time.LocalDate;
import java.util.List;
import org.shiji.shared.Text;

/**
 * What an administrator enters about a union.
 *
 * @param province created with this name where its code is new
 * @param industries leading industries of the park
 */
public record UnionEntry(
        Text name,
        Province province,
        Text city,
        Text park,
        List<Text> industries,
        LocalDate founded) {
    public UnionEntry {
        industries = List.copyOf(industries);
    }
}
