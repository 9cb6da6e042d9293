package org.shiji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * What the tests of accessibility share: every screen is opened, brought to where it is looked at,
 * and breaks no rule of WCAG 2.1 A or AA that a program can check.
 *
 * <p>{@code ./mvnw -Paxe test} looks at each screen in every way there is; each build looks at it
 * in one of them, by turns.
 */
abstract class AccessibilityStory extends BrowserStory {

    private static final boolean IN_EVERY_WAY = Boolean.getBoolean("shiji.axe.every-way");

    /** How a screen is looked at. */
    enum Way {
        /** At a desk in Chinese, in light and in dark. */
        CHINESE,
        /** On a phone in English, which has the longest words. */
        PHONE,
        /** At a desk in English. */
        ENGLISH;

        private Visitor seenBy(Visitor visitor) {
            return switch (this) {
                case CHINESE -> visitor;
                case PHONE -> visitor.onAPhone().inEnglish();
                case ENGLISH -> visitor.inEnglish();
            };
        }
    }

    /**
     * What is looked at.
     *
     * @param then brings the page at the address to where it is looked at
     */
    record Look(Visitor visitor, String address, Consumer<Page> then) {}

    /** Screens and ways, as arguments of a test. */
    static Stream<Arguments> inTheirWays(Enum<?>... screens) {
        return Arrays.stream(screens)
                .flatMap(
                        screen ->
                                Arrays.stream(Way.values())
                                        .filter(way -> IN_EVERY_WAY || isTurnOf(way, screen))
                                        .map(way -> Arguments.of(screen, way)));
    }

    private static boolean isTurnOf(Way way, Enum<?> screen) {
        return screen.ordinal() % Way.values().length == way.ordinal();
    }

    /** The screen breaks no rule, and nothing of it sticks out sideways. */
    final void breaksNoRule(Enum<?> screen, Look look, Way way) {
        Page page = open(way.seenBy(look.visitor()), look.address());
        look.then().accept(page);
        Axe.isClean(page, screen);
        if (way == Way.CHINESE) {
            Axe.isCleanInTheDark(page, screen);
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s: nothing sticks out", screen)
                .isEqualTo(true);
    }
}
