package org.duban.directive.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.duban.testing.browser.BrowserTest;
import org.duban.testing.browser.Look;
import org.duban.testing.browser.Visit;
import org.duban.testing.browser.Visits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The review page as a supervisor uses it, by keyboard and through failures. */
@BrowserTest
class ReviewBrowserTest {

    private static final String PAPER = """
            青岚市河道整治方案
            2026年6月1日
            一、临溪县青石河淤塞，行洪不畅。
            整改目标：恢复行洪断面。
            整改时限：2026年9月底。
            牵头单位：临溪县
            整改措施：
            1. 2026年12月底前清淤3公里。（责任单位：临溪县）
            2. 2026年9月底前复核断面。（责任单位：临溪县、临溪县水务局）
            二、大庄镇排口未建档。
            整改目标：全部建档。
            整改时限：2026年9月底。
            牵头单位：石桥县
            整改措施：
            1. 排查建档。（责任单位：石桥县）
            各牵头单位每月10日前报送整改进展。
            """;

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE_ENGLISH"})
    void bothPagesAreInOrder(Look look, Visits visits) {
        Visit supervisor = visits.begin(look, "supervisor");
        supervisor.open("/intake");
        supervisor.inspect("intake");
        reviewed(supervisor);
        supervisor.page().locator("#row-0 a").click();
        supervisor.page().locator("#f-items-0-goal").waitFor();
        supervisor.inspect("review");
        supervisor.page().keyboard().press("Escape");
        supervisor.page().locator("#why [data-keys]").click();
        assertThat(supervisor.page().locator("#keys")).isVisible();
        supervisor.check();
    }

    @Test
    void aCorrectedFieldLosesItsColourAndUndoingBringsItBack(Visits visits) {
        Page page = reviewed(visits.begin(Look.DESKTOP, "supervisor"));
        Locator mark = page.locator("#m-items-0-measures-0-deadline");
        assertThat(mark).hasClass(Pattern.compile("k"));
        page.locator("#row-0 a").click();
        page.locator("#f-items-0-measures-0-deadline").fill("2026-09-30");
        page.locator("#f-items-0-measures-0-deadline").blur();

        assertThat(mark).not().hasClass(Pattern.compile("\\bk\\b"));
        assertThat(page.locator("#undo")).isEnabled();
        page.keyboard().press("Control+z");
        assertThat(page.locator("#f-items-0-measures-0-deadline")).hasValue("2026-12-31");
        assertThat(mark).hasClass(Pattern.compile("\\bk\\b"));
        page.keyboard().press("Control+Shift+z");
        assertThat(page.locator("#f-items-0-measures-0-deadline")).hasValue("2026-09-30");
    }

    @Test
    void measuresAreMovedAddedAndDroppedByKeysAndFocusStaysWithThem(Visits visits) {
        Page page = reviewed(visits.begin(Look.DESKTOP, "supervisor"));
        page.locator("#row-0 a").click();
        page.locator("#f-items-0-measures-0-text").focus();
        page.keyboard().press("Alt+ArrowDown");

        assertThat(page.locator("#f-items-0-measures-1-text")).hasValue(Pattern.compile("清淤"));
        assertThat(page.locator("#f-items-0-measures-1-text")).isFocused();
        page.keyboard().press("Alt+a");
        assertThat(page.locator("#f-items-0-measures-2-text")).isFocused();
        page.keyboard().press("Alt+Delete");
        assertThat(page.locator("#f-items-0-measures-2-text")).hasCount(0);
        assertThat(page.locator("#f-items-0-measures-1-text")).isFocused();
    }

    @Test
    void doubtsAreWalkedAndSettledWithoutTheMouse(Visits visits) {
        Page page = reviewed(visits.begin(Look.DESKTOP, "supervisor"));
        int doubts = page.locator("[data-doubt]").count();
        page.keyboard().press("j");
        page.keyboard().press("Enter");

        assertThat(page.locator("[data-doubt]")).hasCount(doubts - 1);
        assertThat(page.locator("[data-doubt] :focus")).hasCount(1);
    }

    @Test
    void whatCouldNotBeSavedStaysAndIsSavedWhenTheNetworkIsBack(Visits visits) {
        Visit visit = visits.begin(Look.DESKTOP, "supervisor");
        visit.expectError("ERR_INTERNET_DISCONNECTED");
        visit.expectError("htmx:sendError");
        visit.expectError("htmx:afterRequest");
        Page page = reviewed(visit);
        page.locator("#row-1 a").click();
        page.locator("#f-items-1-goal").waitFor();
        page.context().setOffline(true);
        page.locator("#f-items-1-goal").fill("全部建档立牌");
        page.locator("#f-items-1-goal").blur();

        assertThat(page.locator("#unsaved")).containsText("全部建档立牌");
        assertThat(page.locator("#saved")).isHidden();
        page.context().setOffline(false);
        page.locator("[data-unsaved=again]").click();
        assertThat(page.locator("#unsaved")).isHidden();
        page.reload();
        page.locator("#row-1 a").click();
        assertThat(page.locator("#f-items-1-goal")).hasValue("全部建档立牌");
    }

    @Test
    void aDutyIsChangedAddedAndDropped(Visits visits) {
        Page page = reviewed(visits.begin(Look.DESKTOP, "supervisor"));
        assertThat(page.locator("#reportingDuties select")).hasValue("MONTHLY");
        page.locator("#f-reportingDuties-0-day").fill("15");
        page.locator("#f-reportingDuties-0-day").blur();
        assertThat(page.locator("#undo")).isEnabled();
        page.locator("#reportingDuties header button").click();
        assertThat(page.locator("#f-reportingDuties-1-text")).isFocused();
        assertThat(page.locator("#f-reportingDuties-0-day")).hasValue("15");
        page.locator("#reportingDuties button[value=REMOVE]").nth(1).click();
        assertThat(page.locator("#f-reportingDuties-1-text")).hasCount(0);
    }

    private static Page reviewed(Visit visit) {
        visit.open("/intake");
        visit.page().fill("#f-text", PAPER);
        visit.page().check("#f-declared");
        visit.page().locator("form[enctype] .btn-primary").click();
        visit.page().locator("#structure").waitFor();
        return visit.page();
    }
}
