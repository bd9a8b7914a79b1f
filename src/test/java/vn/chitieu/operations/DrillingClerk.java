package vn.chitieu.operations;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chitieu.account.DemoPassword;

/**
 * Types one number after the other into one cell, each greater by one, and remembers which of them the portal said that
 * it has. What was sent when something died may be there or not.
 */
final class DrillingClerk implements Runnable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");

    private final String account;
    private final String commune;
    private final long series;
    private final String grid;
    private final List<Long> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private HttpClient browser = HttpClient.newHttpClient();
    private String token = "";
    private volatile boolean stopped;
    private long sent;

    DrillingClerk(String account, String commune, long series) {
        this.account = account;
        this.commune = commune;
        this.series = series;
        this.grid = DrilledPortal.ADDRESS + "/communes/" + commune + "/periods/2026-Q3/entry";
    }

    boolean isIn(String commune) {
        return this.commune.equals(commune);
    }

    @Override
    public String toString() {
        return account;
    }

    long series() {
        return series;
    }

    List<Long> acknowledged() {
        return List.copyOf(acknowledged);
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                if (token.isEmpty()) {
                    signIn();
                }
                long number = ++sent;
                HttpResponse<String> answer =
                        post(grid, Map.of("value-" + series, String.valueOf(number), "_csrf", token));
                String leadsTo = answer.headers().firstValue("location").orElse("");
                if (answer.statusCode() == 302 && !leadsTo.contains("/login")) {
                    acknowledged.add(number);
                } else {
                    token = "";
                }
            } catch (IOException e) {
                token = "";
                rest();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void signIn() throws IOException, InterruptedException {
        browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        String form = tokenIn(DrilledPortal.ADDRESS + "/login");
        post(
                DrilledPortal.ADDRESS + "/login",
                Map.of("username", account, "password", DemoPassword.VALUE, "_csrf", form));
        token = tokenIn(grid);
    }

    private String tokenIn(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(page))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(answer.body());
        if (answer.statusCode() != 200 || !found.find()) {
            throw new IOException("No form at " + page + ": " + answer.statusCode());
        }
        return found.group(1);
    }

    private HttpResponse<String> post(String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void rest() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
