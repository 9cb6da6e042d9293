package org.shiji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Collectors;

/** What of a page breaks a rule of WCAG 2.1 A or AA that a program can check. */
final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    /** The rules whose outcome hangs on colours: between light and dark nothing else changes. */
    private static final List<String> COLOUR_RULES =
            List.of("color-contrast", "link-in-text-block");

    /**
     * What of a page is still on its way to dark, in words. A field fades its label inside its own
     * shadow root, and what is not shown never gets to the end of a transition.
     */
    private static final String REDRAWING =
            """
            () => {
              const rootsIn = root => [root, ...[...root.querySelectorAll('*')]
                  .filter(element => element.shadowRoot)
                  .flatMap(element => rootsIn(element.shadowRoot))];
              const roots = rootsIn(document);
              const shown = element => element.checkVisibility({visibilityProperty: true});
              return [...new Set([
                ...roots.flatMap(root => root.getAnimations())
                    .filter(running => running instanceof CSSTransition)
                    .filter(({effect}) => shown(effect.target))
                    .map(({transitionProperty, effect, playState}) =>
                        `${transitionProperty} of ${effect.target.localName} ${playState}`),
                ...[...document.querySelectorAll('shiji-chart')]
                    .filter(chart => !chart.hasAttribute('drawn')
                        || !chart.shadowRoot.querySelector('.apexcharts-theme-dark'))
                    .map(chart => `chart ${chart.label}`),
              ])];
            }
            """;

    private Axe() {}

    /** No rule is broken by the page as it stands. */
    static void isClean(Page page, Object screen) {
        assertThat(broken(axe(page).withTags(RULES))).as("%s", screen).isEmpty();
    }

    /** Turns a page dark of which the light is clean, and asks what can have changed by that. */
    static void isCleanInTheDark(Page page, Object screen) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        redrawn(page, screen);
        assertThat(broken(axe(page).withRules(COLOUR_RULES))).as("%s, dark", screen).isEmpty();
    }

    /** Waits until everything shown has its dark colours. */
    private static void redrawn(Page page, Object screen) {
        try {
            page.waitForFunction("(" + REDRAWING + ")().length === 0");
        } catch (TimeoutError late) {
            throw new AssertionError(screen + " waits for " + page.evaluate(REDRAWING), late);
        }
    }

    private static AxeBuilder axe(Page page) {
        AxeRunOptions onlyWhatIsBroken = new AxeRunOptions();
        onlyWhatIsBroken.setResultTypes(List.of("violations"));
        // there are no frames: without them axe need not open a second page for its report
        return new AxeBuilder(page).setLegacyMode(true).options(onlyWhatIsBroken);
    }

    /** What is broken, readable. */
    private static List<String> broken(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(Axe::readable).toList();
    }

    private static String readable(Rule rule) {
        return rule.getId()
                + " ("
                + rule.getNodes().size()
                + "): "
                + rule.getHelp()
                + rule.getNodes().stream()
                        .limit(6)
                        .map(Axe::readable)
                        .collect(Collectors.joining());
    }

    private static String readable(CheckedNode node) {
        return "\n    "
                + node.getTarget()
                + "\n        "
                + node.getHtml()
                + "\n        "
                + node.getFailureSummary().replaceAll("\\s+", " ");
    }
}
