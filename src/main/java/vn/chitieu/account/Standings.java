package vn.chitieu.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.Standing.Duty;

/** Asks with each request how somebody signed in stands: a role that was taken away opens nothing from then on. */
@Service
public class Standings {

    /** "Mật khẩu quản trị: đổi 2 tháng một lần" — TCVN 14423:2026. */
    private static final Duration ADMINISTRATORS_PASSWORD = Duration.ofDays(60);

    private final Accounts accounts;
    private final Clock clock;
    private final boolean demo;

    Standings(Accounts accounts, Clock clock, Environment environment) {
        this.accounts = accounts;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** How a person stands now; empty for one who has no account here, which none ever loses. */
    @Transactional(readOnly = true)
    public Optional<Standing> of(CurrentUser user) {
        return accounts.findById(user.id()).map(account -> {
            CurrentUser person = CurrentUser.of(account, LocalDate.now(clock));
            return new Standing(
                    person,
                    account.isEnabled() && (demo || !account.isDemo()),
                    duty(account, person.isAdministrator()));
        });
    }

    private Duty duty(Account account, boolean administrator) {
        if (account.isDemo()) {
            return Duty.NONE;
        }
        if (account.mustChangePassword() || administrator && isOld(account.passwordSetAt())) {
            return Duty.CHANGE_PASSWORD;
        }
        return administrator && !account.hasSecondFactor() ? Duty.SET_UP_SECOND_FACTOR : Duty.NONE;
    }

    private boolean isOld(@Nullable Instant passwordSetAt) {
        return passwordSetAt != null
                && passwordSetAt.plus(ADMINISTRATORS_PASSWORD).isBefore(clock.instant());
    }
}
