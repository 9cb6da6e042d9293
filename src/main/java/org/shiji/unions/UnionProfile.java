package org.shiji.unions;

import java.util.List;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/**
 * What a union is, for reading.
 *
 * @param name full name
 * @param provinceCode region code, such as {@code 91}
 * @param park name of the industrial park
 * @param industries leading industries of the park
 * @param founded ISO date
 */
public record UnionProfile(
        UnionId id,
        Text name,
        String provinceCode,
        Text province,
        Text city,
        Text park,
        List<Text> industries,
        String founded) {}
