package vn.chitieu.reminder.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Grant;
import vn.chitieu.commune.CommuneVersions;
import vn.chitieu.database.KeptReadings;
import vn.chitieu.reminder.DueRound;
import vn.chitieu.reminder.Duties;
import vn.chitieu.reminder.Duty;
import vn.chitieu.reminder.ReminderWords;
import vn.chitieu.reminder.web.ReminderAround.Line;
import vn.chitieu.reminder.web.ReminderAround.Mark;

/** Tells every page that is shown to somebody what waits for them, as it is at this moment; answers without a page ask nothing. */
@Component
@RequiredArgsConstructor
class ReminderAroundPages implements WebMvcConfigurer, HandlerInterceptor {

    /** Where those arrive who have several places to choose from. */
    private static final String ARRIVAL = "/";
    /** Pages of rounds, which say themselves what is due, and their rows. */
    private static final Pattern ROUND = Pattern.compile("/communes/[^/]+/periods/[^/]+/(round|entry|cells)");

    private record First(List<Grant> of, LocalDate today) {}

    private final Duties duties;
    private final KeptReadings kept;
    private final ReminderWords words;
    private final Clock clock;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (page == null
                || !isPage(page.getViewName())
                || request.getDispatcherType() != DispatcherType.REQUEST
                || ROUND.matcher(request.getRequestURI()).matches()
                || signedIn == null
                || !(signedIn.getPrincipal() instanceof CurrentUser person)) {
            return;
        }
        first(person, page.getModel())
                .ifPresent(first -> page.addObject("reminder", around(request.getRequestURI(), first, person)));
    }

    /** A page that knows how its commune stands spares asking again; what a unit still has to do changes with each figure. */
    private Optional<DueRound> first(CurrentUser person, Map<String, Object> model) {
        if (!(model.get(CommuneVersions.STANDING) instanceof CommuneVersions.Standing standing)
                || !person.communes().equals(Set.of(standing.commune().code()))) {
            return duties.firstOf(person);
        }
        boolean ofUnit = !person.unitsIn(standing.commune().code()).isEmpty();
        return kept.of(
                new First(person.grants(), LocalDate.now(clock)),
                ofUnit ? standing.version() : standing.setUp(),
                () -> duties.firstOf(person));
    }

    /** Neither a redirect nor a fragment. */
    private static boolean isPage(@Nullable String view) {
        return view != null && !view.contains(":");
    }

    private ReminderAround around(String path, DueRound first, CurrentUser person) {
        LocalDate today = LocalDate.now(clock);
        Locale locale = LocaleContextHolder.getLocale();
        return new ReminderAround(
                new Mark(
                        words.when(first, today, locale),
                        words.where(first, locale),
                        first.address(),
                        first.daysLeft(today) < 0),
                path.equals(ARRIVAL)
                        ? duties.of(person).stream()
                                .map(duty -> line(duty, today, locale))
                                .toList()
                        : List.of());
    }

    private Line line(Duty duty, LocalDate today, Locale locale) {
        DueRound due = duty.due();
        return new Line(
                words.where(due, locale), words.due(due, today, locale), words.what(duty, locale), due.address());
    }
}
