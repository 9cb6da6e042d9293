package org.shiji.desk.ui;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.reporting.FieldRead;
import org.shiji.reporting.Filling;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;

/**
 * What somebody put into a field of the form, as the browser holds it.
 *
 * @param text what was typed, or the position from 1 of what was chosen; empty for nothing
 */
record Entered(Part part, String text) implements Serializable {
    static final List<Boolean> ANSWERS = List.of(true, false);
    static final List<Missing> REASONS = List.of(Missing.NOT_APPLICABLE, Missing.WITHHELD);

    /** The part of the field it was put into. */
    enum Part {
        NUMBER,
        YES_NO,
        REASON
    }

    static Entered number(String written) {
        return new Entered(Part.NUMBER, written);
    }

    static Entered answer(@Nullable Boolean yes) {
        return new Entered(Part.YES_NO, position(yes, ANSWERS));
    }

    static Entered reason(@Nullable Missing why) {
        return new Entered(Part.REASON, position(why, REASONS));
    }

    /** Whether it can come from a field. */
    boolean isSound() {
        return switch (part) {
            case NUMBER -> true;
            case YES_NO -> isPosition(ANSWERS);
            case REASON -> isPosition(REASONS);
        };
    }

    @Nullable Boolean yes() {
        return at(ANSWERS);
    }

    @Nullable Missing why() {
        return at(REASONS);
    }

    /** Whether this is how a figure is entered. */
    boolean means(Figure figure) {
        return switch (part) {
            case NUMBER ->
                    switch (Filling.read(text)) {
                        case FieldRead.Value value -> figure.equals(value.value());
                        case FieldRead.Blank blank -> !figure.isKnown();
                        case FieldRead.Wrong wrong -> false;
                    };
            case YES_NO -> {
                Boolean yes = yes();
                yield yes == null ? !figure.isKnown() : figure.equals(Figure.of(yes ? 1 : 0));
            }
            case REASON -> figure.equals(absent(why()));
        };
    }

    /** No figure, for a reason or for none. */
    static Figure absent(@Nullable Missing why) {
        return Figure.absent(why == null ? Missing.NOT_REPORTED : why);
    }

    private boolean isPosition(List<?> items) {
        return text.isEmpty() || (text.matches("[1-9]") && Integer.parseInt(text) <= items.size());
    }

    private <T> @Nullable T at(List<T> items) {
        return text.isEmpty() ? null : items.get(Integer.parseInt(text) - 1);
    }

    private static <T> String position(@Nullable T item, List<T> items) {
        return item == null ? "" : String.valueOf(items.indexOf(item) + 1);
    }
}
