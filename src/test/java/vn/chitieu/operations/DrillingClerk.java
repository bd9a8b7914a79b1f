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
import java.time.Instant;
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

    /** Longer than the portal itself waits for anything. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>([^<]*)");

    private final String address;
    private final String account;
    private final String commune;
    private final long series;
    private final String grid;
    private final List<Long> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
    private HttpClient browser = HttpClient.newHttpClient();
    private String token = "";
    private Duration pause = Duration.ZERO;
    private volatile boolean stopped;
    private long sent;

    /**
     * @param saved whether it said that the figure is there
     * @param words what was seen if it went wrong, else empty
     */
    private record Answer(Instant at, Duration took, boolean saved, String words) {}

    DrillingClerk(String address, String account, String commune, long series) {
        this.address = address;
        this.account = account;
        this.commune = commune;
        this.series = series;
        this.grid = address + "/communes/" + commune + "/periods/2026-Q3/entry";
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

    void pauseFor(Duration pause) {
        this.pause = pause;
    }

    Instant savedLast() {
        List<Answer> all = List.copyOf(answers);
        return all.stream()
                .filter(Answer::saved)
                .map(Answer::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    Instant firstSavedAfter(Instant since) {
        return since(since).stream()
                .filter(Answer::saved)
                .map(Answer::at)
                .findFirst()
                .orElseThrow();
    }

    List<String> seen(Instant since) {
        return since(since).stream()
                .map(Answer::words)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    long failures(Instant since) {
        return seen(since).size();
    }

    long requests(Instant since) {
        return since(since).size();
    }

    /** The longest that a single request took. */
    Duration longest(Instant since) {
        return since(since).stream().map(Answer::took).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private List<Answer> since(Instant since) {
        return List.copyOf(answers).stream()
                .filter(it -> it.at().isAfter(since))
                .toList();
    }

    @Override
    public void run() {
        while (!stopped) {
            Instant began = Instant.now();
            try {
                if (token.isEmpty()) {
                    signIn();
                    continue;
                }
                long number = ++sent;
                HttpResponse<String> answer =
                        post(grid, Map.of("value-" + series, String.valueOf(number), "_csrf", token));
                String leadsTo = answer.headers().firstValue("location").orElse("");
                if (answer.statusCode() == 302 && !leadsTo.contains("/login")) {
                    acknowledged.add(number);
                    remember(began, true, "");
                    read(grid);
                    Thread.sleep(pause);
                } else {
                    remember(began, false, words(answer));
                    // Who is told to wait, waits and goes on; else the session is over
                    token = answer.statusCode() >= 500 ? token : "";
                    rest();
                }
            } catch (IOException e) {
                remember(began, false, e.getClass().getSimpleName());
                rest();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** As a person does after saving. */
    private void read(String page) throws IOException, InterruptedException {
        Instant began = Instant.now();
        HttpResponse<String> answer = get(page);
        remember(began, false, answer.statusCode() == 200 ? "" : words(answer));
    }

    private void remember(Instant began, boolean saved, String words) {
        Instant now = Instant.now();
        answers.add(new Answer(now, Duration.between(began, now), saved, words));
    }

    private static String words(HttpResponse<String> answer) {
        Matcher heading = HEADING.matcher(answer.body());
        return answer.statusCode()
                + (heading.find() ? " " + heading.group(1) : "")
                + answer.headers().firstValue("location").map(it -> " → " + it).orElse("");
    }

    private void signIn() throws IOException, InterruptedException {
        browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        String form = tokenIn(address + "/login");
        post(address + "/login", Map.of("username", account, "password", DemoPassword.VALUE, "_csrf", form));
        token = tokenIn(grid);
    }

    private String tokenIn(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(page);
        Matcher found = TOKEN.matcher(answer.body());
        if (answer.statusCode() != 200 || !found.find()) {
            throw new IOException("No form at " + page + ": " + answer.statusCode());
        }
        return found.group(1);
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(page))
                        .timeout(PATIENCE)
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(PATIENCE)
                        .header("Accept", "text/html")
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
