package org.shiji.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shiji.evidence.Evidence.Piece;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.reporting.RecordRow;
import org.shiji.shared.ui.Numbers;

/** The files behind the records of a type: how many each has, and a dialog with those of one. */
class RecordEvidence implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What keeps the files of the report, given what to do when they change. */
    interface Keepers extends Serializable {
        EvidencePart.Keeper of(SerializableRunnable changed);
    }

    private final transient EvidenceWords words;
    private final boolean mayFill;
    private final transient SerializableSupplier<List<Piece>> read;
    private final Keepers keepers;
    private transient List<Piece> pieces;
    private transient Map<Behind, Long> counts;

    /**
     * @param read the evidence of the report
     */
    RecordEvidence(
            EvidenceWords words,
            boolean mayFill,
            SerializableSupplier<List<Piece>> read,
            Keepers keepers) {
        this.words = words;
        this.mayFill = mayFill;
        this.read = read;
        this.keepers = keepers;
        this.pieces = read.get();
        this.counts = count(pieces);
    }

    private static Map<Behind, Long> count(List<Piece> pieces) {
        return pieces.stream()
                .collect(
                        Collectors.groupingBy(
                                piece -> piece.item().behind(), Collectors.counting()));
    }

    /** How many files a record has, and the way to them. */
    Component way(RecordRow row) {
        Behind behind = new Behind.OfRecord(row.type(), (int) row.number());
        if (!mayFill && !counts.containsKey(behind)) {
            return new Span(Numbers.NONE);
        }
        Button button = new Button();
        button.addClassName("evidence-way");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClickListener(click -> open(behind, button));
        write(button, behind);
        return button;
    }

    private void write(Button button, Behind behind) {
        long count = counts.getOrDefault(behind, 0L);
        button.setText(count == 0 ? words.say("add") : words.say("files", count));
        button.setAriaLabel(words.say("files.of", button.getText(), words.name(behind)));
    }

    private void open(Behind behind, Button opener) {
        Dialog dialog = new Dialog();
        dialog.addClassNames("evidence-dialog", "evidence-of-record");
        dialog.setHeaderTitle(words.name(behind));
        dialog.setWidth("min(36rem, 100%)");
        EvidencePart[] shown = new EvidencePart[1];
        EvidencePart part =
                new EvidencePart(
                        behind,
                        words,
                        mayFill,
                        kind -> "",
                        keepers.of(
                                () -> {
                                    pieces = read.get();
                                    counts = count(pieces);
                                    shown[0].show(pieces);
                                    write(opener, behind);
                                }));
        shown[0] = part;
        part.unfold();
        part.show(pieces);
        dialog.add(part);
        dialog.getFooter().add(new Button(words.say("look.close"), click -> dialog.close()));
        dialog.open();
    }
}
