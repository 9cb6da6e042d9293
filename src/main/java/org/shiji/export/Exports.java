package org.shiji.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.shiji.assessment.Assessments;
import org.shiji.assessment.Assessments.Frozen;
import org.shiji.assessment.Scorecard;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.definitions.RecordKind;
import org.shiji.export.Papers.FlaggedRecord;
import org.shiji.export.Papers.Seal;
import org.shiji.reporting.RecordRow;
import org.shiji.reporting.Reporting;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Scorecards as files to hand around. The same frozen card gives the same bytes. */
@Service
public class Exports {

    private final Assessments assessments;
    private final Reporting reporting;
    private final Catalogue catalogue;
    private final TransactionTemplate reading;

    Exports(
            Assessments assessments,
            Reporting reporting,
            Catalogue catalogue,
            PlatformTransactionManager transactions) {
        this.assessments = assessments;
        this.reporting = reporting;
        this.catalogue = catalogue;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * The scorecard in force as PDF/A-2a, in Chinese or, for an English locale, English.
     *
     * @throws NotVisible when there is none or the viewer may not see it
     */
    public Document pdf(Viewer viewer, UnionId union, Period period, Locale locale) {
        Papers papers = read(() -> papers(viewer, union, period, List.of()));
        return new Document(
                fileName(papers, locale, ".pdf"),
                "application/pdf",
                ScorecardPdf.write(papers, locale));
    }

    /**
     * The scorecard in force and the records that do not count as a spreadsheet, in Chinese or, for
     * an English locale, English.
     *
     * @throws NotVisible when there is none or the viewer may not see it
     */
    public Document xlsx(Viewer viewer, UnionId union, Period period, Locale locale) {
        Papers papers = read(() -> papers(viewer, union, period, flagged(viewer, union, period)));
        return new Document(
                fileName(papers, locale, ".xlsx"),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                ScorecardXlsx.write(papers, locale));
    }

    /**
     * One transaction, so that card, seal and records belong together; drawing is done after it.
     */
    private Papers read(Supplier<Papers> papers) {
        return Objects.requireNonNull(reading.execute(status -> papers.get()));
    }

    private Papers papers(
            Viewer viewer, UnionId union, Period period, List<FlaggedRecord> flagged) {
        Scorecard card = assessments.scorecard(viewer, union, period);
        Frozen frozen = assessments.frozen(viewer, union, period);
        return new Papers(
                card,
                assessments.history(viewer, union),
                flagged,
                new Seal(frozen.sha256(), frozen.frozenAt()));
    }

    private List<FlaggedRecord> flagged(Viewer viewer, UnionId union, Period period) {
        Definition definition = catalogue.forPeriod(period);
        return reporting
                .flagged(viewer, union, period, definition)
                .map(
                        row ->
                                readable(
                                        row,
                                        Objects.requireNonNull(
                                                definition.recordKinds().get(row.type()))))
                .toList();
    }

    private static FlaggedRecord readable(RecordRow row, RecordKind kind) {
        SequencedMap<Text, Object> fields = new LinkedHashMap<>();
        row.values()
                .forEach(
                        (code, value) -> {
                            RecordKind.Field field = kind.field(code);
                            fields.put(field.name(), choice(field, value));
                        });
        List<Text> reasons =
                row.voided().stream().map(rule -> Reporting.reason(kind, rule)).toList();
        return new FlaggedRecord(kind.name(), row.number(), fields, reasons, row.duplicateOf());
    }

    private static Object choice(RecordKind.Field field, Object value) {
        return field.choices().stream()
                .filter(choice -> choice.code().equals(value))
                .<Object>map(RecordKind.Choice::name)
                .findFirst()
                .orElse(value);
    }

    private static String fileName(Papers papers, Locale locale, String ending) {
        Scorecard card = papers.card();
        Words words = new Words(locale);
        String name = words.say("file", words.say(card.union().name()), card.period().code());
        return FileName.of(name, ending);
    }
}
