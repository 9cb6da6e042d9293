/** The pages on which accounts and the register of unions are kept. */
@NullMarked
package org.shiji.unions.ui;

import org.jspecify.annotations.NullMarked;
