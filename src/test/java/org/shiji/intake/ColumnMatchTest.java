package org.shiji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiji.definitions.FieldKind;
import org.shiji.definitions.RecordKind;
import org.shiji.intake.Column.How;
import org.shiji.shared.FieldCode;
import org.shiji.shared.RecordType;
import org.shiji.shared.Text;

class ColumnMatchTest {
    private static final RecordKind KIND =
            new RecordKind(
                    new RecordType("thing"),
                    Text.same("thing"),
                    List.of(),
                    List.of(
                            field("pay", "实习报酬", "pay", true),
                            field("post_wage", "同岗位工资", "wage of the same post", false),
                            field("certificate", "证书编号", "certificate number", true),
                            field("title", "证书名称", "certificate", false)),
                    List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "实习报酬",
                " 实习 报酬 ",
                "实习报酬（元/月）",
                "实习报酬(元/月)*",
                "PAY",
                "Pay [yuan]",
                "ｐａｙ",
                "实习报酬：",
                "pay\n"
            })
    void aNameIsKnownHoweverItIsWritten(String header) {
        assertThat(match(header)).extracting(Column::field).containsExactly(new FieldCode("pay"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"post_wage", "Post wage", "POST-WAGE", "同岗位工资（元）"})
    void aCodeIsKnownHoweverItIsWritten(String header) {
        assertThat(match(header))
                .extracting(Column::field)
                .containsExactly(new FieldCode("post_wage"));
    }

    @Test
    void whatCouldBeTwoFieldsIsNotGuessed() {
        assertThat(match("certificate")).extracting(Column::how).containsExactly(How.AMBIGUOUS);
    }

    @Test
    void ofTwoColumnsForOneFieldNeitherIsTaken() {
        assertThat(match("实习报酬", "pay")).extracting(Column::how).containsOnly(How.AMBIGUOUS);
        assertThat(match("实习报酬", "pay")).extracting(Column::field).containsOnlyNulls();
    }

    @Test
    void whatSomebodySaidGoesBeforeWhatANameSays() {
        Map<String, Optional<FieldCode>> said =
                Map.of(
                        ColumnMatch.key("金额（元）"), Optional.of(new FieldCode("pay")),
                        ColumnMatch.key("同岗位工资"), Optional.empty());
        List<Column> columns = new ColumnMatch(KIND, said).match(List.of("金额(元)", "实习报酬", "同岗位工资"));
        assertThat(columns)
                .extracting(Column::field)
                .containsExactlyElementsOf(codes("pay", null, null));
        assertThat(columns)
                .extracting(Column::how)
                .containsExactly(How.REMEMBERED, How.AMBIGUOUS, How.REMEMBERED);
    }

    @Test
    void whatThisProductWroteForPeopleIsLeftOut() {
        assertThat(match("问题（导入时忽略）", "Original row (ignored on import)"))
                .extracting(Column::how)
                .containsOnly(How.OURS);
    }

    @Test
    void requiredFieldsWithoutAColumnAreNamed() {
        ColumnMatch match = new ColumnMatch(KIND, Map.of());
        assertThat(match.missing(match.match(List.of("pay", "备注"))))
                .extracting(field -> field.code().value())
                .containsExactly("certificate");
    }

    private static List<Column> match(String... headers) {
        return new ColumnMatch(KIND, Map.of()).match(List.of(headers));
    }

    private static List<@Nullable FieldCode> codes(@Nullable String... codes) {
        return Arrays.stream(codes).map(code -> code == null ? null : new FieldCode(code)).toList();
    }

    private static RecordKind.Field field(String code, String zh, String en, boolean required) {
        return new RecordKind.Field(
                new FieldCode(code), new Text(zh, en), FieldKind.TEXT, "", required, List.of());
    }
}
