package vn.chitieu.account.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.account.Role;

/**
 * Everything that is kept about a person, as they take it along: no hash, no secret, and no figure, which is the
 * commune's and not theirs.
 *
 * @param deeds what the trail says they did
 * @param acts what the trail says was done with their account
 */
record PersonalDataCopy(
        Instant copiedAt,
        Person account,
        List<HeldGrant> roles,
        List<Opened> sessions,
        List<Token> accessTokens,
        List<SignIn> signIns,
        List<Reminder> reminders,
        List<Entered> figures,
        List<Deed> deeds,
        List<DoneTo> acts) {

    record Person(
            String username,
            String displayName,
            @Nullable String workPhone,
            @Nullable String email,
            boolean enabled,
            Instant createdAt,
            @Nullable Instant lastSignInAt,
            @Nullable Instant passwordSetAt,
            boolean secondFactor,
            boolean remindedByMail,
            @Nullable Instant removalAskedAt,
            @Nullable String removalReason) {}

    record HeldGrant(Role role, String place, @Nullable LocalDate until) {}

    record Opened(String browser, String system, String address, Instant since, Instant lastUsed) {}

    record Token(
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    record SignIn(Instant at, String act, @Nullable String address) {}

    /** An e-mail about figures that were due; not sent while it fails. */
    record Reminder(
            String commune,
            String period,
            LocalDate dueOn,
            @Nullable Instant sentAt,
            @Nullable String failure) {}

    /** A version of a figure, without the figure. */
    record Entered(String commune, String series, String period, Instant at) {}

    record Deed(
            Instant at,
            String act,
            String kind,
            String object,
            @Nullable String address) {}

    record DoneTo(
            Instant at,
            String act,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}
}
