/** Scorecards to hand around: PDF and spreadsheet. */
@NullMarked
@ApplicationModule(allowedDependencies = {"assessment", "unions", "shared"})
package org.shiji.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
