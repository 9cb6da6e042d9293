/** Where a union's reporter imports files of records. */
@NullMarked
package org.shiji.intake.ui;

import org.jspecify.annotations.NullMarked;
