package org.shiji.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;

class BadgesTest {

    @ParameterizedTest
    @CsvSource({
        "substantive, ●",
        "developing, ◆",
        "showy, ▲",
        "vetoed, ✕",
        "undetermined, ○",
        "outstanding, ■"
    })
    void aVerdictHasAShapeOfItsOwnBesideItsColourAndWord(String code, String sign) {
        VerdictBadge badge = new VerdictBadge(code, "word");

        assertThat(badge.getElement().getTextRecursively()).isEqualTo(sign + "word");
        assertThat(badge.getClassNames()).contains("verdict-" + VerdictLook.of(code).code());
    }

    @Test
    void noTwoVerdictsShareColourOrSign() {
        assertThat(Arrays.stream(VerdictLook.values()).map(VerdictLook::colour))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(VerdictLook.values()).map(VerdictLook::sign))
                .doesNotHaveDuplicates();
    }

    @Test
    void verdictsAreOrderedFromTheBestToNoneWithUnknownOnesLast() {
        assertThat(
                        Stream.of("outstanding", "undetermined", "showy", "substantive")
                                .sorted(VerdictLook.order()))
                .containsExactly("substantive", "showy", "undetermined", "outstanding");
    }

    @Test
    void aMissingFigureSaysWhyOnHoverAndToScreenReaders() {
        FigureText figure = new FigureText(Figure.absent(Missing.WITHHELD), 1, Locale.ENGLISH);

        assertThat(figure.getTitle()).contains("withheld");
        assertThat(figure.getElement().getTextRecursively()).isEqualTo("—withheld");
    }

    @Test
    void theBarOfAScoreIsAsLongAsTheScoreAndNeverLongerThanItsTrack() {
        Span bar =
                LensBar.bar(Figure.of(120), Figure.of(50.9), Figure.absent(Missing.NOT_COMPUTABLE));

        assertThat(bar.getChildren().map(part -> part.getElement().getStyle().get("inline-size")))
                .containsExactly("100.00%", "50.90%", "0.00%");
    }

    @Test
    void aTableOfFiguresRefusesRowsThatDoNotFitItsHeads() {
        assertThatThrownBy(() -> new TableOfFigures("c", List.of("a", "b"), List.of(List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
