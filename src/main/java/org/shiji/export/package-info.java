/** Scorecards to hand around: PDF and spreadsheet. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "assessment",
            "inspection",
            "reporting",
            "definitions",
            "unions",
            "scoring",
            "shared"
        })
package org.shiji.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
