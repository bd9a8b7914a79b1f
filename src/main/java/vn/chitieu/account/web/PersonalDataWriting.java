package vn.chitieu.account.web;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.account.Account;
import vn.chitieu.account.OpenSessions;
import vn.chitieu.account.web.PersonalDataCopy.HeldGrant;
import vn.chitieu.account.web.PersonalDataCopy.Opened;
import vn.chitieu.account.web.PersonalDataCopy.Person;

/** Writes what is kept about a person into one file that people and programs can read. */
@Component
@RequiredArgsConstructor
class PersonalDataWriting {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final PersonalDataQueries data;
    private final KeptAccountQueries accounts;
    private final OpenSessions sessions;
    private final Clock clock;

    @Transactional(readOnly = true)
    public byte[] copyOf(Account account) {
        return JSON.writeValueAsBytes(new PersonalDataCopy(
                clock.instant(),
                new Person(
                        account.username(),
                        account.displayName(),
                        account.workPhone(),
                        account.email(),
                        account.isEnabled(),
                        account.createdAt(),
                        account.lastSignInAt(),
                        account.passwordSetAt(),
                        account.hasSecondFactor(),
                        account.isRemindedByMail(),
                        account.removalAskedAt(),
                        account.removalReason()),
                accounts.heldBy(account.id()).stream()
                        .map(held -> new HeldGrant(held.role(), held.place(), held.until()))
                        .toList(),
                sessions.of(account.username()).stream()
                        .map(it -> new Opened(
                                it.device().browser(), it.device().system(), it.address(), it.since(), it.lastUsed()))
                        .toList(),
                data.tokens(account),
                data.signIns(account),
                data.reminders(account),
                data.figures(account),
                data.deeds(account),
                data.acts(account)));
    }
}
