/**
 * What the jar does without a server: {@code lint} reads definitions, {@code score} calculates a
 * file of values, {@code weigh} proposes weights. No Spring, no database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"definitions", "scoring", "shared"})
package org.shiji.headless;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
