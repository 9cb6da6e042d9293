/** Reads files of records a union hands in: staged, checked, applied. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"reporting", "definitions", "unions", "scoring", "shared"})
package org.shiji.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
