/**
 * Reads {@code kpi-definitions/} into a checked, versioned catalogue and names every problem by
 * file, line and column.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"scoring", "unions", "shared"})
package org.shiji.definitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
