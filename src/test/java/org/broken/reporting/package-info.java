@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.broken.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
