/** Append-only, hash-chained trail of who did what. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "api",
            "assessment",
            "inspection",
            "intake",
            "reporting",
            "definitions",
            "unions",
            "shared"
        })
package org.shiji.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
