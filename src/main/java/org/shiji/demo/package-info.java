/**
 * Demonstration data: fictitious unions with a story each, the same rows on every machine. Only
 * where no data source is given.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "unions",
            "reporting",
            "inspection",
            "assessment",
            "definitions",
            "scoring",
            "shared"
        })
package org.shiji.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
