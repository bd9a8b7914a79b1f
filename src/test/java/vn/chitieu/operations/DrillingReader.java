package vn.chitieu.operations;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who compares the communes of a province, page after page, and enters nothing. Sees how old a page is, since the
 * province's name is the time of day.
 */
final class DrillingReader implements Runnable {

    static final String PROVINCE = "91";

    private static final Pattern TIME = Pattern.compile("<title>[^<]*?(\\d{13})");
    private static final Duration BETWEEN_PAGES = Duration.ofMillis(100);

    private final String address;
    private final DrillingBrowser browser = new DrillingBrowser();
    private final List<Seen> pages = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean stopped;

    /** @param age of what the page told when it was asked for; null when it did not say */
    private record Seen(
            Instant at, int status, Duration took, @Nullable Duration age) {}

    DrillingReader(String address) {
        this.address = address;
    }

    void signIn() throws IOException, InterruptedException {
        browser.signIn(address, "quocgia");
    }

    @Override
    public void run() {
        while (!stopped) {
            Instant asked = Instant.now();
            try {
                HttpResponse<String> answer = browser.get(address + "/provinces/" + PROVINCE);
                Matcher time = TIME.matcher(answer.body());
                Duration age = time.find()
                        ? Duration.between(Instant.ofEpochMilli(Long.parseLong(time.group(1))), asked)
                        : null;
                pages.add(new Seen(asked, answer.statusCode(), Duration.between(asked, Instant.now()), age));
                Thread.sleep(BETWEEN_PAGES);
            } catch (IOException e) {
                pages.add(new Seen(asked, 0, Duration.between(asked, Instant.now()), null));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    void stop() {
        stopped = true;
    }

    int pages(Instant since) {
        return since(since).size();
    }

    /** Pages that did not come or did not say the province's name. */
    long failures(Instant since) {
        return since(since).stream()
                .filter(it -> it.status() != 200 || it.age() == null)
                .count();
    }

    Set<Integer> statuses(Instant since) {
        return since(since).stream().map(Seen::status).collect(Collectors.toCollection(TreeSet::new));
    }

    Duration longest(Instant since) {
        return since(since).stream().map(Seen::took).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** The oldest that any page told, when it was asked for. */
    Duration oldest(Instant since) {
        return since(since).stream()
                .map(Seen::age)
                .filter(Objects::nonNull)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Those that were under way then as well. */
    private List<Seen> since(Instant since) {
        return List.copyOf(pages).stream()
                .filter(it -> it.at().plus(it.took()).isAfter(since))
                .toList();
    }
}
