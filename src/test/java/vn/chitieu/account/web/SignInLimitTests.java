package vn.chitieu.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.PortalTest;
import vn.chitieu.account.AccountFixture;

/** How often an address may fail to sign in. */
@PortalTest
class SignInLimitTests {

    private static final String OFFICE = "203.0.113.10";
    private static final String GUESSER = "203.0.113.11";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture accounts;

    @Test
    void sixtyFailuresAMinutePassAndThenTheAddressWaits() {
        String username = accounts.anAccount().username();
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            refused += signIn(GUESSER, "khong.co-" + i, "sai").getResponse().getStatus() == 429 ? 1 : 0;
        }
        assertThat(refused).isZero();
        MvcTestResult result = signIn(GUESSER, username, AccountFixture.PASSWORD);
        for (int i = 0; i < 60 && result.getResponse().getStatus() != 429; i++) {
            result = signIn(GUESSER, "khong.co", "sai");
        }
        assertThat(result).hasStatus(429).headers().containsHeader("Retry-After");
        assertThat(signIn(OFFICE, username, AccountFixture.PASSWORD))
                .as("another address")
                .hasRedirectedUrl("/");
    }

    private MvcTestResult signIn(String address, String username, String password) {
        return mvc.post()
                .uri("/login")
                .param("username", username)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }
}
