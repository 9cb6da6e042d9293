package org.shiji;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium that is installed here, with Chinese fonts. On a Debian-like machine, and as root,
 * both are installed when they are missing; elsewhere one sentence says what to install. Tests are
 * never skipped for want of a browser.
 */
public final class BrowserOnThisMachine {

    private static final List<String> NAMES =
            List.of(
                    // without the windows of a desktop a visit begins in half the time
                    "chromium-headless-shell",
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable");
    private static final List<Path> ELSEWHERE =
            List.of(
                    Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
                    Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
                    Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"));
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-quic",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-gpu",
                    "--disable-dev-shm-usage");

    private BrowserOnThisMachine() {}

    /** Playwright without its own browser download. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public static Browser launch(Playwright playwright) {
        if (executable().isEmpty() || !hasChineseFonts()) {
            install();
        }
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(executable().orElseThrow())
                                .setArgs(FLAGS));
    }

    private static Optional<Path> executable() {
        Stream<Path> onThePath =
                Arrays.stream(System.getenv("PATH").split(System.getProperty("path.separator")))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onThePath, ELSEWHERE.stream()).filter(Files::isExecutable).findFirst();
    }

    private static boolean hasChineseFonts() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return true; // macOS and Windows come with them
        }
        return !output("fc-list", ":lang=zh", "family").isBlank();
    }

    private static void install() {
        boolean possible =
                Files.isExecutable(Path.of("/usr/bin/apt-get"))
                        && System.getProperty("user.name").equals("root");
        if (possible) {
            output("apt-get", "update", "-qq");
            packages("fontconfig", "fonts-noto-cjk");
            packages("chromium-headless-shell");
            if (executable().isEmpty()) { // an older Debian
                packages("chromium");
            }
        }
        if (executable().isEmpty() || !hasChineseFonts()) {
            throw new IllegalStateException(
                    "The browser tests need Chromium and a Chinese font: install the packages"
                            + " chromium-headless-shell and fonts-noto-cjk (or Google Chrome) and build again.");
        }
    }

    private static void packages(String... names) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "env",
                                "DEBIAN_FRONTEND=noninteractive",
                                "apt-get",
                                "install",
                                "-y",
                                "-qq"));
        command.addAll(List.of(names));
        output(command.toArray(String[]::new));
    }

    private static String output(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notThere) {
            return "";
        }
    }
}
