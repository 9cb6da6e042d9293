@NullMarked
package org.broken.headless;

import org.jspecify.annotations.NullMarked;
