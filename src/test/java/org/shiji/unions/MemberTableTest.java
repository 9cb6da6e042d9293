package org.shiji.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiji.shared.Text;

class MemberTableTest {
    private static final String HEADER = "类型,代码,名称,英文名称,规上企业,在园区\n";

    @Test
    void aTableIsReadWhole() {
        MemberTable read =
                read(
                        HEADER
                                + "企业,91350100M000100Y43,滨江机床,Riverside Tools,是,是\n"
                                + "学校,4135010001,滨江职校,,否,\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.members())
                .containsExactly(
                        new Member(
                                Member.Kind.COMPANY,
                                "91350100M000100Y43",
                                new Text("滨江机床", "Riverside Tools"),
                                true,
                                true),
                        new Member(
                                Member.Kind.SCHOOL, "4135010001", Text.same("滨江职校"), false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void commasSemicolonsAndTabsSeparate(String separator) {
        MemberTable read =
                read(
                        (HEADER + "企业,91350100M000100Y43,滨江机床,Riverside Tools,是,是")
                                .replace(",", separator));
        assertThat(read.problems()).isEmpty();
        assertThat(read.members()).hasSize(1);
    }

    @Test
    void whatSpreadsheetsOfChinaWriteIsReadToo() {
        String table = HEADER + "企业,91350100M000100Y43,滨江机床,,是,是\r\n";
        assertThat(MemberTable.read(table.getBytes(Charset.forName("GBK"))).members()).hasSize(1);
        assertThat(read("\uFEFF" + table).members()).hasSize(1);
    }

    @Test
    void theColumnsMayStandInAnyOrderAndInEnglish() {
        MemberTable read =
                read(
                        "Name;Kind;Code;remarks\n\"Tools; and \"\"more\"\"\";company;91350100M000100Y43;x\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.members().getFirst().name().zh()).isEqualTo("Tools; and \"more\"");
    }

    @Test
    void everythingThatIsWrongIsNamedWithItsLine() {
        MemberTable read =
                read(
                        HEADER
                                + "企业,91350100M000100Y44,甲,,,\n"
                                + "\n"
                                + "公司,91350100M000100Y43,乙,,,\n"
                                + "企业,91350100M000100Y43,,,maybe,\n"
                                + "企业,1234,丁,,,\n");
        assertThat(read.problems())
                .extracting(MemberTable.Problem::line, problem -> problem.why().key())
                .containsExactly(
                        tuple(2, "unions.register.codeDigit"),
                        tuple(4, "unions.table.kind"),
                        tuple(5, "unions.table.twice"),
                        tuple(5, "unions.register.missing"),
                        tuple(5, "unions.table.yesno"),
                        tuple(6, "unions.register.codeLength"));
        assertThat(read.problems().get(2).why().in(Locale.ENGLISH))
                .isEqualTo("This code stands in line 4 already. Remove one of them.");
    }

    @Test
    void aTableThatIsNoneIsRefusedInASentence() {
        assertThat(whyOf("")).endsWith("empty");
        assertThat(whyOf(HEADER)).endsWith("empty");
        assertThat(whyOf("a,b,c\n1,2,3")).endsWith("noColumn");
        assertThat(whyOf(HEADER + "企业,1,x\n".repeat(MemberTable.MOST_ROWS + 1))).endsWith("long");
        assertThat(whyOf("x".repeat(MemberTable.MOST_BYTES + 1))).endsWith("big");
        assertThat(whyOf("\0\1\2\"\n\n")).endsWith("noColumn");
    }

    @Test
    void aLineBreakInsideQuotesDoesNotShiftTheLines() {
        List<Cells.Row> rows =
                Cells.read("a,b\n\"1\n2\",x\nlast,y".getBytes(StandardCharsets.UTF_8));
        assertThat(rows).extracting(Cells.Row::number).containsExactly(1, 2, 4);
        assertThat(rows.get(1).cells()).containsExactly("1\n2", "x");
    }

    private static String whyOf(String table) {
        return read(table).problems().getFirst().why().key();
    }

    private static MemberTable read(String table) {
        return MemberTable.read(table.getBytes(StandardCharsets.UTF_8));
    }
}
