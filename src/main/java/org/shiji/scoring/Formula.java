package org.shiji.scoring;

/**
 * An expression as somebody wrote it, and its tree. Made by {@link FormulaParser}.
 *
 * @param source the text as written
 * @param tree the parsed tree
 */
public record Formula(String source, Expr tree) {}
