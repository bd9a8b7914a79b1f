package vn.chitieu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Shell}. */
@ControllerAdvice
class ShellAdvice {

    private final boolean demo;
    private final ObjectProvider<Navigation> navigation;

    ShellAdvice(Environment environment, ObjectProvider<Navigation> navigation) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.navigation = navigation;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request, @Nullable Authentication person, Locale locale) {
        Language language = Language.of(locale);
        Optional<Navigation> offered = Optional.ofNullable(person).map(signedIn -> navigation.getIfAvailable());
        return new Shell(
                language,
                language.other(),
                hrefIn(language.other(), request.getQueryString()),
                demo,
                person == null ? null : offered.map(it -> it.nameOf(person)).orElse(person.getName()),
                idle(request.getSession(false), person),
                person == null
                        ? List.of()
                        : offered.map(it -> it.linksFor(person, request.getRequestURI()))
                                .orElse(List.of()),
                person == null
                        ? List.of()
                        : offered.map(it -> it.accountLinksFor(person, request.getRequestURI()))
                                .orElse(List.of()),
                person == null
                        ? List.of()
                        : offered.map(it -> it.footerLinksFor(person, request.getRequestURI()))
                                .orElse(List.of()));
    }

    private static Shell.@Nullable Idle idle(@Nullable HttpSession session, @Nullable Authentication person) {
        return session == null || person == null
                ? null
                : Shell.Idle.of(person.getName(), Duration.ofSeconds(session.getMaxInactiveInterval()));
    }

    /** This page's own address with another language: a query alone, so that it can lead nowhere else. */
    private static String hrefIn(Language language, @Nullable String query) {
        String parameter = LanguageConfiguration.PARAMETER + "=";
        Stream<String> others = query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&")).filter(it -> !it.isEmpty() && !it.startsWith(parameter));
        return Stream.concat(others, Stream.of(parameter + language.tag())).collect(Collectors.joining("&", "?", ""));
    }
}
