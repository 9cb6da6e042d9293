package org.shiji.scoring;

/**
 * The part of a graded indicator in the outcome of a period: as the weights say it, and in effect.
 *
 * @param nominal the share of the whole that the weights say, 0 to 1
 * @param effective the share of what sets the units apart that comes from this indicator: its
 *     weighted covariance with the total, over the sum of the same of all, so that they add up to 1
 *     whatever the means (Paruolo, Saisana, Saltelli, J. R. Stat. Soc. A 176, 2013, on weights that
 *     are no importances; covariance shares after Shorrocks, Econometrica 50, 1982). Negative where
 *     it works against the others; 0 for all where the units do not differ
 * @param greatestShift by how many ranks the unit moves that moves most when the indicator is left
 *     out
 * @param meanShift by how many ranks the units move then on average
 */
public record Importance(double nominal, double effective, int greatestShift, double meanShift) {}
