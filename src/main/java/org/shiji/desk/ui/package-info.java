/**
 * The reporter's pages: the form with its live score, the records, handing in; read by inspectors.
 */
@NullMarked
package org.shiji.desk.ui;

import org.jspecify.annotations.NullMarked;
