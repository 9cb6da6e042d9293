package org.shiji.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shiji.reporting.Explanation;

/** What a union says about a check its figures fail; blank takes it back. */
record ExplanationIn(@NotNull @Size(max = Explanation.LONGEST) String words) {}
