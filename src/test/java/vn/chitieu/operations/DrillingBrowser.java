package vn.chitieu.operations;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chitieu.account.DemoPassword;

/** A browser without scripts, whose cookies go to every port of the machine. */
final class DrillingBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    void signIn(String address, String account) throws IOException, InterruptedException {
        String token = token(get(address + "/login").body());
        post(address + "/login", Map.of("username", account, "password", DemoPassword.VALUE, "_csrf", token));
    }

    static String token(String page) throws IOException {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IOException("No form");
        }
        return token.group(1);
    }

    /** @param headers names and values by turns */
    HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder asked =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header("Accept", "text/html");
        if (headers.length > 0) {
            asked.headers(headers);
        }
        return client.send(asked.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String address, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(PATIENCE)
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
