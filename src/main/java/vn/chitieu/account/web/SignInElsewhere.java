package vn.chitieu.account.web;

import java.util.List;
import java.util.stream.StreamSupport;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The sign-ins of provinces that are configured here, if any. */
@Component
@RequiredArgsConstructor
class SignInElsewhere {

    private final ObjectProvider<ClientRegistrationRepository> provinces;

    /** @param href where it begins */
    public record Offer(String name, String href) {}

    List<Offer> offers() {
        return provinces.getIfAvailable() instanceof Iterable<?> registrations
                ? StreamSupport.stream(registrations.spliterator(), false)
                        .filter(ClientRegistration.class::isInstance)
                        .map(ClientRegistration.class::cast)
                        .map(it -> new Offer(it.getClientName(), "/oauth2/authorization/" + it.getRegistrationId()))
                        .toList()
                : List.of();
    }
}
