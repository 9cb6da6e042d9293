package org.shiji.export;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.assessment.Scorecard.VoidCount;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Text;

/** The data elements with their figures, their records and why some of those do not count. */
final class ElementsSheet {

    private static final int COLUMNS = 16;

    private ElementsSheet() {}

    static void write(Scorecard card, Words words, Workbook workbook) {
        SheetCells cells = new SheetCells(workbook, words.say("sheet.elements"));
        cells.head(words.say("xlsx.code"), 20)
                .head(words.say("xlsx.name"), 34)
                .head(words.say("xlsx.unit"), 8)
                .head(words.say("xlsx.source"), 40)
                .head(words.lens(Lens.CLAIMED), 14)
                .head(words.say("documented"), 14)
                .head(words.lens(Lens.SUPPORTED), 14)
                .head(words.lens(Lens.VERIFIED), 14)
                .head(words.say("col.records"), 10)
                .head(words.say("xlsx.voided"), 12)
                .head(words.say("xlsx.reasons"), 40)
                .head(words.say("xlsx.required"), 10)
                .head(words.say("xlsx.evidence"), 10)
                .head(words.say("xlsx.inspected"), 10)
                .head(words.say("xlsx.finding"), 40)
                .head(words.say("xlsx.missing"), 30);
        cells.headDone(2);
        card.elements().forEach(element -> row(element, words, cells));
        cells.filter(COLUMNS);
    }

    private static void row(ElementFigures element, Words words, SheetCells cells) {
        cells.nextRow();
        cells.text(element.code().value())
                .text(words.say(element.name()))
                .text(words.unit(element.unit()))
                .text(source(element, words))
                .amount(element.claimed())
                .amount(element.documented())
                .amount(element.supported())
                .amount(element.verified());
        if (element.recordType() == null) {
            cells.skip(3);
        } else {
            cells.number(element.records(), "#,##0")
                    .number(
                            element.voided().values().stream().mapToLong(VoidCount::count).sum(),
                            "#,##0")
                    .text(
                            element.voided().values().stream()
                                    .map(voided -> voided(voided, words))
                                    .collect(Collectors.joining("\n")));
        }
        Text finding = element.verifiedReason();
        cells.text(words.yesNo(element.evidenceRequired()))
                .text(words.strength(element.evidence()))
                .text(words.yesNo(element.inspected()))
                .text(finding == null ? "" : words.say(finding))
                .text(gaps(element, words));
    }

    private static String source(ElementFigures element, Words words) {
        Text record = element.recordName();
        Text filter = element.filter();
        if (record == null) {
            return words.say("elements.declared");
        }
        return filter == null
                ? words.say("elements.all", words.say(record))
                : words.say("elements.filter", words.say(record), words.say(filter));
    }

    private static String voided(VoidCount voided, Words words) {
        return words.say(
                "elements.voided", words.say(voided.reason()), Long.toString(voided.count()));
    }

    private static String gaps(ElementFigures element, Words words) {
        return Stream.of(
                        gap(words.lens(Lens.CLAIMED), element.claimed(), words),
                        gap(words.say("documented"), element.documented(), words),
                        gap(words.lens(Lens.SUPPORTED), element.supported(), words),
                        gap(words.lens(Lens.VERIFIED), element.verified(), words))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(words.say("join")));
    }

    private static String gap(String what, Figure figure, Words words) {
        return figure.isKnown() ? "" : words.say("xlsx.missingOf", what, words.gap(figure));
    }
}
