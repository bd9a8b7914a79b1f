package vn.chitieu.account.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.account.AccessToken;
import vn.chitieu.web.Words;

/**
 * The access tokens of the person signed in.
 *
 * @param made the token that was just made, shown this once
 * @param lifetimes to choose from, days to text
 */
public record TokensPage(@Nullable String made, List<Line> tokens, Map<String, String> lifetimes) {

    public record Line(
            long id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            Instant expiresAt,
            boolean expired) {}

    static TokensPage of(@Nullable String made, List<AccessToken> tokens, Words words, Instant now) {
        Map<String, String> lifetimes = new LinkedHashMap<>();
        for (String days : TokenForm.LIFETIMES) {
            lifetimes.put(days, words.message("account.tokens.lifetime", days));
        }
        return new TokensPage(
                made, tokens.stream().map(token -> line(token, now)).toList(), lifetimes);
    }

    private static Line line(AccessToken token, Instant now) {
        return new Line(
                token.id(),
                token.name(),
                token.createdAt(),
                token.lastUsedAt(),
                token.expiresAt(),
                token.isExpiredAt(now));
    }
}
