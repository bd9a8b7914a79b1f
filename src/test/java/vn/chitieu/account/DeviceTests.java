package vn.chitieu.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Edge|Windows|Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/149.0 Safari/537.36"
                        + " Edg/149.0",
                "Cốc Cốc|Windows|Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/130 Chrome/124"
                        + " Safari/537.36",
                "Chrome|Android|Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 Chrome/149.0 Mobile"
                        + " Safari/537.36",
                "Safari|iPhone|Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0"
                        + " Safari/604.1",
                "Firefox|Linux|Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0",
                "''|''|curl/8.5"
            })
    void isToldByItsUserAgent(String browser, String system, String userAgent) {
        assertThat(Device.of(userAgent)).isEqualTo(new Device(browser, system));
    }

    @Test
    void isUnknownWhereTheBrowserSaysNothing() {
        assertThat(Device.of(null)).isEqualTo(new Device("", ""));
    }
}
