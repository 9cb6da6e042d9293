package org.shiji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shiji.desk.KeptReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files behind figures and records, as {@link AccessibilityTest} the other screens. */
class EvidenceAccessibilityTest extends BrowserStory {

    @Autowired private JdbcTemplate jdbc;

    enum Screen {
        ADDED("report/hedi/2025", EvidenceTest::attach),
        LOOKED_AT("report/hedi/2025", EvidenceTest::look),
        TAKEN_BACK("report/hedi/2025", EvidenceAccessibilityTest::takeBack),
        OF_A_RECORD("report/hedi/2025/records/certificate", EvidenceAccessibilityTest::openARecord);

        private final String address;
        private final Consumer<Page> then;

        Screen(String address, Consumer<Page> then) {
            this.address = address;
            this.then = then;
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

    @ParameterizedTest
    @EnumSource
    void noScreenBreaksARuleInLightOrDark(Screen screen) {
        check(screen, Visitor.as("hedi"));
    }

    @ParameterizedTest
    @EnumSource
    void noScreenBreaksARuleOnAPhoneInEnglish(Screen screen) {
        check(screen, Visitor.as("hedi").onAPhone().inEnglish());
    }

    private void check(Screen screen, Visitor visitor) {
        Page page = open(visitor, screen.address);
        screen.then.accept(page);
        Axe.isCleanInLightAndDark(page, screen);
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("%s, wide", screen)
                .isLessThanOrEqualTo(visitor.phone() ? 390 : 1440);
    }
}
