package org.shiji.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiji.shared.Figure;

class TextRulesTest {

    @Test
    void noTextCanBecomeMarkup() {
        String written =
                Tag.of("p").with("title", "\"><script>").say("</p><script>&amp;").written();

        assertThat(written)
                .isEqualTo(
                        "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;/p&gt;&lt;script&gt;&amp;amp;</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p onclick", "p>", "", "1p", "p=\"x\""})
    void noNameCanBecomeMarkup(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Tag.of(name));
        assertThatIllegalArgumentException().isThrownBy(() -> Tag.of("p").with(name, "x"));
    }

    @Test
    void whatNobodyCanSeeIsLeftOut() {
        assertThat(CleanText.of("a\u0000\u0007\u001b\u0085b\uFFFE\uD800c\u202Ed\u2066\n\te"))
                .isEqualTo("abcd\n\te");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.31054945055|1.31",
                "10.99523880952|11",
                "37.19|37.19",
                "1240|1,240",
                "0.5|0.5",
                "0|0",
                "-1200.125|-1,200.13",
                "100|100"
            })
    void anAmountHasTheDecimalsOfTheScreen(double value, String written) {
        assertThat(new Words(Locale.CHINESE).amount(Figure.of(value))).isEqualTo(written);
    }

    @Test
    void rareCharactersStay() {
        assertThat(CleanText.of(Examples.RARE)).isEqualTo(Examples.RARE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void whatMayBeTakenForAFormulaIsKnown(String text) {
        assertThat(CellText.looksLikeFormula(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1", "张三", " =1", "'=1"})
    void otherTextIsNot(String text) {
        assertThat(CellText.looksLikeFormula(text)).isFalse();
    }

    @Test
    void aCellHoldsNoMoreThanItCan() {
        assertThat(CellText.of("x".repeat(CellText.LONGEST))).hasSize(CellText.LONGEST);
        assertThat(CellText.of("x".repeat(CellText.LONGEST + 1)))
                .hasSize(CellText.LONGEST)
                .endsWith("x\u2026");
        String rare = "\uD842\uDFB7".repeat(CellText.LONGEST);
        assertThat(CellText.of(rare).length()).isLessThanOrEqualTo(CellText.LONGEST);
        assertThat(CellText.of(rare)).endsWith("\uD842\uDFB7\u2026");
    }

    @Test
    void whatTheFileFormatWouldDecodeIsEscaped() {
        assertThat(CellText.of("a_x0041_b")).isEqualTo("a_x005F_x0041_b");
        assertThat(CellText.of("a_x00_b_")).isEqualTo("a_x00_b_");
    }

    @Test
    void theFontKnowsWhatItLacks() {
        assertThat(Fonts.missing("滨江 ABC ①÷—…〓《》" + Examples.RARE + "\uD842\uDFB7"))
                .containsExactly(0x20BB7);
        assertThat(Fonts.printable("李" + Examples.RARE)).isEqualTo("李\u3013\u3402");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "滨江联合体-2025-计分卡|滨江联合体-2025-计分卡.pdf",
                "a/b\\c:d*e?f|a-b-c-d-e-f.pdf",
                "../../etc/passwd|etc-passwd.pdf",
                "Binjiang Union|Binjiang-Union.pdf"
            })
    void aFileNameIsSafeEverywhere(String words, String name) {
        assertThat(FileName.of(words, ".pdf")).isEqualTo(name);
    }

    @Test
    void aFileNameIsShortEnough() {
        assertThat(FileName.of("联".repeat(300), ".pdf")).isEqualTo("联".repeat(66) + ".pdf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.865|2|0.87",
                "42.264999999999997|2|42.27",
                "1234567.5|0|1,234,568",
                "-0.001|2|0.00",
                "100|2|100.00"
            })
    void numbersAreWrittenAsPublished(double value, int decimals, String written) {
        assertThat(Numbers.grouped(Numbers.published(value, decimals))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"12,12", "0.1,0.1", "4.5,4.5", "0,0", "0.30000000000000004,0.3"})
    void weightsKeepTheirDigits(double value, String written) {
        assertThat(Numbers.plain(value)).isEqualTo(written);
    }
}
