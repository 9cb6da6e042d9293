/** The inspectors' pages: overview, union, records behind a figure. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "assessment",
            "export",
            "inspection",
            "reporting",
            "reporting::ui",
            "definitions",
            "unions",
            "scoring",
            "shared"
        })
package org.shiji.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
