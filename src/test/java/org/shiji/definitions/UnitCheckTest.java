package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.scoring.ElementType;
import org.shiji.shared.Issue;

/** What is added, compared or chosen from has one unit. */
class UnitCheckTest {

    private static final Map<String, UnitCheck.Quantity> KNOWN =
            Map.of(
                    "yuan", new UnitCheck.Quantity("元", ElementType.AMOUNT),
                    "wan", new UnitCheck.Quantity("万元", ElementType.AMOUNT),
                    "people", new UnitCheck.Quantity("人", ElementType.COUNT),
                    "firms", new UnitCheck.Quantity("家", ElementType.COUNT),
                    "licensed", new UnitCheck.Quantity("", ElementType.YESNO),
                    "RATE", new UnitCheck.Quantity("%", null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    yuan + yuan                          |
                    yuan / 10000 + wan                   |
                    wan + 3                              |
                    yuan + wan                           | 9: "元" and "万元" cannot be added or compared
                    min(wan, wan, yuan)                  | 16: "万元" and "元" cannot be added or compared
                    if(people > 3, wan, yuan)            | 22: "万元" and "元" cannot be added or compared
                    growth(wan) + growth(yuan)           |
                    max(peers_mean(wan), prior(yuan))    | 23: "万元" and "元" cannot be added or compared
                    people + firms                       | 11: "人" and "家" stand together here
                    people * 3 + firms                   |
                    RATE + people / firms                |
                    if(licensed, 1, 0)                   |
                    if(not licensed and people > 1, 1, 0) |
                    if(people, 1, 0)                     | 5: a condition is asked for here, and "people" is a number
                    if(licensed and firms, 1, 0)         | 18: a condition is asked for here, and "firms" is a number
                    if(licensed = 1, 1, 0)               |
                    if(licensed = 2, 1, 0)               | 16: "licensed" is 1 (yes) or 0 (no), and never 2
                    if(licensed in (0, 3), 1, 0)         | 21: "licensed" is 1 (yes) or 0 (no), and never 3
                    """)
    void saysWhereQuantitiesDoNotFit(String formula, String said) {
        Issues issues = new Issues();

        new UnitCheck(KNOWN, text(formula, issues), issues).check();

        List<String> found = issues.sorted().stream().map(UnitCheckTest::said).toList();
        if (said == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().asString().startsWith(said);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    people <= firms          |
                    people + firms <= 60     |
                    wan <= yuan              | 9: "万元" and "元" cannot be added or compared
                    licensed = 2             | 13: "licensed" is 1 (yes) or 0 (no), and never 2
                    """)
    void aRuleComparesDifferentThingsOnPurpose(String rule, String said) {
        Issues issues = new Issues();

        new UnitCheck(KNOWN, text(rule, issues), issues).checkRule();

        List<String> found = issues.sorted().stream().map(UnitCheckTest::said).toList();
        if (said == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().asString().startsWith(said);
        }
    }

    private static String said(Issue issue) {
        return issue.column() + ": " + issue.message().in(Locale.ENGLISH);
    }

    private static FormulaText text(String formula, Issues issues) {
        String file = "f:\n " + formula;
        YamlValue.Mapping read =
                SourceFile.of(file.getBytes(StandardCharsets.UTF_8), "f.yaml", issues)
                        .flatMap(source -> YamlParser.parse(source, issues))
                        .map(YamlValue.Mapping.class::cast)
                        .orElseThrow();
        YamlValue.Scalar scalar = (YamlValue.Scalar) read.entries().get("f").value();
        return FormulaText.read(scalar, issues).orElseThrow();
    }
}
