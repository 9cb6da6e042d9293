/** What accounts are told of what concerns them, on the screen and by mail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"reporting", "unions", "shared"})
package org.shiji.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
