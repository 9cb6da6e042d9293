package org.shiji.intake;

import org.jspecify.annotations.Nullable;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;

/**
 * Something wrong in a file of records. An error keeps its row from being applied, a warning does
 * not.
 *
 * @param row as a spreadsheet numbers it, from 1
 * @param column header of the column, empty where it is about the whole row
 * @param field what the column was taken for, null where it is about the whole row
 * @param shown what stands there, shortened; never the number of a person
 * @param why what is wrong and how to mend it
 */
public record RowProblem(
        long row,
        String column,
        @Nullable FieldCode field,
        String shown,
        Severity severity,
        Text why) {}
