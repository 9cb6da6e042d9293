package org.shiji.definitions;

import java.util.List;

/**
 * Other rules are in force than before, while the product was running.
 *
 * @param inForce all that are in force now, the newest first
 */
public record DefinitionsChanged(List<FrameworkRef> inForce) {

    public DefinitionsChanged {
        inForce = List.copyOf(inForce);
    }
}
