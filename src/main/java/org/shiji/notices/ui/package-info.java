/** The bell in the frame of every page, and the page of notices. */
@NullMarked
@NamedInterface("ui")
package org.shiji.notices.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
