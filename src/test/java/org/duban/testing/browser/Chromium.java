package org.duban.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** One Chromium for all browser tests of the JVM: that of the system, nothing is downloaded. */
final class Chromium implements CloseableResource {

    private static final Path EXECUTABLE = Path.of(System.getProperty("duban.test.chromium", "/usr/bin/chromium"));

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

    Chromium() {
        if (!Files.isExecutable(EXECUTABLE)) {
            throw new IllegalStateException("There is no Chromium at " + EXECUTABLE
                    + ". Install it (apt-get install chromium fonts-noto-cjk), name another with"
                    + " -Dduban.test.chromium=<path>, or leave these tests out: mvn verify -DexcludedGroups=browser");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(FLAGS));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
