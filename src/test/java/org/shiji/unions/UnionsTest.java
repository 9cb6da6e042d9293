package org.shiji.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.unions.Examples.ADMINISTRATOR;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.FAR;
import static org.shiji.unions.Examples.NATIONAL;
import static org.shiji.unions.Examples.PROVINCIAL;
import static org.shiji.unions.Examples.REPORTER;
import static org.shiji.unions.Examples.WEST;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ScratchTest
class UnionsTest {
    @Autowired private Unions unions;

    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void found() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
    }

    @Test
    void everyRoleSeesItsOwnUnionsOnly() {
        assertThat(seenBy(NATIONAL)).containsExactly(EAST, FAR, WEST);
        assertThat(seenBy(PROVINCIAL)).containsExactly(EAST, WEST);
        assertThat(seenBy(REPORTER)).containsExactly(EAST);
        assertThat(seenBy(ADMINISTRATOR)).isEmpty();
    }

    @Test
    void everyRoleSeesTheProvincesOfItsUnionsOnly() {
        assertThat(unions.provinces(NATIONAL))
                .extracting(Province::code)
                .containsExactly("91", "92");
        assertThat(unions.provinces(REPORTER)).extracting(Province::code).containsExactly("91");
        assertThat(unions.provinces(ADMINISTRATOR)).isEmpty();
    }

    @Test
    void aUnionOfAnotherProvinceAndOneThatIsNotThereGiveTheSameAnswer() {
        UnionId nowhere = new UnionId("nowhere");
        assertThatThrownBy(() -> unions.profile(PROVINCIAL, FAR))
                .isInstanceOf(NotVisible.class)
                .hasMessage("union far");
        assertThatThrownBy(() -> unions.profile(PROVINCIAL, nowhere))
                .isInstanceOf(NotVisible.class)
                .hasMessage("union nowhere");
    }

    @Test
    void aFoundedUnionIsReadBackWhole() {
        UnionProfile profile = unions.profile(REPORTER, EAST);
        assertThat(profile.name()).isEqualTo(new Text("联合体east", "Union east"));
        assertThat(profile.province().en()).isEqualTo("Province 91");
        assertThat(profile.industries())
                .extracting(Text::en)
                .containsExactly("equipment", "materials");
        assertThat(profile.founded()).isEqualTo("2023-05-06");
        assertThat(unions.members(REPORTER, EAST)).isEqualTo(Examples.union(EAST, "91").members());
        assertThat(unions.focusMajors(REPORTER, EAST))
                .isEqualTo(Examples.union(EAST, "91").focusMajors());
        assertThat(unions.council(REPORTER, EAST)).isEqualTo(Examples.union(EAST, "91").council());
    }

    @Test
    void anIdIsGivenOnce() {
        assertThatThrownBy(() -> unions.found(Examples.union(EAST, "92")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(unions.profile(NATIONAL, EAST).provinceCode()).isEqualTo("91");
    }

    @Test
    void theViewsShowMembersAndFocusMajorsAndNothingElse() {
        assertThat(
                        jdbc.queryForList(
                                "select * from member_organisation where union_id = 'east' order by code"))
                .extracting(
                        row -> row.get("code") + " " + row.get("kind") + " " + row.get("in_park"))
                .containsExactly(
                        "IN-PARK-east COMPANY true",
                        "OUTSIDE-east COMPANY false",
                        "SCHOOL-east SCHOOL true");
        assertThat(jdbc.queryForMap("select * from focus_major where union_id = 'west'"))
                .containsOnlyKeys("union_id", "major")
                .containsEntry("major", "460305");
    }

    private List<UnionId> seenBy(Viewer viewer) {
        return unions.visibleTo(viewer).stream().map(UnionProfile::id).toList();
    }
}
