package vn.chitieu.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** The portal asks a province who somebody is, once, and calls nothing there in their name: it needs no token later. */
final class KeptNowhere implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, @Nullable Authentication person, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            @Nullable Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Nothing to keep
    }

    @Override
    public void removeAuthorizedClient(
            String registration,
            @Nullable Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Nothing was kept
    }
}
