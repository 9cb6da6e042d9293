/**
 * The interface for machines: the work of a union's report over HTTP with tokens, by the same
 * services as the screens.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "assessment",
            "evidence",
            "inspection",
            "intake",
            "reporting",
            "definitions",
            "unions",
            "scoring",
            "shared"
        })
package org.shiji.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
