package org.shiji.api;

import java.util.List;

/** The figures of a report, in the order of the definition. */
record FiguresOut(List<FigureOut> figures) {}
