package org.shiji.reporting;

import java.util.Optional;
import org.shiji.definitions.Definition;
import org.shiji.scoring.Element;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Message;
import org.shiji.shared.Missing;
import org.shiji.unions.NotVisible;

/** What a typed figure must be like, whatever it stands for. */
final class FigureRules {
    private FigureRules() {}

    /**
     * What is wrong with a figure; empty when nothing is.
     *
     * @throws NotVisible when the definition has no such element
     */
    static Optional<Message> problem(Definition definition, ElementCode code, Figure figure) {
        Element element = definition.framework().elements().get(code);
        if (element == null) {
            throw new NotVisible("element " + code);
        }
        Double value = figure.value();
        if (value == null) {
            return figure.missing() == Missing.NOT_COMPUTABLE
                    ? Optional.of(Message.of("reporting.figure.reason"))
                    : Optional.empty();
        }
        if (!FigureStore.fits(value)) {
            return Optional.of(Message.of("reporting.figure.digits"));
        }
        return switch (element.type()) {
            case COUNT ->
                    value < 0 || value != Math.rint(value)
                            ? Optional.of(Message.of("reporting.figure.count"))
                            : Optional.empty();
            case YESNO ->
                    value != 0 && value != 1
                            ? Optional.of(Message.of("reporting.figure.yesNo"))
                            : Optional.empty();
            case AMOUNT, RATIO, NUMBER -> Optional.empty();
        };
    }
}
