package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A blank may take the unit's own figure out of what it is compared with. */
class PeersCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    receipts / peers_max(receipts)                        | false
                    receipts / peers_max(payers)                          | true
                    peers_mean(receipts)                                  | true
                    growth(receipts) - peers_min(receipts)                | false
                    prior(receipts) - peers_min(receipts)                 | true
                    coalesce(receipts, 0) - peers_median(receipts)        | true
                    if(receipts > 1, 2, 3) - peers_mean(receipts)         | false
                    if(cases > 1, receipts, 3) - peers_mean(receipts)     | true
                    (cases = 0 or receipts > 1) * peers_mean(receipts)    | true
                    receipts / peers_max(S03)                             | true
                    S03 / peers_max(S03)                                  | false
                    S03 / peers_max(contract_value)                       | false
                    receipts / contract_value / peers_max(S03)            | false
                    """)
    void isSaidWhereTheOwnFigureIsNotNeeded(String formula, boolean said) {
        SortedMap<String, byte[]> files =
                DefinitionFolder.open(Examples.folder("all/small"), new Issues()).bytes();
        String indicators =
                new String(files.get("indicators.yaml"), StandardCharsets.UTF_8)
                        .replace("formula: S02 / contract", "formula: receipts / contract")
                        .replace("formula: growth(S02)", "formula: \"" + formula + "\"");
        files.put("indicators.yaml", indicators.getBytes(StandardCharsets.UTF_8));

        assertThat(DefinitionReader.read("small", files).issues())
                .extracting(issue -> issue.in(Locale.ENGLISH))
                .filteredOn(each -> each.contains("X01 compares with a figure of all units"))
                .hasSize(said ? 1 : 0);
    }
}
