/**
 * Pure arithmetic of an evaluation: formulas, score forms, roll-up, verdict and the explanation of
 * each number. No Spring, no database, no clock, no files.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.shiji.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
