/**
 * Runs the scoring under the three lenses for every union of a period and freezes the scorecards.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "inspection",
            "reporting",
            "definitions",
            "unions",
            "scoring",
            "shared"
        })
package org.shiji.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
