/** What inspection found: flags, verified values, deductions. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"reporting", "definitions", "unions", "scoring", "shared"})
package org.shiji.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
