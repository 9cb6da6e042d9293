package org.shiji.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shiji.reporting.Definitions.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.FieldCode;
import org.shiji.shared.RecordType;

class RecordFormTest {
    private static final RecordKind KIND =
            Objects.requireNonNull(
                    definition()
                            .record(
                                    "thing",
                                    List.of(),
                                    List.of(
                                            "person:PERSON",
                                            "company:ORGANISATION",
                                            "school:SCHOOL",
                                            "title:TEXT!",
                                            "day:DATE",
                                            "pay:AMOUNT",
                                            "heads:COUNT",
                                            "flag:YESNO",
                                            "level:CHOICE"))
                            .build()
                            .recordKinds()
                            .get(new RecordType("thing")));

    private static final RecordForm FORM =
            new RecordForm(KIND, Map.of("滨江重工", "91350100M000100Y43", "First Works", "F1"));

    static Stream<Arguments> readable() {
        return Stream.of(
                Arguments.of("day", "2025-03-01", LocalDate.of(2025, 3, 1)),
                Arguments.of("day", " 2025/3/1 ", LocalDate.of(2025, 3, 1)),
                Arguments.of("day", "2025.03.01", LocalDate.of(2025, 3, 1)),
                Arguments.of("day", "2025年3月1日", LocalDate.of(2025, 3, 1)),
                Arguments.of("day", "20250301", LocalDate.of(2025, 3, 1)),
                Arguments.of("day", "2025-03-01 08:30:00", LocalDate.of(2025, 3, 1)),
                Arguments.of("day", "2024-2-29", LocalDate.of(2024, 2, 29)),
                Arguments.of("day", LocalDateTime.of(2025, 3, 1, 8, 0), LocalDate.of(2025, 3, 1)),
                Arguments.of("pay", "1,234.50", new BigDecimal("1234.5")),
                Arguments.of("pay", "１２３", new BigDecimal("123")),
                Arguments.of("pay", "-0.5", new BigDecimal("-0.5")),
                Arguments.of("pay", 12.25, new BigDecimal("12.25")),
                Arguments.of("pay", 1e3, new BigDecimal("1000")),
                Arguments.of("heads", "12", new BigDecimal("12")),
                Arguments.of("heads", 12.0, new BigDecimal("12")),
                Arguments.of("flag", "是", true),
                Arguments.of("flag", "否", false),
                Arguments.of("flag", "YES", true),
                Arguments.of("flag", "0", false),
                Arguments.of("flag", 1.0, true),
                Arguments.of("flag", false, false),
                Arguments.of("level", "Good", "good"),
                Arguments.of("level", "ｂａｄ", "bad"),
                Arguments.of("company", "91350100M000100Y43", "91350100M000100Y43"),
                Arguments.of("company", "91350100m000100y43", "91350100M000100Y43"),
                Arguments.of("company", "滨江重工", "91350100M000100Y43"),
                Arguments.of("school", "First Works", "F1"),
                Arguments.of("school", "4135010001", "4135010001"),
                Arguments.of("person", "11010519491231002X", "11010519491231002X"),
                Arguments.of("person", 2023010456.0, "2023010456"),
                Arguments.of("title", 12.0, "12"));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void valuesAreReadAsPeopleWriteThem(String field, Object raw, Object value) {
        assertThat(read(field, raw)).isEqualTo(new FieldRead.Value(value));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("title", " ", "必填"),
                Arguments.of("title", null, "必填"),
                Arguments.of("title", "长".repeat(192), "191"),
                Arguments.of("day", "2025-02-29", "2025-03-01 这样"),
                Arguments.of("day", "3/1/2025", "不是日期"),
                Arguments.of("day", "2025-13-01", "不是日期"),
                Arguments.of("day", "去年", "不是日期"),
                Arguments.of("day", "0025-01-01", "不是日期"),
                Arguments.of("pay", "12万元", "不带单位"),
                Arguments.of("pay", "1,23", "不是数字"),
                Arguments.of("pay", "1e5", "不是数字"),
                Arguments.of("pay", "NaN", "不是数字"),
                Arguments.of("pay", Double.NaN, "不是数字"),
                Arguments.of("pay", "1".repeat(500), "不是数字"),
                Arguments.of("pay", "1234567890123456789", "18"),
                Arguments.of("pay", "0.1234567", "6"),
                Arguments.of("heads", "1.5", "整数"),
                Arguments.of("heads", "-1", "整数"),
                Arguments.of("flag", "也许", "既不是"),
                Arguments.of("level", "best", "good"),
                Arguments.of("company", "91350100M000100Y4X", "校验码"),
                Arguments.of("company", "某公司", "成员单位"),
                Arguments.of("person", 3.20102199901011E17, "文本"),
                Arguments.of("person", "110105194912310021", "校验码"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsToldAndNeverGuessed(String field, @Nullable Object raw, String why) {
        FieldRead read = read(field, raw);
        assertThat(read).isInstanceOf(FieldRead.Wrong.class);
        assertThat(((FieldRead.Wrong) read).why().text().zh()).contains(why);
        assertThat(((FieldRead.Wrong) read).why().text().en()).isNotBlank();
    }

    @Test
    void aBlankIsNoValueUnlessItMustBeThere() {
        assertThat(read("pay", "  ")).isEqualTo(new FieldRead.Blank());
        assertThat(read("pay", null)).isEqualTo(new FieldRead.Blank());
    }

    @Test
    void noMessageEverSaysAPersonsNumber() {
        for (Object raw : List.of(1.10105194912310e17, "110105194912310021", "1".repeat(300))) {
            assertThat(read("person", raw).toString()).doesNotContain("1101051949", "11111");
        }
    }

    /** GB 11643: the check digit of 17 digits; student numbers are none. */
    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, true, true",
        "440524188001010014, false, true",
        "110105194912310021, true, false",
        "20230104567, false, false",
        "110105194913310021, false, false"
    })
    void identityNumbersAreKnownByTheirForm(String number, boolean looks, boolean valid) {
        assertThat(IdentityNumber.looksLikeOne(number)).isEqualTo(looks);
        if (looks) {
            assertThat(IdentityNumber.isValid(number)).isEqualTo(valid);
        }
    }

    private static FieldRead read(String field, @Nullable Object raw) {
        return FORM.read(KIND.field(new FieldCode(field)), raw);
    }
}
