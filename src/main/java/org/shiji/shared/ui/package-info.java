/** What every screen is made of: the chart element, badges and formatters. */
@NullMarked
package org.shiji.shared.ui;

import org.jspecify.annotations.NullMarked;
