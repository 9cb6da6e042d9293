package org.shiji.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.shiji.assessment.Scorecard;

/** The scorecard as an A4 document that can be archived, searched and read aloud. */
final class ScorecardPdf {

    private static final String STYLE = style();

    private ScorecardPdf() {}

    /** PDF/A-2a in the language of the locale; the same papers give the same bytes. */
    static byte[] write(Papers papers, Locale locale) {
        Words words = new Words(locale);
        return PdfPrinter.print(
                page(papers, words), words.tag(), papers.written(), papers.identity());
    }

    /** The whole page as XHTML, with each character printable. */
    static String page(Papers papers, Words words) {
        String page = page(papers, words, List.of());
        List<Integer> unprintable = Fonts.missing(page);
        return unprintable.isEmpty() ? page : Fonts.printable(page(papers, words, unprintable));
    }

    private static String page(Papers papers, Words words, List<Integer> unprintable) {
        Tag body =
                Tag.of("body")
                        .add(running(papers.card(), words))
                        .add(new PdfFront(papers, words).drawn())
                        .add(new PdfIndicators(papers.card(), words).drawn())
                        .add(new PdfBasis(papers, words, unprintable).drawn());
        String written =
                Tag.of("html")
                        .with("xmlns", "http://www.w3.org/1999/xhtml")
                        .with("lang", words.tag())
                        .add(head(papers.card(), words), body)
                        .written();
        return words.isEnglish() ? QuoteMarks.straight(written) : written;
    }

    private static Tag head(Scorecard card, Words words) {
        String title = title(card, words);
        return Tag.of("head")
                .add(Tag.of("title").say(title))
                .add(
                        Tag.of("meta")
                                .with("name", "subject")
                                .with("content", words.say(card.frameworkName())))
                .add(
                        Tag.of("meta")
                                .with("name", "description")
                                .with("content", words.say(card.frameworkName())))
                .add(Tag.of("meta").with("name", "author").with("content", words.say("author")))
                .add(Tag.of("style").say(STYLE));
    }

    static String title(Scorecard card, Words words) {
        return words.say("title", words.say(card.union().name()), words.period(card.period()));
    }

    private static List<Tag> running(Scorecard card, Words words) {
        return List.of(
                Tag.of("div", "running-head").say(title(card, words)),
                Tag.of("div", "running-foot").say(words.say(card.notice())),
                Tag.of("div", "running-page")
                        .add(Tag.of("span", "page-number"))
                        .say(" / ")
                        .add(Tag.of("span", "page-count")));
    }

    private static String style() {
        try (InputStream in =
                Objects.requireNonNull(
                        ScorecardPdf.class.getResourceAsStream("/export/scorecard.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
