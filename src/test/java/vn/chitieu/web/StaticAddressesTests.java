package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Versions of files are looked for once, and those of pages never. */
class StaticAddressesTests {

    private final List<String> lookedFor = new ArrayList<>();
    private final StaticAddresses.OnlyFiles filter = new StaticAddresses.OnlyFiles();

    private String written(String address) throws Exception {
        List<String> written = new ArrayList<>();
        MockHttpServletResponse knowing = new MockHttpServletResponse() {
            @Override
            public String encodeURL(String asked) {
                lookedFor.add(asked);
                return asked.replace(".css", "-1a2b.css");
            }
        };
        filter.doFilter(
                new MockHttpServletRequest(),
                knowing,
                (request, response) -> written.add(((HttpServletResponse) response).encodeURL(address)));
        return written.getFirst();
    }

    @Test
    void aStyleSheetGetsItsVersionOnceForAllPages() throws Exception {
        assertThat(written("/css/base.css")).isEqualTo("/css/base-1a2b.css");
        assertThat(written("/css/base.css")).isEqualTo("/css/base-1a2b.css");
        assertThat(lookedFor).containsExactly("/css/base.css");
    }

    @Test
    void anAddressOfAPageStaysAsItIs() throws Exception {
        assertThat(written("/communes/28651/targets/X?period=2026-Q3"))
                .isEqualTo("/communes/28651/targets/X?period=2026-Q3");
        assertThat(written("/search?q=/css/base.css")).isEqualTo("/search?q=/css/base.css");
        assertThat(lookedFor).isEmpty();
    }

    @Test
    void filesUnderAnyPathOfThePortalAreFiles() throws Exception {
        assertThat(written("/portal/css/base.css")).isEqualTo("/portal/css/base-1a2b.css");
    }
}
