package org.shiji.unions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Unions and viewers for tests. */
public final class Examples {
    public static final UnionId EAST = new UnionId("east");
    public static final UnionId WEST = new UnionId("west");
    public static final UnionId FAR = new UnionId("far");

    public static final Viewer NATIONAL =
            new Viewer("national", Text.same("N"), Role.NATIONAL_INSPECTOR, null, null);
    public static final Viewer PROVINCIAL =
            new Viewer("provincial", Text.same("P"), Role.PROVINCIAL_INSPECTOR, "91", null);
    public static final Viewer REPORTER =
            new Viewer("reporter", Text.same("R"), Role.UNION_REPORTER, null, EAST);
    public static final Viewer ADMINISTRATOR =
            new Viewer("admin", Text.same("A"), Role.ADMINISTRATOR, null, null);

    private Examples() {}

    /** East and west lie in province 91, far in 92. */
    public static void foundAll(Unions unions) {
        unions.found(union(EAST, "91"));
        unions.found(union(WEST, "91"));
        unions.found(union(FAR, "92"));
    }

    public static NewUnion union(UnionId id, String province) {
        return new NewUnion(
                id,
                new Text("联合体" + id, "Union " + id),
                new Province(province, new Text("省" + province, "Province " + province)),
                new Text("市", "City"),
                new Text("园区", "Park"),
                List.of(new Text("装备制造", "equipment"), new Text("新材料", "materials")),
                LocalDate.of(2023, 5, 6),
                List.of(
                        company("IN-PARK-" + id, true),
                        company("OUTSIDE-" + id, false),
                        new Member(
                                Member.Kind.SCHOOL,
                                "SCHOOL-" + id,
                                Text.same("school"),
                                false,
                                true)),
                List.of(new FocusMajor("460305", Text.same("robots"), Text.same("equipment"))),
                List.of(new CouncilSeat(Text.same("city"), Text.same("chair"))));
    }

    private static Member company(String code, boolean inPark) {
        return new Member(Member.Kind.COMPANY, code, Text.same(code), true, inPark);
    }

    /** The password is "correct horse". */
    public static NewAccount account(
            String name, Role role, @Nullable String province, @Nullable UnionId union) {
        return new NewAccount(
                name,
                "correct horse",
                new Text("李娜", "Li Na"),
                role,
                province,
                union,
                Locale.CHINESE);
    }

    /** Leaves the tables of the data modules empty. */
    public static void clear(JdbcTemplate jdbc) {
        for (String table :
                List.of(
                        "scorecard",
                        "period_opening",
                        "framework_file",
                        "framework_version",
                        "proposal_file",
                        "proposal",
                        "assessed_period",
                        "notice",
                        "points_off",
                        "verified_figure",
                        "intake_preview",
                        "intake_column",
                        "intake_problem",
                        "intake_job",
                        "intake_remembered",
                        "record_",
                        "record_withdrawn",
                        "record_counter",
                        "record_field",
                        "evidence_item",
                        "evidence_file",
                        "declared_figure",
                        "handed_in_figure",
                        "submission_remark",
                        "submission_step",
                        "submission_declaration",
                        "submission_explanation",
                        "deadline_extension",
                        "reporting_schedule",
                        "submission",
                        "account",
                        "union_council",
                        "union_focus_major",
                        "union_member",
                        "union_industry",
                        "union_",
                        "region")) {
            jdbc.execute("delete from " + table);
        }
    }
}
