package org.shiji.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Messages;
import org.springframework.stereotype.Component;

/**
 * The rows of a file that cannot be applied, as they were, each behind what is wrong with it. They
 * are read once more from the file, so that nothing has to be kept of them.
 */
@Component
class BadRows {
    private final Desk desk;
    private final WorkFolder folder;

    BadRows(Desk desk, WorkFolder folder) {
        this.desk = desk;
        this.folder = folder;
    }

    Optional<String> ending(Jobs.Work work) {
        try {
            return Files.exists(folder.file(work.file()))
                    ? Optional.of(TableFile.isZip(folder.file(work.file())) ? ".xlsx" : ".csv")
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    boolean write(Jobs.Work work, Locale locale, OutputStream out) {
        if (!Files.exists(folder.file(work.file()))) {
            return false;
        }
        try (Desk.Laid laid = desk.lay(work)) {
            boolean workbook = TableFile.isZip(folder.file(work.file()));
            try (RowsFile file =
                    workbook
                            ? new RowsFile.OfWorkbook(out, Messages.say(locale, "intake.bad.sheet"))
                            : new RowsFile.OfText(out)) {
                write(laid, locale, file);
            }
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (Unreadable unreadable) {
            return false;
        }
    }

    private static void write(Desk.Laid laid, Locale locale, RowsFile file)
            throws IOException, Unreadable {
        List<@Nullable Object> head = new ArrayList<>();
        head.add(Messages.say(locale, "intake.bad.column.message"));
        head.add(Messages.say(locale, "intake.bad.column.row"));
        List<Column> columns =
                laid.columns().stream().filter(one -> one.how() != Column.How.OURS).toList();
        columns.forEach(column -> head.add(column.header()));
        file.row(head);
        while (laid.rows().next()) {
            RowReading.Row row = laid.reading().read(laid.rows());
            if (row.isBlank() || row.isGood()) {
                continue;
            }
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(
                    row.wrong().stream()
                            .map(
                                    wrong ->
                                            Messages.say(
                                                    locale,
                                                    "intake.bad.message",
                                                    wrong.at().column().header(),
                                                    wrong.why()))
                            .collect(Collectors.joining("\n")));
            cells.add(laid.rows().number());
            columns.forEach(column -> cells.add(laid.rows().cell(column.place())));
            file.row(cells);
        }
    }
}
