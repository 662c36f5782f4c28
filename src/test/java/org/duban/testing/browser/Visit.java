package org.duban.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duban.testing.TestCity;

/** One person at one browser window. */
public final class Visit {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Page page;
    private final Look look;
    private final List<String> errors = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Visit(Page page, Look look) {
        this.page = page;
        this.look = look;
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> errors.add("script: " + error));
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error")) {
            errors.add("console: " + message.text() + " " + message.location());
        }
    }

    /** The page, for Playwright's own calls and assertions. */
    public Page page() {
        return page;
    }

    /** Opens an address of the product ({@code /ledger}). */
    public Response open(String path) {
        return page.navigate(path);
    }

    /** Logs in on the login page. */
    public Visit login(String username) {
        open("/login");
        page.fill("#username", username);
        page.fill("#password", TestCity.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /** Says that errors with this text belong to the test: the browser reports each refused request as one. */
    public void expectError(String text) {
        expected.add(text);
    }

    /** What every page of ours has to be: accessible by WCAG 2.2 AA, and no wider than its screen. */
    public void check() {
        checkAccessibility();
        checkWidth();
    }

    /**
     * Waits until the page has come to rest, keeps its picture in {@code target/look} for people, and checks it in its
     * own look and in the other width.
     *
     * @param name of the picture
     */
    public void inspect(String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "look", (look + "-" + name).replaceAll("[^A-Za-z_-]+", "_") + ".png")));
        assertThat(page.locator("body").innerText())
                .as("texts of %s", page.url())
                .doesNotContain("??");
        check();
        int other = look.width == Look.DESKTOP.width ? Look.PHONE.width : Look.DESKTOP.width;
        page.setViewportSize(other, look.height);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isEqualTo(other);
        page.setViewportSize(look.width, look.height);
    }

    /** Holds the page as it is now against WCAG 2.2 AA. */
    public void checkAccessibility() {
        List<Rule> violations = new AxeBuilder(page)
                // reads our own frames only, of which there are none: saves a second window for each page
                .setLegacyMode(true)
                .withTags(WCAG)
                .analyze()
                .getViolations();
        assertThat(violations.stream().map(Visit::describe).toList())
                .as("accessibility of %s (%s)", page.url(), look)
                .isEmpty();
    }

    /** The page scrolls down only; wide tables scroll inside their own frame. */
    public void checkWidth() {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s (%s)", page.url(), look)
                .isEqualTo(look.width);
    }

    private static String describe(Rule violation) {
        return violation.getId() + ": "
                + violation.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    List<String> errors() {
        return errors.stream()
                .filter(error -> expected.stream().noneMatch(error::contains))
                .toList();
    }

    void photograph(Path file) {
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
