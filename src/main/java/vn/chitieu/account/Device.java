package vn.chitieu.account;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody came with, in a few words, as far as a browser tells.
 *
 * @param browser such as {@code Firefox}; empty if it is none we know
 * @param system such as {@code Windows}; empty likewise
 */
public record Device(String browser, String system) implements Serializable {

    /** How a user agent gives itself away; the first that fits, since most claim to be Chrome or Safari too. */
    private record Sign(String part, String name) {}

    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("coc_coc_browser", "Cốc Cốc"),
            new Sign("SamsungBrowser", "Samsung Internet"),
            new Sign("Zalo", "Zalo"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Windows", "Windows"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Mac OS X", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    /** @param userAgent as the browser sends it */
    public static Device of(@Nullable String userAgent) {
        return userAgent == null
                ? new Device("", "")
                : new Device(nameIn(userAgent, BROWSERS), nameIn(userAgent, SYSTEMS));
    }

    private static String nameIn(String userAgent, List<Sign> signs) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.part()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }
}
