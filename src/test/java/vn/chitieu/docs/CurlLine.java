package vn.chitieu.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command line of a page that calls the portal by curl, as a shell would take it apart. */
record CurlLine(String address, Map<String, String> headers, String body) {

    private static final String PORTAL = "http://localhost:8080";
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    /** @throws IllegalArgumentException if it uses an option that nobody knows here */
    static CurlLine parse(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.replace("\\\n", " "));
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        String address = "";
        String body = "";
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-H" -> {
                    String[] header = words.get(++i).split(": ", 2);
                    headers.put(header[0], header[1]);
                }
                case "-d" -> body = words.get(++i);
                case String word when word.startsWith(PORTAL) -> address = word.substring(PORTAL.length());
                default -> throw new IllegalArgumentException("What is " + words.get(i) + " in " + text);
            }
        }
        return new CurlLine(address, headers, body);
    }
}
