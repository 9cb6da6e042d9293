package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaWordsTest {

    private static final Map<String, String> CHINESE =
            Map.of(
                    "in_park_n",
                    "留园就业人数",
                    "employed",
                    "去向落实毕业生数",
                    "a",
                    "甲",
                    "b",
                    "乙",
                    "c",
                    "丙",
                    "org",
                    "用人单位",
                    "receipt.project",
                    "到款项目");
    private static final Map<String, String> ENGLISH =
            Map.of("in_park_n", "employed in the park", "employed", "graduates employed");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            in_park_n / employed * 100          | 留园就业人数 ÷ 去向落实毕业生数 × 100
            (a + b) * c                         | (甲 + 乙) × 丙
            a + (b - c)                         | 甲 + 乙 - 丙
            a - (b + c)                         | 甲 - (乙 + 丙)
            a / (b * c)                         | 甲 ÷ (乙 × 丙)
            a / b / c                           | 甲 ÷ 乙 ÷ 丙
            a ^ b ^ c                           | 甲 ^ 乙 ^ 丙
            (a ^ b) ^ c                         | (甲 ^ 乙) ^ 丙
            (-a) ^ 2                            | (-甲) ^ 2
            -a ^ 2                              | -甲 ^ 2
            a * -b                              | 甲 × (-乙)
            a >= 0.5 and not (b or c != 1)      | 甲 ≥ 0.5 且 非(乙 或 丙 ≠ 1)
            (a or b) and c                      | (甲 或 乙) 且 丙
            a and b or c                        | 甲 且 乙 或 丙
            not a                               | 非甲
            a in ('x', 'y')                     | 甲 为 “x”、“y” 之一
            if(a > 0, b / a, 0)                 | 若 甲 > 0，取 乙 ÷ 甲，否则取 0
            2 * if(a > 0, b, c)                 | 2 × (若 甲 > 0，取 乙，否则取 丙)
            max(a, b) / peers_max(a)            | 最大值(甲、乙) ÷ 同批最高(甲)
            growth(a) * 100                     | 较上期增幅(甲) × 100
            coalesce(a, 0) + 1e-3               | 首个有数据的值(甲、0) + 0.001
            round(a, 2)                         | 四舍五入(甲，保留 2 位小数)
            in_park(org) and member(org)        | 用人单位在园区内 且 用人单位是成员单位
            weeks(a, b) >= 4                    | 周数(甲 至 乙) ≥ 4
            in_period(a)                        | 甲在评价期内
            focus_major(a)                      | 甲属主导产业相关专业
            linked(receipt.project, c)          | 有对应记录(到款项目 = 丙)
            linked_sum(a, receipt.project, c) > 0 | 对应记录合计(甲，按 到款项目 = 丙) > 0
            length(a) >= 20 and b = true        | 字数(甲) ≥ 20 且 乙 = 是
            unheard_of(a, 1)                    | unheard_of(甲、1)
            """)
    void readsAsASentence(String formula, String words) {
        assertThat(describe(formula, Locale.CHINESE)).isEqualTo(words);
        assertThat(describe(formula, Locale.ENGLISH)).doesNotContain("{");
    }

    @Test
    void speaksEnglishToo() {
        assertThat(describe("in_park_n / employed * 100 >= 45", Locale.ENGLISH))
                .isEqualTo("employed in the park ÷ graduates employed × 100 ≥ 45");
    }

    @Test
    void everyFunctionHasWordsInBothLanguages() {
        for (Functions function : Functions.values()) {
            String arguments =
                    String.join(", ", java.util.Collections.nCopies(function.least(), "a"));
            for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
                assertThat(describe(function.code() + "(" + arguments + ")", locale)).isNotBlank();
            }
        }
    }

    @Test
    void theLongestChainDoesNotOverflow() {
        assertThat(describe("1+".repeat(300) + "1", Locale.CHINESE)).hasSize(300 * 4 + 1);
    }

    private static String describe(String formula, Locale locale) {
        Map<String, String> names = locale == Locale.ENGLISH ? ENGLISH : CHINESE;
        return FormulaWords.describe(
                Examples.formula(formula).tree(),
                (code, language) -> names.getOrDefault(code, code),
                locale);
    }
}
