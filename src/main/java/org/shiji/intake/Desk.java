package org.shiji.intake;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.definitions.RecordKind;
import org.shiji.reporting.RecordForm;
import org.shiji.reporting.RecordKeeping;
import org.shiji.unions.Accounts;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Component;

/** Lays a file ready to be read: its rows, its columns, and the form that reads them. */
@Component
class Desk {
    private final WorkFolder folder;
    private final IntakeSettings settings;
    private final Catalogue catalogue;
    private final RecordKeeping keeping;
    private final Remembered remembered;
    private final Accounts accounts;

    Desk(
            WorkFolder folder,
            IntakeSettings settings,
            Catalogue catalogue,
            RecordKeeping keeping,
            Remembered remembered,
            Accounts accounts) {
        this.folder = folder;
        this.settings = settings;
        this.catalogue = catalogue;
        this.keeping = keeping;
        this.remembered = remembered;
        this.accounts = accounts;
    }

    /** A file, open at its header. */
    record Laid(
            TableStart rows,
            RecordKind kind,
            String definition,
            List<Column> columns,
            List<RecordKind.Field> missing,
            RowReading reading)
            implements AutoCloseable {
        @Override
        public void close() throws IOException {
            rows.close();
        }
    }

    Laid lay(Jobs.Work work) throws IOException, Unreadable {
        IntakeJob job = work.job();
        Definition definition = catalogue.forPeriod(job.period());
        RecordKind kind = definition.recordKinds().get(job.type());
        if (kind == null) {
            throw new Unreadable("type");
        }
        ColumnMatch match = new ColumnMatch(kind, remembered.of(job.union(), kind));
        TableStart rows =
                TableStart.of(
                        TableFile.open(
                                folder.file(work.file()), settings.maxUnpackedSize().toBytes()),
                        match);
        List<Column> columns = match.match(rows.headers());
        RecordForm form = keeping.form(viewer(work), job.union(), kind);
        return new Laid(
                rows,
                kind,
                definition.hash(),
                columns,
                match.missing(columns),
                new RowReading(kind, form, columns));
    }

    /**
     * Who the machine acts for: whoever asked for the step, as their account is now.
     *
     * @throws NotVisible when the account is gone
     */
    Viewer viewer(Jobs.Work work) {
        @Nullable String applying = work.appliedBy();
        return accounts.viewer(applying == null ? work.job().by() : applying);
    }

    int mostRows() {
        return settings.maxRows();
    }
}
