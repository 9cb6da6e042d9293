package org.shiji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A reporter types while the product is killed, again and again: {@code ./mvnw -Pkills test}. No
 * figure the page called saved is ever lost, and of the others the last one typed is either kept or
 * offered when the page is loaded again.
 */
class TypingKills {
    private static final String SCHEMA = "shiji_typing";
    private static final String FORM = "report/hedi/2025";
    private static final int PATIENCE = 120_000;
    private static final int FIELDS = 8;

    /** The pause after the last key, and the way to the server and back: all of it is hit. */
    private static final int LONGEST_WAIT = 1_100;

    /** Notes in their order what is typed, and each figure the page shows as saved. */
    private static final String JOURNAL =
            """
            () => {
              window.journal = [];
              const note = (kind, row) => {
                const text = row.querySelector('vaadin-text-field').value;
                window.journal.push({kind, element: row.id.substring(8), text});
              };
              const saved = new Map();
              const look = row => {
                const state = row.querySelector('.question-state');
                const text = row.querySelector('vaadin-text-field').value;
                const shown = state.checkVisibility() && state.textContent === '已保存' ? text : null;
                if (shown !== null && saved.get(row) !== shown) note('saved', row);
                saved.set(row, shown);
              };
              for (const row of document.querySelectorAll('.question:has(vaadin-text-field)')) {
                row.addEventListener('input', () => {
                  note('typed', row);
                  // as it is painted: who hides the word hears of the key only after this
                  requestAnimationFrame(() => look(row));
                });
                new MutationObserver(() => look(row))
                    .observe(row, {subtree: true, childList: true, characterData: true, attributes: true});
              }
            }
            """;

    private static final String SETTLED =
            """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {})
                  .filter(client => typeof client.isActive === 'function');
              return clients.length > 0 && clients.every(client => !client.isActive())
                  && !!document.querySelector('main h1');
            }
            """;

    private final int kills = Integer.getInteger("shiji.kills", 50);
    private final long seed = Long.getLong("shiji.kills.seed", System.nanoTime());
    private final Random chance = new Random(seed);
    private final TypingTally tally = new TypingTally();

    @TempDir Path folder;

    @Test
    void noFigureThatWasCalledSavedIsLost() throws Exception {
        System.out.println("seed " + seed + ": -Dshiji.kills.seed=" + seed);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        long start = System.nanoTime();
        try (ProductProcess product = new ProductProcess(folder, SCHEMA);
                Playwright playwright = BrowserOnThisMachine.playwright();
                Browser browser = BrowserOnThisMachine.launch(playwright);
                BrowserContext context = context(browser)) {
            System.out.printf("first start: %.1f s%n", product.start().toMillis() / 1e3);
            Page page = context.newPage();
            open(page, product.root());
            List<String> fields = fields(page);
            for (int kill = 1; kill <= kills; kill++) {
                killWhileTyping(page, product, fields);
            }
        }
        tally.print(kills, Duration.ofNanos(System.nanoTime() - start));
        assertThat(tally.lost()).isEmpty();
        assertThat(tally.saved()).as("figures the page called saved").isPositive();
    }

    private void killWhileTyping(Page page, ProductProcess product, List<String> fields)
            throws Exception {
        Map<String, String> before = stored();
        page.evaluate(JOURNAL);
        List<String> some = new ArrayList<>(fields);
        Collections.shuffle(some, chance);
        for (String element : some.subList(0, 1 + chance.nextInt(3))) {
            type(page, element);
            page.waitForTimeout(chance.nextInt(LONGEST_WAIT));
        }
        product.kill();
        page.waitForTimeout(200);
        List<TypingTally.Note> journal = journal(page);
        tally.restarted(product.start());
        open(page, product.root());
        for (String element : some) {
            Map<String, String> now = stored();
            Locator row = row(page, element);
            tally.look(
                    new TypingTally.Found(
                            element,
                            journal.stream()
                                    .filter(note -> note.element().equals(element))
                                    .toList(),
                            before.getOrDefault(element, ""),
                            now.getOrDefault(element, ""),
                            field(row).inputValue(),
                            row.locator(".draft-offer").allTextContents()));
            settle(row);
        }
    }

    private void type(Page page, String element) {
        Locator field = field(row(page, element));
        field.click();
        page.keyboard().press("Control+A");
        for (char digit : String.valueOf(1 + chance.nextInt(900)).toCharArray()) {
            page.keyboard().type(String.valueOf(digit));
            page.waitForTimeout(chance.nextInt(60));
        }
    }

    /** What is offered is taken over or thrown away, so that the next kill begins anew. */
    private void settle(Locator row) {
        Locator offer = row.locator(".draft-offer");
        if (offer.count() == 0) {
            return;
        }
        boolean take = chance.nextBoolean();
        offer.getByText(take ? "采用" : "丢弃").click();
        assertThat(offer).hasCount(0);
        if (take) {
            assertThat(row.locator(".question-state")).hasText("已保存");
        }
    }

    private static void open(Page page, String root) {
        page.navigate(root + "login");
        page.locator("input[name=username]").fill("hedi");
        page.locator("input[name=password]").fill("shiji-demo");
        page.locator("vaadin-button[theme~=submit]").click();
        page.waitForURL(address -> !address.contains("/login"));
        page.navigate(root + FORM);
        page.waitForFunction(SETTLED);
    }

    private static BrowserContext context(Browser browser) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale("zh-CN")
                                .setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        return context;
    }

    private static List<String> fields(Page page) {
        return page.locator(".question:has(vaadin-text-field)").all().stream()
                .limit(FIELDS)
                .map(row -> String.valueOf(row.getAttribute("id")).substring("element-".length()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<TypingTally.Note> journal(Page page) {
        List<Map<String, String>> notes =
                (List<Map<String, String>>) page.evaluate("() => window.journal");
        return notes.stream()
                .map(
                        note ->
                                new TypingTally.Note(
                                        note.get("kind").equals("saved"),
                                        note.get("element"),
                                        note.get("text")))
                .toList();
    }

    private static Locator row(Page page, String element) {
        return page.locator("#element-" + element);
    }

    private static Locator field(Locator row) {
        return row.locator("vaadin-text-field input").first();
    }

    /** The figures as the database has them, as a field writes them. */
    private static Map<String, String> stored() {
        Map<String, String> figures = new java.util.HashMap<>();
        new JdbcTemplate(source())
                .query(
                        """
                        select f.element, f.value from declared_figure f
                        join submission s on s.id = f.submission_id
                        where s.union_id = 'hedi' and s.period = '2025'""",
                        row -> {
                            java.math.@Nullable BigDecimal value = row.getBigDecimal(2);
                            figures.put(
                                    row.getString(1),
                                    value == null
                                            ? ""
                                            : value.stripTrailingZeros().toPlainString());
                        });
        return figures;
    }

    private static DriverManagerDataSource source() {
        EmbeddedDatabase database = TestDatabase.running();
        return new DriverManagerDataSource(
                database.url(SCHEMA), database.username(), database.password());
    }
}
