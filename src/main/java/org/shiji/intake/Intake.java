package org.shiji.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.RecordKind;
import org.shiji.reporting.BulkEntry;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.SubmissionView;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.ShownName;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Role;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of records that a union hands in. A file is checked in the background and nothing is
 * changed; then its reporter applies it, all its good rows or none. Those who may see the union may
 * look on.
 *
 * <p>Every method throws {@link NotVisible} when the viewer may not see the union or there is no
 * such import of it, and those that change something {@link NotAllowed} when the viewer does not
 * report for it.
 */
@Service
public class Intake {
    /** Most imports that are listed. */
    public static final int LISTED = 50;

    private static final int ATTEMPTS = 10;

    private final Unions unions;
    private final Reporting reporting;
    private final Catalogue catalogue;
    private final WorkFolder folder;
    private final Jobs jobs;
    private final Findings findings;
    private final Remembered remembered;
    private final Workbench workbench;
    private final BadRows badRows;

    Intake(
            Unions unions,
            Reporting reporting,
            Catalogue catalogue,
            WorkFolder folder,
            Jobs jobs,
            Findings findings,
            Remembered remembered,
            Workbench workbench,
            BadRows badRows) {
        this.unions = unions;
        this.reporting = reporting;
        this.catalogue = catalogue;
        this.folder = folder;
        this.jobs = jobs;
        this.findings = findings;
        this.remembered = remembered;
        this.workbench = workbench;
        this.badRows = badRows;
    }

    /** What became of a file that was handed in. */
    public sealed interface Receipt {
        /** It is here and will be checked. */
        record Received(long job) implements Receipt {}

        /** It was not taken; nothing of it is kept. */
        record Refused(Message why) implements Receipt {}
    }

    /**
     * Takes a file. What it really is and holds is found out in the background.
     *
     * @param fileName as its owner calls it; shown, and never the name of a file here
     * @param content is read to its end, or until it is too much; the caller closes it
     */
    public Receipt receive(
            Viewer viewer,
            UnionId union,
            Period period,
            RecordType type,
            BulkEntry.Mode mode,
            String fileName,
            InputStream content) {
        requireReporter(viewer, union);
        SubmissionView submission = reporting.submission(viewer, union, period);
        kind(period, type);
        if (!submission.state().isOpen()) {
            return new Receipt.Refused(Message.of("intake.file.locked"));
        }
        try {
            return switch (folder.keep(content)) {
                case WorkFolder.Kept.Refused refused -> new Receipt.Refused(refused.why());
                case WorkFolder.Kept.File file -> {
                    long job =
                            jobs.receive(
                                    new Jobs.Handed(
                                            union,
                                            period,
                                            type,
                                            mode,
                                            ShownName.of(fileName),
                                            viewer.account()),
                                    file);
                    workbench.lookAfterCommit();
                    yield new Receipt.Received(job);
                }
            };
        } catch (IOException interrupted) {
            return new Receipt.Refused(Message.of("intake.file.interrupted"));
        }
    }

    /** A workbook of that type of record to be filled in. */
    @Transactional(readOnly = true)
    public byte[] template(Viewer viewer, UnionId union, Period period, RecordType type) {
        unions.requireVisible(viewer, union);
        return Template.of(kind(period, type));
    }

    /** The imports of a type of record, the latest first, at most {@link #LISTED}. */
    @Transactional(readOnly = true)
    public List<IntakeJob> jobs(Viewer viewer, UnionId union, Period period, RecordType type) {
        unions.requireVisible(viewer, union);
        return jobs.of(union, period, type, LISTED);
    }

    /** One import as it stands. */
    @Transactional(readOnly = true)
    public IntakeJob job(Viewer viewer, UnionId union, long job) {
        unions.requireVisible(viewer, union);
        return own(union, job).job();
    }

    /** What its columns were taken for; none before it is checked. */
    @Transactional(readOnly = true)
    public List<Column> columns(Viewer viewer, UnionId union, long job) {
        unions.requireVisible(viewer, union);
        return findings.columns(own(union, job).job().id());
    }

    /** Its first rows. */
    @Transactional(readOnly = true)
    public Preview preview(Viewer viewer, UnionId union, long job) {
        unions.requireVisible(viewer, union);
        return findings.preview(own(union, job).job().id());
    }

