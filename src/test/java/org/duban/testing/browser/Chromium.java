package org.duban.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * One Chromium for all browser tests of the JVM: that of the system, nothing is downloaded. The headless shell comes
 * first, as it takes half the time of the whole browser.
 */
final class Chromium implements CloseableResource {

    private static final String NAMED = System.getProperty("duban.test.chromium", "");

    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** The sandbox needs rights that root in a container does not have; the others keep the browser off the net. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
    }

    /**
     * @return the browser to be used, empty where this machine has none
     * @throws IllegalStateException if one is named that is not there: who names one wants the tests to run
     */
    static Optional<Path> find() {
        if (!NAMED.isEmpty() && !Files.isExecutable(Path.of(NAMED))) {
            throw new IllegalStateException("There is no browser at " + NAMED);
        }
        return Stream.concat(Stream.of(NAMED).filter(path -> !path.isEmpty()), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
