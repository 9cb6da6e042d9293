/** The files that stand behind figures and records: kept, looked into, shown, served. */
@NullMarked
@ApplicationModule(allowedDependencies = {"reporting", "definitions", "unions", "shared"})
package org.shiji.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
