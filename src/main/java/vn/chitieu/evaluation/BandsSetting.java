package vn.chitieu.evaluation;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditChain;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;
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
    private final AuditTrail trail;
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
        Bands former = bands.of(province);
        if (former.version() != after) {
            return false;
        }
        Bands added = bands.add(province, wanted, reason, user.id(), clock.instant());
        scopes.during(DataScope.ofProvince(province), () -> rounds.places(province))
                .forEach(evaluation::judgeOpenRounds);
        trail.record(AuditEntry.of(AuditChain.ofProvince(province), Act.CHANGED, AuditedKind.BANDS, province)
                .from(fields(former).unlike(fields(added)))
                .to(fields(added).unlike(fields(former)))
                .because(reason));
        return true;
    }

    private static AuditedFields fields(Bands bands) {
        return new AuditedFields()
                .with("version", bands.version())
                .with("onTrack", bands.onTrack().stripTrailingZeros().toPlainString())
                .with("attention", bands.attention().stripTrailingZeros().toPlainString())
                .with("atRisk", bands.atRisk().stripTrailingZeros().toPlainString())
                .with(
                        "onTrackPoints",
                        bands.onTrackPoints().stripTrailingZeros().toPlainString())
                .with(
                        "attentionPoints",
                        bands.attentionPoints().stripTrailingZeros().toPlainString())
                .with("atRiskPoints", bands.atRiskPoints().stripTrailingZeros().toPlainString());
    }
}
