package org.shiji.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.function.SerializableFunction;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.EvidenceClass;
import org.shiji.evidence.Evidence.Piece;
import org.shiji.evidence.Evidence.Receipt;
import org.shiji.shared.ui.FileDrop;

/** Adds files: first says what they are, then takes them. */
class EvidenceAdding extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> TYPES =
            List.of(".pdf", ".png", ".jpg", ".jpeg", ".ofd", ".xlsx", ".docx");

    private static final int MOST_AT_ONCE = 20;

    /** Takes what is added and is told what came of it. */
    interface Ways extends Serializable {
        /** Called outside the page. */
        Receipt upload(String kind, String fileName, InputStream content);

        Receipt again(String kind, Piece piece);

        void received(String fileName, Receipt receipt);

        /** The browser did not send it. */
        void rejected(String fileName, String why);

        /** All of those chosen together were received. */
        void finished();
    }

    private final transient EvidenceWords words;
    private final transient Ways ways;
    private final Select<EvidenceClass> kind = new Select<>();
    private final FileDrop drop;
    private final ComboBox<Piece> known = new ComboBox<>();
    // read while a file arrives, outside of the page
    private volatile String chosen = "";
    private boolean somethingKnown;

    /**
     * @param name of the figure or record
     */
    EvidenceAdding(
            EvidenceWords words,
            String name,
            SerializableFunction<EvidenceClass, String> worth,
            Ways ways) {
        this.words = words;
        this.ways = ways;
        this.drop = drop(name);
        addClassName("evidence-adding");
        kind.setLabel(words.say("class"));
        kind.setPlaceholder(words.say("class.choose"));
        kind.setItems(words.classes().stream().toList());
        kind.setItemLabelGenerator(one -> one == null ? "" : words.name(one));
        kind.addValueChangeListener(change -> choose(change.getValue(), worth));
        kind.addThemeVariants(SelectVariant.LUMO_SMALL);
        kind.setWidthFull();
        known.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        known.setLabel(words.say("again"));
        known.setWidthFull();
        known.setItemLabelGenerator(
                piece ->
                        words.say(
                                "again.item",
                                piece.item().file().name(),
                                words.name(piece.item().behind())));
        known.addValueChangeListener(
                change -> {
                    Piece piece = change.getValue();
                    if (piece != null) {
                        known.clear();
                        ways.finished();
                        ways.received(piece.item().file().name(), ways.again(chosen, piece));
                        ways.finished();
                    }
                });
        add(kind, drop, known);
        choose(null, worth);
    }

    private FileDrop drop(String name) {
        FileDrop made =
                new FileDrop(
                        words.locale(),
                        words.say("drop"),
                        words.say("type"),
                        TYPES,
                        (fileName, content) -> ways.upload(chosen, fileName, content),
                        ways::received);
        made.setMaxFiles(MOST_AT_ONCE);
        made.addFileRejectedListener(
                refused -> ways.rejected(refused.getFileName(), refused.getErrorMessage()));
        made.whenAllAreTaken(ways::finished);
        if (made.getUploadButton() instanceof Button button) {
            button.setAriaLabel(words.say("choose.of", button.getText(), name));
        }
        return made;
    }

    /** Files that stand behind something else. */
    final void know(List<Piece> others) {
        somethingKnown = !others.isEmpty();
        known.setItems(others);
        known.setVisible(somethingKnown && !chosen.isEmpty());
    }

    private void choose(
            @Nullable EvidenceClass one, SerializableFunction<EvidenceClass, String> worth) {
        chosen = one == null ? "" : one.code();
        kind.setHelperText(one == null ? words.say("class.first") : worth.apply(one));
        drop.setVisible(one != null);
        known.setVisible(somethingKnown && one != null);
    }
}
