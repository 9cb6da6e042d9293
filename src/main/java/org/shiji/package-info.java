/**
 * The shell: starts the application and its trial database, and holds what belongs to no single
 * module.
 */
@NullMarked
package org.shiji;

import org.jspecify.annotations.NullMarked;
