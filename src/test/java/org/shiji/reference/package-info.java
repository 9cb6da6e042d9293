/** What others published, scored by frameworks in our format from data that is read in place. */
@org.jspecify.annotations.NullMarked
package org.shiji.reference;
