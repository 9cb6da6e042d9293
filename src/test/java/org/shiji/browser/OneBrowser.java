package org.shiji.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.shiji.BrowserOnThisMachine;

/** One Chromium for all tests of a build, and a picture of the page where one fails. */
class OneBrowser implements BeforeAllCallback, AfterTestExecutionCallback {

    private record Opened(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        Opened opened =
                test.getRoot()
                        .getStore(ExtensionContext.Namespace.create(OneBrowser.class))
                        .computeIfAbsent(Opened.class, key -> open(), Opened.class);
        BrowserStory.use(opened.browser());
    }

    private static Opened open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(BrowserStory.PATIENCE);
        Playwright playwright = BrowserOnThisMachine.playwright();
        return new Opened(playwright, BrowserOnThisMachine.launch(playwright));
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            BrowserStory story = (BrowserStory) test.getRequiredTestInstance();
            story.keepPictures(
                    test.getRequiredTestClass().getSimpleName() + " " + test.getDisplayName());
        }
    }
}
