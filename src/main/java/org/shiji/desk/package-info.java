/**
 * The reporter's pages: the form with its live score, the records, handing in; read by inspectors.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "assessment",
            "evidence",
            "inspection",
            "reporting",
            "reporting::ui",
            "definitions",
            "unions",
            "scoring",
            "shared"
        })
package org.shiji.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
