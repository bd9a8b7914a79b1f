package vn.chitieu.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chitieu.bench.People;

/** Somebody who signed in by name and password, as a browser does. */
final class SignedIn {

    /** Shared: thousands of people would otherwise need thousands of clients. Cookies are each person's own. */
    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    /** Of one answer; a floor's takes as long as it is asked for. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern SESSION = Pattern.compile("(chitieu=[^;]+).*");

    private final Portal portal;
    private final String account;
    private String cookie = "";
    private String token = "";

    SignedIn(Portal portal, String account) throws IOException, InterruptedException {
        this.portal = portal;
        this.account = account;
        token = tokenIn(get("/login"));
        HttpResponse<String> answer =
                post("/login", Map.of("username", account, "password", People.PASSWORD, "_csrf", token));
        String leadsTo = answer.headers().firstValue("location").orElse("");
        if (answer.statusCode() != 302 || leadsTo.contains("/login")) {
            throw new IOException(account + " does not come in: " + answer.statusCode() + " " + leadsTo);
        }
    }

    String cookie() {
        return cookie;
    }

    String token() {
        return token;
    }

    @Override
    public String toString() {
        return account;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).build());
    }

    /** The page, if it is one; its form's token is kept. */
    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IOException(account + " gets " + answer.statusCode() + " at " + path);
        }
        Matcher form = TOKEN.matcher(answer.body());
        token = form.find() ? form.group(1) : token;
        return answer.body();
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Files of one field, as a browser sends them. */
    HttpResponse<String> post(String path, String field, List<Path> files) throws IOException, InterruptedException {
        String boundary = "----chitieu" + System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        for (Path file : files) {
            body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                            + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(Files.readAllBytes(file));
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path, "Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(portal.address() + path)).timeout(PATIENCE);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        answer.headers().allValues("set-cookie").forEach(set -> {
            Matcher session = SESSION.matcher(set);
            if (session.matches()) {
                cookie = session.group(1);
            }
        });
        return answer;
    }

    private static String tokenIn(HttpResponse<String> page) throws IOException {
        Matcher found = TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new IOException("No form at " + page.uri() + ": " + page.statusCode());
        }
        return found.group(1);
    }
}
