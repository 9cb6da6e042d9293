/** Unions with their regions, parks and member organisations; accounts, roles, and what each account may see. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.shiji.unions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
