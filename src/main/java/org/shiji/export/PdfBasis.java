package org.shiji.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.DeductionMade;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.assessment.Scorecard.VoidCount;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Text;

/**
 * What the scores rest on: elements and their records, deductions, evidence, and how it was
 * calculated.
 */
final class PdfBasis {

    private final Papers papers;
    private final Scorecard card;
    private final Words words;
    private final List<Integer> unprintable;

    /**
     * @param unprintable characters that the fonts do not have and the document needs
     */
    PdfBasis(Papers papers, Words words, List<Integer> unprintable) {
        this.papers = papers;
        this.card = papers.card();
        this.words = words;
        this.unprintable = unprintable;
    }

    List<Tag> drawn() {
        List<Tag> parts = new ArrayList<>();
        parts.addAll(elements());
        parts.addAll(deductions());
        parts.addAll(evidence());
        parts.addAll(calculation());
        return parts;
    }

    private List<Tag> elements() {
        PdfTable table =
                new PdfTable("grid figures")
                        .column(words.say("col.element"), "w name")
                        .column(words.lens(Lens.CLAIMED), "n")
                        .column(words.say("documented"), "n")
                        .column(words.lens(Lens.SUPPORTED), "n")
                        .column(words.lens(Lens.VERIFIED), "n")
                        .column(words.say("col.records"), "n")
                        .column(words.say("col.voided"), "w reason");
        for (ElementFigures element : card.elements()) {
            table.row(
                    name(element),
                    figure(element.claimed()),
                    figure(element.documented()),
                    figure(element.supported()),
                    figure(element.verified()),
                    PdfTable.number(element.recordType() == null ? "" : count(element.records())),
                    PdfTable.words(voided(element)));
        }
        return List.of(
                Tag.of("h2", "table").say(words.say("elements.title")),
                Tag.of("p", "note").say(words.say("elements.key")),
                table.drawn());
    }

    private Tag name(ElementFigures element) {
        Tag cell =
                Tag.of("td", "w name")
                        .add(Tag.of("span", "strong").say(words.say(element.name())))
                        .add(
                                Tag.of("span", "code")
                                        .say(
                                                " "
                                                        + element.code().value()
                                                        + (element.unit().isBlank()
                                                                ? ""
                                                                : words.say(
                                                                        "indicators.unit",
                                                                        words.unit(
                                                                                element.unit())))));
        Text filter = element.filter();
        Text record = element.recordName();
        if (record == null) {
            return cell.add(Tag.of("div", "note").say(words.say("elements.declared")));
        }
        String said =
                filter == null
                        ? words.say("elements.all", words.say(record))
                        : words.say("elements.filter", words.say(record), words.say(filter));
        return cell.add(Tag.of("div", "note").say(said));
    }

    private Tag figure(Figure figure) {
        return PdfTable.number(words.amount(figure), words.gap(figure));
    }

    private String voided(ElementFigures element) {
        return element.voided().values().stream()
                .map(this::voided)
                .collect(Collectors.joining(words.say("join")));
    }

    private String voided(VoidCount voided) {
        return words.say("elements.voided", words.say(voided.reason()), count(voided.count()));
    }

    private static String count(long count) {
        return Numbers.grouped(BigDecimal.valueOf(count));
    }

    private List<Tag> deductions() {
        Tag title = Tag.of("h2", "table").say(words.say("deductions.title"));
        if (card.deductions().isEmpty()) {
            return List.of(title, Tag.of("p").say(words.say("deductions.none")));
        }
        PdfTable table =
                new PdfTable("grid")
                        .column(words.say("col.target"), "w")
                        .column(words.say("col.points"), "n")
                        .column(words.say("col.reason"), "w name")
                        .column(words.say("col.by"), "w")
                        .column(words.say("col.on"), "w");
        for (DeductionMade deduction : card.deductions()) {
            table.row(
                    PdfTable.words(words.say(deduction.targetName())),
                    PdfTable.number(
                            "\u2212"
                                    + Numbers.grouped(
                                            Numbers.published(
                                                    deduction.points(), card.decimals()))),
                    PdfTable.words(words.say(deduction.reason())),
                    PdfTable.words(deduction.by()),
                    PdfTable.words(deduction.on()));
        }
        return List.of(title, table.drawn());
    }

    private List<Tag> evidence() {
        PdfTable table =
                new PdfTable("grid")
                        .column(words.say("col.element"), "w name")
                        .column(words.say("col.required"), "w")
                        .column(words.say("col.evidence"), "w")
                        .column(words.say("col.inspected"), "w")
                        .column(words.say("col.finding"), "w reason");
        for (ElementFigures element : card.elements()) {
            Text finding = element.verifiedReason();
            if (element.evidenceRequired() || element.inspected()) {
                table.row(
                        PdfTable.words(words.say(element.name())),
                        PdfTable.words(words.yesNo(element.evidenceRequired())),
                        PdfTable.words(words.strength(element.evidence())),
                        PdfTable.words(words.yesNo(element.inspected())),
                        PdfTable.words(finding == null ? "" : words.say(finding)));
            }
        }
        Tag title = Tag.of("h2", "table").say(words.say("evidence.title"));
        return table.isEmpty()
                ? List.of(title, Tag.of("p").say(words.say("evidence.none")))
                : List.of(title, table.drawn());
    }

    private List<Tag> calculation() {
        List<Tag> rows = new ArrayList<>();
        fact(rows, "basis.notice", words.say(card.notice()));
        fact(
                rows,
                "basis.framework",
                words.say(
                        "basis.frameworkOf",
                        words.say(card.frameworkName()),
                        card.framework().code(),
                        card.framework().version()));
        fact(rows, "basis.frameworkHash", card.framework().hash());
        fact(rows, "basis.engine", card.engine());
        fact(rows, "basis.inputs", card.inputsHash());
        Papers.Seal seal = papers.seal();
        fact(rows, "basis.card", seal == null ? Words.DASH : seal.sha256());
        fact(
                rows,
                "basis.frozen",
                seal == null ? words.say("basis.notFrozen") : words.moment(seal.frozenAt()));
        fact(
                rows,
                "basis.rounding",
                words.say("basis.roundingRule", Integer.toString(card.decimals())));
        if (!unprintable.isEmpty()) {
            String codes =
                    unprintable.stream().map("U+%04X"::formatted).collect(Collectors.joining(", "));
            fact(
                    rows,
                    "basis.unprintable",
                    words.say("basis.missing", Character.toString(Fonts.GETA), codes));
        }
        return List.of(
                Tag.of("h2").say(words.say("basis.title")),
                Tag.of("p").say(words.say("basis.lenses")),
                Tag.of("table", "facts").add(Tag.of("tbody").add(rows)),
                signature());
    }

    private void fact(List<Tag> rows, String key, String said) {
        rows.add(
                Tag.of("tr")
                        .add(
                                Tag.of("th").with("scope", "row").say(words.say(key)),
                                PdfTable.words(said)));
    }

    private Tag signature() {
        Tag row = Tag.of("div", "signature");
        for (String key : List.of("sign.office", "sign.person", "sign.date")) {
            row.add(Tag.of("div", "sign").say(words.say(key)));
        }
        return row;
    }
}
