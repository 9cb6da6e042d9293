@NullMarked
package org.broken.reporting.ui;

import org.jspecify.annotations.NullMarked;
