package vn.chitieu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

class SessionValueReadingTests {

    private final SerializingConverter write = new SerializingConverter();
    private final SessionValueReading read = new SessionValueReading();

    @Test
    void readsWhoIsSignedIn() {
        CurrentUser person =
                new CurrentUser(7, "vanphong", "Văn phòng", List.of(Grant.inCommune(Role.PARTY_OFFICE, "82", "28651")));
        SecurityContext context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, null, SignIn.authorities(person)));
        assertThat(read.convert(write.convert(context))).isEqualTo(context);
    }

    @Test
    void takesWhatItCannotReadForNotThere() {
        assertThat(read.convert(new byte[] {1, 2, 3})).isNull();
        assertThat(read.convert(new byte[0])).isNull();
    }

    @Test
    void readsNothingThatDoesNotBelongInASession() {
        assertThat(read.convert(write.convert(MediaType.TEXT_HTML))).isNull();
    }
}