    /** What is wrong in it, as far as it is kept: errors first, in the order of the rows. */
    @Transactional(readOnly = true)
    public List<RowProblem> problems(
            Viewer viewer, UnionId union, long job, int offset, int limit) {
        unions.requireVisible(viewer, union);
        return findings.problems(own(union, job).job().id(), offset, limit);
    }

    /** How many problems are kept. */
    @Transactional(readOnly = true)
    public int countProblems(Viewer viewer, UnionId union, long job) {
        unions.requireVisible(viewer, union);
        return findings.countProblems(own(union, job).job().id());
    }

    /**
     * Says what columns hold, for this file and those to come; it is then checked anew.
     *
     * @param chosen place of the column → its field, empty where it is not to be read
     * @return false when the import is elsewhere meanwhile; nothing is changed then
     * @throws IllegalArgumentException when there is no such column or field
     */
    @Transactional
    public boolean match(
            Viewer viewer, UnionId union, long job, Map<Integer, Optional<FieldCode>> chosen) {
        requireReporter(viewer, union);
        IntakeJob found = own(union, job).job();
        if (found.state() != IntakeState.CHECKED) {
            return false;
        }
        RecordKind kind = kind(found.period(), found.type());
        List<Column> columns = findings.columns(job);
        Map<String, Optional<FieldCode>> keys = new HashMap<>();
        chosen.forEach(
                (place, field) -> {
                    if (place < 0 || place >= columns.size()) {
                        throw new IllegalArgumentException("no column " + place);
                    }
                    field.ifPresent(kind::field);
                    keys.put(ColumnMatch.key(columns.get(place).header()), field);
                });
        remembered.keep(union, kind, keys, viewer.account());
        boolean moved = jobs.move(found, IntakeState.RECEIVED, viewer.account());
        workbench.lookAfterCommit();
        return moved;
    }

    /**
     * Applies its good rows, in the background.
     *
     * @return false when there is nothing to apply, or the import is elsewhere meanwhile
     */
    @Transactional
    public boolean apply(Viewer viewer, UnionId union, long job) {
        requireReporter(viewer, union);
        IntakeJob found = own(union, job).job();
        boolean moved =
                found.canBeApplied() && jobs.move(found, IntakeState.APPLYING, viewer.account());
        workbench.lookAfterCommit();
        return moved;
    }

    /**
     * Gives it up, whatever is being done with it: nothing of it is applied.
     *
     * @return false when it was over already
     */
    public boolean cancel(Viewer viewer, UnionId union, long job) {
        requireReporter(viewer, union);
        // it may move on by itself between the look and the step
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            IntakeJob found = own(union, job).job();
            if (found.state().isOver()) {
                return false;
            }
            if (jobs.move(found, IntakeState.CANCELLED, viewer.account())) {
                workbench.stop(job);
                return true;
            }
        }
        return false;
    }

    /**
     * Writes the bad rows as they were, each behind what is wrong with it: to be mended and handed
     * in as a file of its own. A workbook where the file was one, else text.
     *
     * @return false when the file is not there any more; nothing was written then
     */
    public boolean writeBadRows(
            Viewer viewer, UnionId union, long job, Locale locale, OutputStream out) {
        requireReporter(viewer, union);
        return badRows.write(own(union, job), locale, out);
    }

    /** The ending of the name of a file of bad rows; empty when there can be none any more. */
    public Optional<String> badRowsEnding(Viewer viewer, UnionId union, long job) {
        unions.requireVisible(viewer, union);
        return badRows.ending(own(union, job));
    }

    private void requireReporter(Viewer viewer, UnionId union) {
        unions.requireVisible(viewer, union);
        if (viewer.role() != Role.UNION_REPORTER) {
            throw new NotAllowed("import for " + union);
        }
    }

    private Jobs.Work own(UnionId union, long job) {
        return jobs.find(job)
                .filter(work -> work.job().union().equals(union))
                .orElseThrow(() -> new NotVisible("import " + job));
    }

    private RecordKind kind(Period period, RecordType type) {
        RecordKind kind = catalogue.forPeriod(period).recordKinds().get(type);
        if (kind == null) {
            throw new NotVisible("record type " + type);
        }
        return kind;
    }
}
