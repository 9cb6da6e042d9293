package org.shiji.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.shiji.dashboard.Examples;
import org.shiji.shared.Figure;
import tools.jackson.databind.JsonNode;

class GroupSpecTest {

    private static final GroupScore TALENT =
            new GroupScore("人才培养", 0, Figure.of(41.04), Figure.of(38), Figure.of(66));
    private static final GroupScore SERVICE =
            new GroupScore("服务产业", 0, Figure.of(22), Examples.NONE, Figure.of(59));

    @Test
    void aBarIsThisYearAndItsMarksAreLastYearAndThePeers() {
        JsonNode point = data(List.of(TALENT)).get(0);

        assertThat(point.get("x").asString()).isEqualTo("人才培养  41.0");
        assertThat(point.get("y").asDouble()).isEqualTo(41.0);
        assertThat(point.get("goals").get(0).get("value").asDouble()).isEqualTo(38);
        assertThat(point.get("goals").get(1).get("value").asDouble()).isEqualTo(66);
    }

    @Test
    void aMissingYearHasNoMarkRatherThanOneAtZero() {
        assertThat(data(List.of(SERVICE)).get(0).get("goals")).hasSize(1);
    }

    @Test
    void aMissingScoreHasNoBarRatherThanOneOfLengthZero() {
        GroupScore blank = new GroupScore("基础性", 0, Examples.NONE, Examples.NONE, Examples.NONE);

        assertThat(data(List.of(blank)).get(0).get("y").isNull()).isTrue();
        assertThat(data(List.of(blank)).get(0).get("x").asString()).isEqualTo("基础性  —");
    }

    @Test
    void theTitleNamesTheGroupFurthestBehindItsPeers() {
        assertThat(GroupScore.finding(List.of(TALENT, SERVICE), Locale.CHINESE))
                .isEqualTo("服务产业落后同类最多：22.0 分，同类中位 59.0 分");
        assertThat(GroupScore.finding(List.of(), Locale.ENGLISH)).startsWith("No group is below");
    }

    private static JsonNode data(List<GroupScore> groups) {
        return GroupSpec.of(groups, 1, List.of("now", "before", "peers"))
                .get("series")
                .get(0)
                .get("data");
    }
}
