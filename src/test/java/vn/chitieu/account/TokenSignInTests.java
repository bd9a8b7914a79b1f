package vn.chitieu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import vn.chitieu.PortalTest;
import vn.chitieu.web.NotFound;

@PortalTest
class TokenSignInTests {

    private static final Duration MONTH = Duration.ofDays(30);

    @Autowired
    private TokenSignIn signIn;

    @Autowired
    private OwnTokens own;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void aTokenStandsForThePersonWhoMadeItWithTheSameRights() {
        Account account = accounts.anAccount(
                Grant.inCommune(Role.PARTY_OFFICE, "82", "28651"), Grant.inProvince(Role.INSPECTOR, "91"));
        String token = own.make(SignedIn.person(account), "báo cáo", MONTH);
        Authentication person = signIn.signIn(token).orElseThrow();
        assertThat(person.isAuthenticated()).isTrue();
        assertThat(person.getPrincipal()).isInstanceOfSatisfying(CurrentUser.class, user -> {
            assertThat(user.username()).isEqualTo(account.username());
            assertThat(user.grants()).containsExactlyInAnyOrderElementsOf(account.grants());
        });
        assertThat(person.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder("ROLE_PARTY_OFFICE", "ROLE_INSPECTOR");
        assertThat(person.getCredentials()).isNull();
    }

    @Test
    void everyTokenIsLongAndItsOwn() {
        CurrentUser user = SignedIn.person(accounts.anAccount());
        String first = own.make(user, "một", MONTH);
        assertThat(first).matches("chitieu_[A-Za-z0-9_-]{43}").isNotEqualTo(own.make(user, "hai", MONTH));
        assertThat(own.of(user)).extracting(AccessToken::name).containsExactly("hai", "một");
        assertThat(own.of(SignedIn.person(accounts.anAccount()))).isEmpty();
    }

    @Test
    void onlyItsHashIsKept() {
        CurrentUser user = SignedIn.person(accounts.anAccount());
        String token = own.make(user, "kiểm tra", MONTH);
        List<String> kept = jdbc.sql("select access_token::text from access_token where account_id = ?")
                .param(user.id())
                .query(String.class)
                .list();
        assertThat(kept)
                .singleElement()
                .asString()
                .contains(new TokenSecret(token).hash())
                .doesNotContain(token, token.substring("chitieu_".length()));
        assertThat(new TokenSecret("demo-vanphong-28651").hash())
                .as("SHA-256")
                .isEqualTo(jdbc.sql("select encode(sha256('demo-vanphong-28651'::bytea), 'hex')")
                        .query(String.class)
                        .single());
        assertThat(new TokenSecret(token)).asString().doesNotContain(token);
    }

    @Test
    void aRevokedTokenOpensNothing() {
        CurrentUser user = SignedIn.person(accounts.anAccount());
        String token = own.make(user, "cũ", MONTH);
        long id = own.of(user).getFirst().id();
        own.revoke(user, id);
        assertThat(signIn.signIn(token)).isEmpty();
        assertThat(own.of(user)).isEmpty();
        assertThatThrownBy(() -> own.revoke(user, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyRevokesAnothersToken() {
        CurrentUser user = SignedIn.person(accounts.anAccount());
        String token = own.make(user, "của tôi", MONTH);
        long id = own.of(user).getFirst().id();
        CurrentUser other = SignedIn.person(accounts.anAccount());
        assertThatThrownBy(() -> own.revoke(other, id)).isInstanceOf(NotFound.class);
        assertThat(signIn.signIn(token)).isPresent();
    }

    @Test
    void aTokenEndsOnItsDay() {
        Account account = accounts.anAccount();
        Instant now = clock.instant();
        TokenSecret secret = new TokenSecret("hết hạn " + account.username());
        AccessToken token = tokens.save(AccessToken.of(account, "cũ", secret, now.minus(MONTH), now.minusSeconds(1)));
        assertThat(signIn.signIn(secret.text())).isEmpty();
        assertThat(own.of(SignedIn.person(account))).singleElement().matches(it -> it.isExpiredAt(now));
        assertThat(token.isExpiredAt(now.minusSeconds(2))).isFalse();
        assertThat(token.isExpiredAt(now.minusSeconds(1))).isTrue();
    }

    @Test
    void aDisabledAccountsTokenOpensNothing() {
        Account account = accounts.aDisabledAccount();
        assertThat(signIn.signIn(own.make(SignedIn.person(account), "của người đã nghỉ", MONTH)))
                .isEmpty();
    }

    @Test
    void aDemoAccountsTokenOpensNothingWhereTheDemoIsOff() {
        Account account = accounts.aDemoAccount();
        assertThat(signIn.signIn(own.make(SignedIn.person(account), "dùng thử", MONTH)))
                .isEmpty();
    }

    @Test
    void aWrongTokenOpensNothing() {
        assertThat(signIn.signIn("chitieu_" + "A".repeat(43))).isEmpty();
        assertThat(signIn.signIn("")).isEmpty();
        assertThat(signIn.signIn("' or 1=1 --")).isEmpty();
    }

    @Test
    void theLastUseIsNotedToTheHour() {
        CurrentUser user = SignedIn.person(accounts.anAccount());
        String token = own.make(user, "hằng ngày", MONTH);
        assertThat(own.of(user).getFirst().lastUsedAt()).isNull();
        signIn.signIn(token);
        Instant first = own.of(user).getFirst().lastUsedAt();
        assertThat(first).isNotNull();
        signIn.signIn(token);
        assertThat(own.of(user).getFirst().lastUsedAt()).isEqualTo(first);
        jdbc.sql("update access_token set last_used_at = last_used_at - interval '61 minutes' where account_id = ?")
                .param(user.id())
                .update();
        signIn.signIn(token);
        assertThat(own.of(user).getFirst().lastUsedAt()).isAfterOrEqualTo(first);
    }
}
