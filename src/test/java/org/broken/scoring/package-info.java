@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.broken.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
