/** Records on a page, as every module shows them that shows records. */
@NullMarked
@NamedInterface("ui")
package org.shiji.reporting.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
