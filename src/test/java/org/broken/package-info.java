/**
 * Code that breaks each rule of the house once, to prove that the rules catch it. Never part of the
 * product.
 */
@NullMarked
package org.broken;

import org.jspecify.annotations.NullMarked;
