package org.shiji.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.FieldCode;
import org.shiji.shared.RecordType;

class RecordEntryTest {
    private static final Pseudonyms PSEUDONYMS =
            new Pseudonyms("a key for tests, longer than thirty-two characters");
    private static final RecordKind KIND =
            Definitions.definition()
                    .record(
                            "thing",
                            List.of("person", "day"),
                            List.of(
                                    "person:PERSON!",
                                    "title:TEXT",
                                    "level:CHOICE",
                                    "day:DATE",
                                    "pay:AMOUNT",
                                    "heads:COUNT",
                                    "flag:YESNO"))
                    .build()
                    .recordKinds()
                    .get(new RecordType("thing"));

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                Arguments.of("title", 5, "a text is asked for, not a Integer"),
                Arguments.of("title", "x".repeat(192), "longer than 191 characters"),
                Arguments.of("level", "best", "one of [good, bad] is asked for, not best"),
                Arguments.of("day", "2025-05", "a date is asked for, not a String"),
                Arguments.of("day", LocalDate.of(20250, 1, 1), "a date is asked for"),
                Arguments.of("pay", "12", "a number is asked for, not a String"),
                Arguments.of("pay", Double.NaN, "not a number of at most 18 digits"),
                Arguments.of("pay", 1e19, "not a number of at most 18 digits"),
                Arguments.of("pay", new BigDecimal("0.0000001"), "6 decimals"),
                Arguments.of("heads", 1.5, "a count is a whole number from 0"),
                Arguments.of("heads", -1, "a count is a whole number from 0"),
                Arguments.of("flag", 1, "yes or no is asked for"),
                Arguments.of("person", 320102200001011234L, "a text is asked for, not a Long"),
                Arguments.of("person", "  ", "must not be blank"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void aValueThatDoesNotFitItsFieldIsRefusedByName(String field, Object value, String why) {
        assertThatThrownBy(() -> entry("person", "1", field, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("thing record 3, field " + field + ": ")
                .hasMessageContaining(why);
    }

    @Test
    void anUnknownFieldIsRefused() {
        assertThatThrownBy(() -> entry("person", "1", "colour", "red"))
                .hasMessage("thing record 3: no such fields: [colour]");
    }

    @Test
    void aPersonIsNeverKeptInClearNorNamedInAMessage() {
        RecordEntry entry = entry("person", "32010220000101123x");
        assertThat(entry.values().toString()).doesNotContain("32010220000101123");
        assertThat(entry.values().get(new FieldCode("person"))).asString().matches("[0-9a-f]{64}");
        assertThat(entry("person", " 32010220000101123X ").values()).isEqualTo(entry.values());
        assertThat(
                        new Pseudonyms("another key that is longer than thirty-two characters")
                                .of("32010220000101123X"))
                .isNotEqualTo(PSEUDONYMS.of("32010220000101123X"));
        assertThatThrownBy(() -> entry("person", "32010220000101123".repeat(20)))
                .hasMessageNotContaining("32010220000101123");
    }

    @Test
    void oneKeyIsOneThingHoweverItIsWritten() {
        byte[] key = entry("person", "1", "day", LocalDate.of(2025, 1, 2), "pay", 3).keyHash();
        assertThat(entry("person", "1 ", "day", LocalDate.of(2025, 1, 2), "pay", 4).keyHash())
                .isEqualTo(key);
        assertThat(entry("person", "2", "day", LocalDate.of(2025, 1, 2)).keyHash())
                .isNotEqualTo(key);
        assertThat(entry("person", "1").keyHash()).isNull();
    }

    @Test
    void theContentIsTheSameForTheSameValuesOnly() {
        byte[] content = entry("person", "1", "pay", 3).contentHash();
        assertThat(entry("pay", new BigDecimal("3.00"), "person", "1").contentHash())
                .isEqualTo(content);
        assertThat(entry("person", "1", "heads", 3).contentHash()).isNotEqualTo(content);
        assertThat(entry("person", "1", "pay", 3, "title", "3").contentHash())
                .isNotEqualTo(content);
    }

    private static RecordEntry entry(Object... values) {
        Map<FieldCode, Object> all = new HashMap<>();
        List<Object> list = Arrays.asList(values);
        for (int i = 0; i < list.size(); i += 2) {
            all.put(new FieldCode((String) list.get(i)), list.get(i + 1));
        }
        return RecordEntry.of(KIND, Desk.Y2025, new NewRecord(all, Desk.NOON), 3, PSEUDONYMS);
    }
}
