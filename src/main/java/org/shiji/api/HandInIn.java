package org.shiji.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shiji.reporting.Move;

/** The declaration that what is handed in is true. */
record HandInIn(@NotBlank @Size(max = Move.LONGEST_NAME) String declaredBy) {}
