package org.shiji.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.shiji.unions.Examples.ADMINISTRATOR;
import static org.shiji.unions.Examples.EAST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ScratchTest
@RecordApplicationEvents
class UnionKeepingTest {
    private static final Member TOOLS = company("91350100M000100Y43", "Tools");
    private static final Member DRIVES = company("911100000000000061", "Drives");
    private static final Member SCHOOL =
            new Member(Member.Kind.SCHOOL, "4135010001", Text.same("School"), false, true);

    @Autowired private UnionKeeping keeping;
    @Autowired private Unions unions;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private ApplicationEvents events;

    @BeforeEach
    void found() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
    }

    @Test
    void theRegisterIsForAdministratorsOnly() {
        assertThat(keeping.register(ADMINISTRATOR, ""))
                .extracting(line -> line.id().value(), UnionLine::members)
                .containsExactly(tuple("east", 3L), tuple("far", 3L), tuple("west", 3L));
        assertThat(keeping.register(ADMINISTRATOR, "province 92")).hasSize(1);
        assertThat(keeping.register(ADMINISTRATOR, "%")).isEmpty();
        for (Viewer other : List.of(Examples.NATIONAL, Examples.REPORTER)) {
            assertThatThrownBy(() -> keeping.register(other, "")).isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> keeping.sheet(other, EAST)).isInstanceOf(NotVisible.class);
        }
    }

    @Test
    void aUnionIsFoundedInAProvinceThatIsNew() {
        assertThat(keeping.found(ADMINISTRATOR, "north", entry("93")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(keeping.provinces(ADMINISTRATOR))
                .extracting(Province::code)
                .containsExactly("91", "92", "93");
        assertThat(unions.profile(Examples.NATIONAL, new UnionId("north")).industries())
                .containsExactly(new Text("新材料", "materials"));
        assertThat(events.stream(UnionFounded.class))
                .contains(new UnionFounded(new UnionId("north"), "admin"));
        assertThat(why(keeping.found(ADMINISTRATOR, "north", entry("93")))).endsWith("taken");
        assertThat(why(keeping.found(ADMINISTRATOR, "North", entry("93")))).endsWith("id");
        assertThat(why(keeping.found(ADMINISTRATOR, "south", entry("x")))).endsWith("region");
    }

    @Test
    void whatAUnionIsCanBeChanged() {
        UnionSheet before = sheet();
        keeping.change(ADMINISTRATOR, EAST, entry("92"), before.version());
        assertThat(sheet().entry()).isEqualTo(entryIn(new Province("92", sheetName("92"))));
        assertThat(sheet().members()).isEqualTo(before.members());
        assertThat(unions.visibleTo(Examples.PROVINCIAL))
                .extracting(UnionProfile::id)
                .doesNotContain(EAST);
    }

    @Test
    void membersChangePlacesLeaveAndJoin() {
        set(List.of(TOOLS, DRIVES, SCHOOL));
        set(List.of(DRIVES, SCHOOL, TOOLS));
        assertThat(sheet().members()).containsExactly(DRIVES, SCHOOL, TOOLS);
        set(List.of(SCHOOL));
        assertThat(sheet().members()).containsExactly(SCHOOL);
        assertThat(events.stream(UnionChanged.class))
                .contains(new UnionChanged(EAST, UnionChanged.Part.MEMBERS, "admin"));
        assertThat(jdbc.queryForList("select deed, subject from audit_entry").toString())
                .contains("union.changed", "east part=members");
    }

    @Test
    void aWrongMemberLeavesAllAsTheyWere() {
        List<Member> before = sheet().members();
        int version = sheet().version();
        for (List<Member> wrong :
                List.of(
                        List.of(TOOLS, company("91350100M000100Y44", "X")),
                        List.of(TOOLS, TOOLS),
                        List.of(company("91350100M000100Y43", " ")))) {
            assertThat(keeping.setMembers(ADMINISTRATOR, EAST, wrong, version))
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(sheet().members()).isEqualTo(before);
        assertThat(sheet().version()).isEqualTo(version);
    }

    @Test
    void majorsAndCouncilAreKeptInOrder() {
        FocusMajor robots = new FocusMajor("460305", Text.same("robots"), Text.same("equipment"));
        FocusMajor drives = new FocusMajor("460301", Text.same("drives"), Text.same("equipment"));
        keeping.setFocusMajors(ADMINISTRATOR, EAST, List.of(drives, robots), sheet().version());
        keeping.setFocusMajors(ADMINISTRATOR, EAST, List.of(robots, drives), sheet().version());
        assertThat(sheet().focusMajors()).containsExactly(robots, drives);
        assertThat(
                        why(
                                keeping.setFocusMajors(
                                        ADMINISTRATOR,
                                        EAST,
                                        List.of(robots, robots),
                                        sheet().version())))
                .endsWith("twice");
        CouncilSeat chair = new CouncilSeat(Text.same("city"), Text.same("chair"));
        CouncilSeat member = new CouncilSeat(Text.same("Tools"), Text.same("member"));
        keeping.setCouncil(ADMINISTRATOR, EAST, List.of(member, chair), sheet().version());
        assertThat(sheet().council()).containsExactly(member, chair);
    }

    @Test
    void ofTwoAdministratorsWhoReadTheSameTheSecondIsTold() {
        int version = sheet().version();
        assertThat(keeping.setMembers(ADMINISTRATOR, EAST, List.of(TOOLS), version))
                .isInstanceOf(Outcome.Done.class);
        assertThat(why(keeping.change(ADMINISTRATOR, EAST, entry("91"), version)))
                .isEqualTo("unions.stale");
        assertThat(why(keeping.setMembers(ADMINISTRATOR, EAST, List.of(), version)))
                .isEqualTo("unions.stale");
        assertThat(sheet().members()).containsExactly(TOOLS);
    }

    @Test
    void ofManyAtTheSameMomentOneIsKeptAndTheOthersAreTold() throws Exception {
        int version = sheet().version();
        List<Callable<Outcome<UnionSheet>>> all =
                new ArrayList<>(
                        Collections.nCopies(
                                4,
                                () ->
                                        keeping.setMembers(
                                                ADMINISTRATOR, EAST, List.of(TOOLS), version)));
        int done = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (Future<Outcome<UnionSheet>> one : pool.invokeAll(all)) {
                if (one.get() instanceof Outcome.Refused<UnionSheet> refused) {
                    assertThat(refused.why().key()).isEqualTo("unions.stale");
                } else {
                    done++;
                }
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(sheet().members()).containsExactly(TOOLS);
    }

    private void set(List<Member> members) {
        assertThat(keeping.setMembers(ADMINISTRATOR, EAST, members, sheet().version()))
                .isInstanceOf(Outcome.Done.class);
    }

    private UnionSheet sheet() {
        return keeping.sheet(ADMINISTRATOR, EAST);
    }

    private static String why(Outcome<UnionSheet> outcome) {
        return outcome instanceof Outcome.Refused<UnionSheet> refused ? refused.why().key() : "";
    }

    private static UnionEntry entry(String province) {
        return entryIn(new Province(province, sheetName(province)));
    }

    private static Text sheetName(String province) {
        return new Text("省" + province, "Province " + province);
    }

    private static UnionEntry entryIn(Province province) {
        return new UnionEntry(
                new Text("北方联合体", "Northern Union"),
                province,
                new Text("北市", "North City"),
                new Text("北园", "North Park"),
                List.of(new Text("新材料", "materials")),
                LocalDate.of(2024, 2, 29));
    }

    private static Member company(String code, String name) {
        return new Member(Member.Kind.COMPANY, code, Text.same(name), true, true);
    }
}
