package org.shiji.unions;

import java.util.List;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/** What accounts can be bound to: provinces by code, unions by id. */
public record Scopes(List<Province> provinces, List<NamedUnion> unions) {
    public Scopes {
        provinces = List.copyOf(provinces);
        unions = List.copyOf(unions);
    }

    /** A union by its name. */
    public record NamedUnion(UnionId id, Text name) {}
}
