/** The page where tokens are made, seen and revoked. */
@NullMarked
package org.shiji.api.ui;

import org.jspecify.annotations.NullMarked;
