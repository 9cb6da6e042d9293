/**
 * A handful of value types that every module speaks: periods, lenses, codes, figures, bilingual
 * text and issues.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.shiji.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
