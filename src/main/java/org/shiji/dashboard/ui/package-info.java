/** The inspectors' pages: overview, union, records behind a figure. */
@NullMarked
package org.shiji.dashboard.ui;

import org.jspecify.annotations.NullMarked;
