package org.shiji.api;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.shiji.reporting.RecordKeeping;

/** Records to be taken back, all or none. */
record WithdrawalIn(
        @NotNull @Size(min = 1, max = RecordsIn.MOST) List<@NotNull @Min(1) Integer> numbers,
        @NotBlank @Size(max = RecordKeeping.LONGEST_REASON) String reason) {}
