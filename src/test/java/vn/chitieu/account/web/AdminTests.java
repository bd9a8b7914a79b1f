package vn.chitieu.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.PortalTest;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.account.SignedIn;

@PortalTest
class AdminTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void onlyAdministratorsComeIn() {
        assertThat(mvc.get().uri("/admin").with(SignedIn.as(Grant.everywhere(Role.NATIONAL_READER))))
                .hasStatus(403);
    }

    @Test
    void itBeginsWithHowMuchThereIs() throws Exception {
        Document page = page(Grant.everywhere(Role.ADMINISTRATOR));
        assertThat(page.select(".facts dd").eachText()).startsWith("34", "3.321");
        assertThat(page.select("main a").eachAttr("href")).contains("/admin/accounts");
    }

    @Test
    void aCommuneIsFoundWithoutAccentsAndLeadsToItsNames() throws Exception {
        Grant everywhere = Grant.everywhere(Role.ADMINISTRATOR);
        Document page = page("/admin?commune=vinh binh", everywhere);
        assertThat(page.select("a[href='/admin/communes/28651']").text()).isEqualTo("xã Vĩnh Bình");
        assertThat(page.getElementById("commune").val()).isEqualTo("vinh binh");
        assertThat(page("/admin?commune=28651", everywhere)
                        .select("a[href^='/admin/communes/']")
                        .eachText())
                .containsExactly("xã Vĩnh Bình");
        assertThat(page("/admin?commune=dong hy", everywhere).select("a[href^='/admin/communes/']"))
                .as("đ is a d")
                .isNotEmpty();
        assertThat(page("/admin?commune=%25", everywhere).select(".blank").text())
                .contains("%");
        Grant elsewhere = Grant.inProvince(Role.ADMINISTRATOR, "01");
        assertThat(page("/admin?commune=28651", elsewhere).select("a[href^='/admin/communes/']"))
                .isEmpty();
    }

    private Document page(Grant grant) throws Exception {
        return page("/admin", grant);
    }

    private Document page(String uri, Grant grant) throws Exception {
        return Jsoup.parse(mvc.get()
                .uri(uri)
                .with(SignedIn.as(grant))
                .exchange()
                .getResponse()
                .getContentAsString());
    }
}
