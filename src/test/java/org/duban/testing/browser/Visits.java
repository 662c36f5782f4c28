package org.duban.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The visits of one test: several, where several persons meet. */
public final class Visits {

    private static final double PATIENCE_MILLIS = 20_000;

    private final Browser browser;
    private final String address;
    private final List<Visit> begun = new ArrayList<>();

    Visits(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** A fresh browser window, nobody logged in. */
    public Visit begin(Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(look.width, look.height)
                .setLocale(look.language.equals("zh") ? "zh-CN" : "en-US")
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.addCookies(List.of(new Cookie("duban-lang", look.language).setUrl(address)));
        Visit visit = new Visit(context.newPage(), look);
        begun.add(visit);
        return visit;
    }

    /** As {@link #begin}, with the person of the test city logged in. */
    public Visit begin(Look look, String username) {
        return begin(look).login(username);
    }

    List<String> errors() {
        return begun.stream().flatMap(visit -> visit.errors().stream()).toList();
    }

    void photograph(Path folder, String name) {
        for (int i = 0; i < begun.size(); i++) {
            begun.get(i).photograph(folder.resolve(name + "-" + (i + 1) + ".png"));
        }
    }

    void end() {
        begun.forEach(visit -> visit.page().context().close());
    }
}
