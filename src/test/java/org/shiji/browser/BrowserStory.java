package org.shiji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiji.WithDemonstration;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What all tests in the browser share: the running product, one Chromium, ways to begin a visit.
 */
@WithDemonstration
@ExtendWith(OneBrowser.class)
abstract class BrowserStory {

    /** The password of every account of the demonstration. */
    static final String PASSWORD = "shiji-demo";

    /** Milliseconds a page has for anything: a busy machine is no fault of the page. */
    static final int PATIENCE = 60_000;

    /** Flow has nothing to do, there is something to read, and every chart is drawn. */
    private static final String SETTLED =
            """
            () => {
              if (!document.querySelector('script')) return !!document.querySelector('main h1');
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {})
                  .filter(client => typeof client.isActive === 'function');
              return clients.length > 0 && clients.every(client => !client.isActive())
                  && !!document.querySelector('main h1')
                  && [...document.querySelectorAll('shiji-chart')].every(chart => chart.hasAttribute('drawn'))
                  && document.fonts.status === 'loaded';
            }
            """;

    private static final Map<String, String> LOGINS = new HashMap<>();
    private static @Nullable Browser browser;

    @LocalServerPort private int port;

    private final List<BrowserContext> visits = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    static void use(Browser opened) {
        browser = opened;
    }

    @AfterEach
    void nothingFailedInThePage() {
        visits.forEach(BrowserContext::close);
        assertThat(failures).as("errors in the browser's console").isEmpty();
    }

    /** Begins a visit at an address below the root, signed in if the visitor has an account. */
    Page open(Visitor visitor, String address) {
        Page page = begin(visitor);
        go(page, address);
        return page;
    }

    /** Begins a visit without opening a page. */
    Page begin(Visitor visitor) {
        BrowserContext context = context(visitor, login(visitor));
        visits.add(context);
        Page page = context.newPage();
        page.onPageError(failures::add);
        page.onConsoleMessage(
                message -> {
                    // the browser's own line for an HTTP status; those are looked at where they
                    // belong
                    boolean status = message.text().startsWith("Failed to load resource");
                    if (message.type().equals("error") && !status) {
                        failures.add(message.text());
                    }
                });
        return page;
    }

    /** Opens an address and waits until the page is complete; answers the HTTP status. */
    int go(Page page, String address) {
        Response response = Objects.requireNonNull(page.navigate(root() + address));
        settled(page);
        return response.status();
    }

    static void settled(Page page) {
        page.waitForFunction(SETTLED);
    }

    /** The address without the root, as the reader sees it. */
    String address(Page page) {
        return page.url().substring(root().length());
    }

    final String root() {
        return "http://localhost:" + port + "/";
    }

    /** Fills in and sends the form of the login page. */
    static void signIn(Page page, String account, String password) {
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-button[theme~=submit]").click();
    }

    /** Failures in the console that a test expects, because it broke something. */
    final void forgiveFailures() {
        failures.clear();
    }

    final void keepPictures(String name) {
        int number = 0;
        for (BrowserContext visit : visits) {
            for (Page page : visit.pages()) {
                String file = name.replaceAll("[^\\p{L}\\p{N}]+", "-") + "-" + number++ + ".png";
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("target", "browser", file)));
            }
        }
    }

    private @Nullable String login(Visitor visitor) {
        String account = visitor.account();
        if (account == null) {
            return null;
        }
        return LOGINS.computeIfAbsent(
                root() + visitor.login(),
                key -> {
                    try (BrowserContext context = context(visitor, null)) {
                        Page page = context.newPage();
                        go(page, "login");
                        signIn(page, account, PASSWORD);
                        page.waitForURL(address -> !address.contains("/login"));
                        return context.storageState();
                    }
                });
    }

    private BrowserContext context(Visitor visitor, @Nullable String login) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setColorScheme(visitor.scheme());
        if (visitor.phone()) {
            options.setViewportSize(390, 844).setHasTouch(true).setIsMobile(true);
        } else {
            options.setViewportSize(1440, 900);
        }
        if (login != null) {
            options.setStorageState(login);
        }
        BrowserContext context = Objects.requireNonNull(browser).newContext(options);
        context.setDefaultTimeout(PATIENCE);
        if (visitor.english()) {
            context.addCookies(List.of(new Cookie("shiji-language", "en").setUrl(root())));
        }
        return context;
    }
}
