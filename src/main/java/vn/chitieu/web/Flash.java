package vn.chitieu.web;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A sentence for the page that follows a redirect ("Đã gửi 24 số.").
 *
 * @param key a message key; the text is looked up where it is shown
 */
public record Flash(String key, List<String> arguments) implements Serializable {

    private static final String ATTRIBUTE = "flash";

    public Flash {
        arguments = List.copyOf(arguments);
    }

    public static Flash of(String key, String... arguments) {
        return new Flash(key, List.of(arguments));
    }

    /** Carries this to the next page; the layout shows it there once. */
    public void on(RedirectAttributes redirect) {
        redirect.addFlashAttribute(ATTRIBUTE, this);
    }
}
