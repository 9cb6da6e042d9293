/** A union's submission for a period: typed figures, records, evidence and its life cycle. */
@NullMarked
@ApplicationModule(allowedDependencies = {"definitions", "unions", "scoring", "shared"})
package org.shiji.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
