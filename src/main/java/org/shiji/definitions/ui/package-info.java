/** The page on which anybody reads what unions are judged by. */
@NullMarked
package org.shiji.definitions.ui;

import org.jspecify.annotations.NullMarked;
