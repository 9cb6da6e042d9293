package org.shiji.definitions;

import org.shiji.shared.Period;

/** A period is judged by this version from now on; the version never changes again. */
public record PeriodOpened(Period period, FrameworkRef framework) {}
