package vn.chitieu.evaluation;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.judging.Bands;

/** A province setting its bands; what is not closed is judged by them at once. */
@Service
@RequiredArgsConstructor
public class BandsSetting {

    private final ProvinceBands bands;
    private final OpenRounds rounds;
    private final TargetEvaluation evaluation;
    private final DataScopes scopes;
    private final Clock clock;

    /**
     * Adds a version and judges the province's rounds that are not closed again.
     *
     * @param after version of the bands that the person saw in force
     * @param wanted their version does not matter
     * @return false if somebody has set others since then, and nothing was changed
     * @throws AccessDeniedException unless the person sets the bands of this province
     */
    @Transactional
    public boolean set(String province, int after, Bands wanted, String reason, CurrentUser user) {
        if (!user.maySetBandsOf(province)) {
            throw new AccessDeniedException(user.username() + " does not set the bands of " + province);
        }
        bands.lock(province);
        if (bands.of(province).version() != after) {
            return false;
        }
        bands.add(province, wanted, reason, user.id(), clock.instant());
        scopes.during(DataScope.ofProvince(province), () -> rounds.places(province))
                .forEach(evaluation::judgeOpenRounds);
        return true;
    }
}
