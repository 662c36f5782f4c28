package org.duban.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.duban.testing.TestCity;
import org.duban.testing.browser.BrowserTest;
import org.duban.testing.browser.Look;
import org.duban.testing.browser.Visit;
import org.duban.testing.browser.Visits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BrowserTest
class OrganisationBrowserTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TestCity city;

    OrganisationBrowserTest(TestCity city) {
        this.city = city;
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE_ENGLISH"})
    void pagesOfTheSystemAdministratorAreInOrder(Look look, Visits visits) {
        Visit admin = visits.begin(look, "sysadmin");
        see(admin, "/organisation?unit=" + city.unit("linxi"));
        see(admin, "/organisation/units/new?parent=" + city.unit("linxi"));
        see(admin, "/organisation/units/" + city.unit("linxi-1") + "/edit");
        see(admin, "/organisation/people");
        see(admin, "/organisation/people/new");
        see(admin, "/organisation/people/" + city.person("liaison-linxi"));
        see(admin, "/organisation/import");
        admin.page().setInputFiles("#f-file", new FilePayload("名册.xlsx", XLSX, RosterSamples.twoRows()));
        admin.page().click("form[enctype] button");
        assertThat(admin.page().locator("tbody .tag")).hasCount(2);
        admin.check();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE_ENGLISH"})
    void pagesOfOthersAreInOrder(Look look, Visits visits) {
        Visit supervisor = visits.begin(look, "supervisor");
        see(supervisor, "/organisation/groups");
        see(supervisor, "/organisation/groups/new");
        Visit security = visits.begin(look, "secadmin");
        see(security, "/organisation/people/" + city.person("principal-linxi"));
        Visit liaison = visits.begin(look, "liaison-linxi");
        see(liaison, "/organisation");
        see(liaison, "/account/password");
    }

    @Test
    void typingIntoTheSearchNarrowsTheTree(Visits visits) {
        Page page = visits.begin(Look.DESKTOP, "sysadmin").page();
        page.navigate("/organisation");
        page.locator("#tree").waitFor();
        page.locator("main input[name=q]").pressSequentially("大庄");

        assertThat(page.locator("#tree li")).hasCount(1);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*unit=" + city.unit("shiqiao-1")));
        assertThat(page.locator("#h-u")).hasText("大庄镇");
    }

    @Test
    void aUnitThatIsAddedTwiceIsRefusedOnTheForm(Visits visits) {
        Visit visit = visits.begin(Look.PHONE, "sysadmin");
        visit.expectError("422");
        visit.open("/organisation/units/new?parent=" + city.unit("linxi"));
        visit.page().fill("#f-name", "柳坪镇");
        visit.page().selectOption("#f-level", "TOWNSHIP");
        visit.page().click("main form .btn-primary");

        assertThat(visit.page().locator("#f-name-error")).containsText("重名");
        assertThat(visit.page().inputValue("#f-level")).isEqualTo("TOWNSHIP");
        visit.check();
    }

    private static void see(Visit visit, String path) {
        assertThat(visit.open(path).status()).isEqualTo(200);
        visit.inspect(path);
    }
}
