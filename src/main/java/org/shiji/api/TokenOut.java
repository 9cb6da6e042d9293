package org.shiji.api;

import java.time.Instant;
import java.util.List;
import org.shiji.shared.Text;

/** The token a machine uses, and its union. */
record TokenOut(
        String name,
        String account,
        String union,
        Text unionName,
        List<Scope> scopes,
        Instant expires) {}
