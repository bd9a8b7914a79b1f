package vn.chitieu.inspection.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditedKind;

/** The trail keeps names of fields and acts as the code has them; here they become the reader's words. */
@Component
@RequiredArgsConstructor
class TrailWords {

    private static final Pattern FIELD = Pattern.compile("^([a-zA-Z]+)(?=: )", Pattern.MULTILINE);

    private final MessageSource messages;

    String act(String name) {
        return word("audit.act.", name);
    }

    String kind(String name) {
        return word("audit.kind.", name);
    }

    /** What stands before each colon becomes a word; what nobody has a word for stays as it is. */
    @Nullable
    String text(@Nullable String lines) {
        return lines == null
                ? null
                : FIELD.matcher(lines)
                        .replaceAll(field -> Matcher.quoteReplacement(word("audit.field.", field.group())));
    }

    /** All acts to choose from, the name to the word; first the choice of none. */
    Map<String, String> acts() {
        return choices("audit.act.", Act.values());
    }

    Map<String, String> kinds() {
        return choices("audit.kind.", AuditedKind.values());
    }

    private Map<String, String> choices(String start, Enum<?>[] constants) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", word("audit.", "any"));
        for (Enum<?> constant : constants) {
            choices.put(constant.name(), word(start, constant.name()));
        }
        return choices;
    }

    private String word(String start, String name) {
        Locale locale = LocaleContextHolder.getLocale();
        return Objects.requireNonNullElse(messages.getMessage(start + name, null, name, locale), name);
    }
}
