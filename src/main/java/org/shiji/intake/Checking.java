package org.shiji.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.shiji.definitions.FieldKind;
import org.shiji.definitions.RecordKind;
import org.shiji.intake.IntakeJob.Counts;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Message;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;
import org.springframework.stereotype.Component;

/** Reads a file from end to end and keeps what is wrong in it. Changes no record. */
@Component
class Checking {
    /** Most problems that are kept of a file; all are counted. */
    static final int MOST_PROBLEMS = 10_000;

    private static final int MOST_WARNINGS = 1_000;
    private static final int CHUNK = 500;
    private static final int OFTEN = 256;

    private final Desk desk;
    private final Findings findings;

    Checking(Desk desk, Findings findings) {
        this.desk = desk;
        this.findings = findings;
    }

    /**
     * What a check came to.
     *
     * @param definition hash of the rules it went by
     */
    record Outcome(Counts counts, String definition) {}

    Outcome check(Run run) throws IOException, Unreadable {
        long job = run.job().id();
        findings.clear(job);
        try (Desk.Laid laid = desk.lay(run.work())) {
            findings.addColumns(job, laid.columns());
            Pass pass = new Pass(run, laid);
            pass.columns();
            if (laid.missing().isEmpty()) {
                pass.rows();
            }
            pass.flush();
            findings.addPreview(job, pass.preview.build(laid.columns()));
            return new Outcome(pass.counts(), laid.definition());
        }
    }

    private final class Pass {
        private final Run run;
        private final Desk.Laid laid;
        private final KeysSeen seen;
        private final Preview.Builder preview = new Preview.Builder();
        private final List<RowProblem> waiting = new ArrayList<>();
        private int kept;
        private long rows;
        private long bad;
        private long problems;
        private long warnings;

        Pass(Run run, Desk.Laid laid) {
            this.run = run;
            this.laid = laid;
            this.seen = new KeysSeen(laid.kind());
        }

        /** What is wrong with the header. */
        void columns() {
            String separator = "intake.columns.separator";
            List<String> headers =
                    laid.columns().stream()
                            .map(Column::header)
                            .filter(header -> !header.isBlank())
                            .map(header -> CellText.shown(null, header))
                            .limit(30)
                            .toList();
            Text found =
                    new Text(
                            String.join(Message.of(separator).text().zh(), headers),
                            String.join(Message.of(separator).text().en(), headers));
            for (RecordKind.Field field : laid.missing()) {
                problem(
                        laid.rows().headerRow(),
                        "",
                        field.code(),
                        "",
                        Message.of("intake.columns.missing", field.name(), found));
            }
            for (Column column : laid.columns()) {
                if (column.how() == Column.How.AMBIGUOUS) {
                    warning(
                            laid.rows().headerRow(),
                            column.header(),
                            Message.of("intake.columns.ambiguous"));
                } else if (column.how() == Column.How.UNKNOWN && !column.header().isBlank()) {
                    warning(
                            laid.rows().headerRow(),
                            column.header(),
                            Message.of("intake.columns.unknown"));
                }
            }
        }

        void rows() throws IOException, Unreadable {
            while (laid.rows().next()) {
                RowReading.Row row = laid.reading().read(laid.rows());
                if (row.isBlank()) {
                    continue;
                }
                if (++rows > desk.mostRows()) {
                    throw new Unreadable("rows", desk.mostRows());
                }
                long number = laid.rows().number();
                if (row.isGood()) {
                    long earlier = seen.earlier(row.values(), number);
                    if (earlier > 0) {
                        warning(number, "", Message.of("intake.row.twice", earlier));
                    }
                } else {
                    bad++;
                    row.wrong().forEach(wrong -> problem(number, wrong));
                }
                if (preview.size() < Preview.MOST) {
                    show(row, number);
                }
                if (rows % OFTEN == 0) {
                    run.at(laid.rows().part(), rows);
                }
            }
        }

        private void show(RowReading.Row row, long number) {
            for (RowReading.Bound bound : laid.reading().bound()) {
                boolean wrong = row.wrong().stream().anyMatch(one -> one.at().equals(bound));
                preview.add(
                        number,
                        new Preview.Shown(
                                CellText.shown(
                                        bound.field().kind(),
                                        laid.rows().cell(bound.column().place())),
                                wrong));
            }
        }

        private void problem(long number, RowReading.Wrong wrong) {
            FieldKind kind = wrong.at().field().kind();
            problem(
                    number,
                    wrong.at().column().header(),
                    wrong.at().field().code(),
                    CellText.shown(kind, wrong.cell()),
                    wrong.why());
        }

        private void problem(long row, String header, FieldCode field, String shown, Message why) {
            problems++;
            if (problems <= MOST_PROBLEMS) {
                keep(
                        new RowProblem(
                                row,
                                header,
                                field,
                                shown,
                                Severity.ERROR,
                                CellText.withoutIdentity(why.text())));
            }
        }

        private void warning(long row, String header, Message why) {
            warnings++;
            if (warnings <= MOST_WARNINGS) {
                keep(new RowProblem(row, header, null, "", Severity.WARNING, why.text()));
            }
        }

        private void keep(RowProblem problem) {
            waiting.add(problem);
            if (waiting.size() == CHUNK) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                findings.addProblems(run.job().id(), kept, waiting);
                kept += waiting.size();
                waiting.clear();
            }
        }

        Counts counts() {
            return new Counts(rows, rows - bad, bad, problems, warnings, 0, 0, 0);
        }
    }
}
