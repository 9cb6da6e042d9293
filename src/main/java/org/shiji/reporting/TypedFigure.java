package org.shiji.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Figure;

/**
 * A figure as a union typed it.
 *
 * @param version counts its changes, from 1; 0 for one that nobody has typed yet
 * @param at when it was last changed, null where that is not known
 * @param by login name of who changed it last, null where that is not known
 */
public record TypedFigure(Figure figure, int version, @Nullable Instant at, @Nullable String by) {}
