package vn.chitieu.api;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.chitieu.evaluation.ExplanationWriter;
import vn.chitieu.target.RuleWording;

/** Previews without a portal around them; JSON is written with single quotes. */
final class Previews {

    static final Locale VIETNAMESE = Locale.of("vi");

    private static final JsonMapper JSON = new JsonMapper();

    private Previews() {}

    static EvaluationAnswer judged(String request) {
        return judged(request, VIETNAMESE);
    }

    static EvaluationAnswer judged(String request, Locale locale) {
        return judging().judge(bytes(request), locale);
    }

    static PreviewJudging judging() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/portal", "messages/target", "messages/judging", "messages/api");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new PreviewJudging(messages, new ExplanationWriter(messages, new RuleWording(messages)));
    }

    static byte[] bytes(String request) {
        return request.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    /** A request with one member set, put in or, for null, taken out; {@code /rule/low} names the lower bound. */
    static String with(String request, String pointer, String value) {
        ObjectNode root = (ObjectNode) JSON.readTree(bytes(request));
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);
        if (value == null) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, JSON.readTree(bytes(value)));
        }
        return root.toString();
    }
}
