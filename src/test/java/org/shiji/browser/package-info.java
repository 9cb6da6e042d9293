/** What people see and do, in a real browser. */
@NullMarked
package org.shiji.browser;

import org.jspecify.annotations.NullMarked;
