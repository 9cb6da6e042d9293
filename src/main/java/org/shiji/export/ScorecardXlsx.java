package org.shiji.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.shiji.assessment.Scorecard;

/**
 * The scorecard as a spreadsheet: results, elements, records that do not count, and what it is
 * about.
 */
final class ScorecardXlsx {

    private ScorecardXlsx() {}

    /** An xlsx file in the language of the locale; the same papers give the same bytes. */
    static byte[] write(Papers papers, Locale locale) {
        Words words = new Words(locale);
        Scorecard card = papers.card();
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        try (Workbook workbook = new Workbook(out, "Shiji", null)) {
            workbook.setGlobalDefaultFont(Fonts.FAMILY, 10);
            workbook.properties()
                    .setTitle(CellText.of(ScorecardPdf.title(card, words)))
                    .setSubject(CellText.of(words.say(card.frameworkName())))
                    .setKeywords(card.framework().hash() + " " + card.inputsHash())
                    .setCompany(words.say("author"));
            ResultsSheet.write(card, words, workbook);
            ElementsSheet.write(card, words, workbook);
            FlaggedSheet.write(papers.flagged(), words, workbook);
            AboutSheet.write(papers, words, workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SteadyFile.of(out.toByteArray(), papers.written());
    }
}
