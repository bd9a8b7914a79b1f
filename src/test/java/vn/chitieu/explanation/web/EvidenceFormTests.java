package vn.chitieu.explanation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceFormTests {

    @ParameterizedTest
    @ValueSource(strings = {"https://thongke.gov.vn/a?b=c#d", "https://vinhbinh.dongthap.gov.vn:8443/tai-lieu.pdf"})
    void leadsToAServerByHttps(String link) {
        assertThat(EvidenceForm.isHttps(link)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://thongke.gov.vn/",
                "HTTPS://thongke.gov.vn/",
                "//thongke.gov.vn/",
                "/communes/28651",
                "javascript:alert(1)",
                "data:text/html,x",
                "https:thongke.gov.vn",
                "https:///a",
                "https://localhost/a",
                "https://user:pass@thongke.gov.vn/",
                "https://thongke.gov.vn\\@elsewhere.example/",
                "https://a b.vn/",
                "thongke.gov.vn"
            })
    void leadsNowhereElse(String link) {
        assertThat(EvidenceForm.isHttps(link)).isFalse();
    }
}
