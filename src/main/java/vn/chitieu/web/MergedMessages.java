package vn.chitieu.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The messages of all bundles in one table for each language. Each feature has a bundle of its own, and a page asks for some
 * hundred messages: to look through the bundles one after another, as Spring does, costs more than what is found.
 */
@Component("messageSource")
class MergedMessages extends AbstractMessageSource {

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();
    private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

    MergedMessages(@Value("${spring.messages.basename}") String[] bundles) {
        for (Language language : Language.values()) {
            Map<String, String> messages = new HashMap<>();
            for (String bundle : bundles) {
                read(bundle + ".properties", messages);
                read(bundle + "_" + language.tag() + ".properties", messages);
            }
            byLanguage.put(language.tag(), Map.copyOf(messages));
            formats.put(language, new ConcurrentHashMap<>());
        }
    }

    /** A later file says it anew; there need not be one. */
    private static void read(String name, Map<String, String> messages) {
        ClassPathResource file = new ClassPathResource(name);
        if (!file.exists()) {
            return;
        }
        Properties found = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            found.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.stringPropertyNames().forEach(code -> messages.put(code, found.getProperty(code)));
    }

    private @Nullable String text(String code, Locale locale) {
        return byLanguage.getOrDefault(Language.of(locale).tag(), Map.of()).get(code);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return text(code, locale);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        Language language = Language.of(locale);
        Map<String, MessageFormat> ofLanguage = Objects.requireNonNull(formats.get(language));
        MessageFormat known = ofLanguage.get(code);
        if (known != null) {
            return known;
        }
        String text = text(code, locale);
        if (text == null) {
            return null;
        }
        MessageFormat format = createMessageFormat(text, language.locale());
        ofLanguage.put(code, format);
        return format;
    }
}
