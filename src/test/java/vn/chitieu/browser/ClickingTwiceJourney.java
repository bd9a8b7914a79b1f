package vn.chitieu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** An impatient second click does nothing; coming back to the page allows to send again. */
@DemoJourney
class ClickingTwiceJourney {

    @Test
    void aFormIsSentOnce(Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.signInToDemo(page, "vanphong-30445");
        List<String> sent = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.url());
            }
        });
        page.navigate("/account/tokens");
        sendTwice(page);
        assertThat(sent).hasSize(1);
        page.goBack();
        sendTwice(page);
        assertThat(sent).hasSize(2);
    }

    private static void sendTwice(Page page) {
        page.fill("#name", "Bảng tính của văn phòng");
        page.waitForNavigation(() -> page.evaluate("""
            () => {
              const form = document.querySelector("form.stack");
              form.requestSubmit();
              form.requestSubmit();
            }
            """));
    }
}
