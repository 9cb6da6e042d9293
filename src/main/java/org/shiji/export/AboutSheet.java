package org.shiji.export;

import org.dhatim.fastexcel.Workbook;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.Totals;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;

/**
 * Who was judged, by what, with what result, and the hashes by which the card can be told from any
 * other.
 */
final class AboutSheet {

    private final Papers papers;
    private final Words words;
    private final SheetCells cells;

    private AboutSheet(Papers papers, Words words, SheetCells cells) {
        this.papers = papers;
        this.words = words;
        this.cells = cells;
    }

    static void write(Papers papers, Words words, Workbook workbook) {
        SheetCells cells = new SheetCells(workbook, words.say("sheet.head"));
        cells.head(words.say("xlsx.item"), 24).head(words.say("xlsx.content"), 90);
        cells.headDone(0);
        new AboutSheet(papers, words, cells).rows();
    }

    private void rows() {
        Scorecard card = papers.card();
        say("head.union", words.say(card.union().name()));
        say(
                "head.region",
                words.say(card.union().province()) + " " + words.say(card.union().city()));
        say("head.park", words.say(card.union().park()));
        say("head.period", words.period(card.period()));
        say("head.verdict", words.say(card.verdict().name()));
        say("head.sentence", words.say(card.verdict().sentence()));
        words.firmness(card).ifPresent(said -> say("head.firmness", said));
        totals(card.totals(), card.decimals());
        say("basis.notice", words.say(card.notice()));
        say(
                "basis.framework",
                words.say(
                        "basis.frameworkOf",
                        words.say(card.frameworkName()),
                        card.framework().code(),
                        card.framework().version()));
        say("basis.frameworkHash", card.framework().hash());
        say("basis.engine", card.engine());
        say("basis.inputs", card.inputsHash());
        Papers.Seal seal = papers.seal();
        say("basis.card", seal == null ? Words.DASH : seal.sha256());
        say(
                "basis.frozen",
                seal == null ? words.say("basis.notFrozen") : words.moment(seal.frozenAt()));
        say("basis.rounding", words.say("xlsx.rounding"));
    }

    private void totals(Totals totals, int decimals) {
        total(words.lens(Lens.CLAIMED), totals.claimed(), decimals);
        total(words.say("documented"), totals.documented(), decimals);
        total(words.lens(Lens.SUPPORTED), totals.supported(), decimals);
        total(words.lens(Lens.VERIFIED), totals.verified(), decimals);
        cells.nextRow();
        cells.text(words.say("front.water")).share(totals.water()).text(words.gap(totals.water()));
        cells.nextRow();
        cells.text(words.say("head.coverage")).share(totals.coverage());
        total(words.say("xlsx.peers"), totals.peers(), decimals);
        cells.nextRow();
        cells.text(words.say("head.units")).number(totals.unitsInCohort(), "0");
    }

    private void total(String label, Figure figure, int decimals) {
        cells.nextRow();
        cells.text(words.say("xlsx.total", label)).figure(figure, decimals).text(words.gap(figure));
    }

    private void say(String key, String said) {
        cells.nextRow();
        cells.text(words.say(key)).text(said);
    }
}
