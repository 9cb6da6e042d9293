package org.shiji.definitions;

/**
 * A place in a file somebody wrote.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
record Place(SourceFile file, int line, int column) {}
