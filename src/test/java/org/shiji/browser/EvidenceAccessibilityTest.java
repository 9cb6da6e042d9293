package org.shiji.browser;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.desk.KeptReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files behind figures and records, as {@link AccessibilityTest} the other screens. */
class EvidenceAccessibilityTest extends AccessibilityStory {

    @Autowired private JdbcTemplate jdbc;

    enum Screen {
        ADDED("report/hedi/2025", EvidenceTest::attach),
        LOOKED_AT("report/hedi/2025", EvidenceTest::look),
        TAKEN_BACK("report/hedi/2025", EvidenceAccessibilityTest::takeBack),
        OF_A_RECORD("report/hedi/2025/records/certificate", EvidenceAccessibilityTest::openARecord);

        private final Look look;

        Screen(String address, Consumer<Page> then) {
            this.look = new Look(Visitor.as("hedi"), address, then);
        }
    }

    private static void takeBack(Page page) {
        EvidenceTest.attach(page);
        page.locator(".evidence-ways vaadin-button").nth(1).click();
        page.locator("vaadin-dialog.evidence-dialog vaadin-button[theme~=primary]").waitFor();
        settled(page);
    }

    private static void openARecord(Page page) {
        page.locator(".evidence-way >> visible=true").first().click();
        page.locator("vaadin-dialog .evidence-adding").waitFor();
        settled(page);
    }

    @AfterEach
    void takeAway() {
        KeptReports.withoutFiles(jdbc);
    }

    static Stream<Arguments> screens() {
        return inTheirWays(Screen.values());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("screens")
    void noScreenBreaksARule(Screen screen, Way way) {
        breaksNoRule(screen, screen.look, way);
    }
}
