package vn.chitieu.evaluation.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.Province;
import vn.chitieu.evaluation.BandsEffect;
import vn.chitieu.evaluation.ProvinceBands;
import vn.chitieu.judging.Bands;

/**
 * The bands of a province.
 *
 * @param history what the province has set, latest first
 * @param setMeanwhile whether somebody has set others while the form was filled in
 * @param preview the effect of other bands; null where none was asked for
 */
public record BandsPage(
        Province province,
        Bands inForce,
        List<ProvinceBands.Setting> history,
        boolean maySet,
        boolean setMeanwhile,
        @Nullable Preview preview) {

    /**
     * The effect of other bands.
     *
     * @param token the bands in one word
     * @param retyped whether the numbers are not those whose effect was shown before
     * @param unchanged how many communes change nothing
     */
    public record Preview(String token, boolean retyped, List<Changed> changed, int unchanged) {

        static Preview of(
                Bands wanted, boolean retyped, List<BandsEffect> effects, Map<String, NamedCommune> communes) {
            List<Changed> changed = effects.stream()
                    .filter(effect -> effect.moved() > 0)
                    .flatMap(effect -> Stream.ofNullable(communes.get(effect.commune()))
                            .map(commune -> new Changed(commune, effect)))
                    .toList();
            return new Preview(BandsForm.token(wanted), retyped, changed, effects.size() - changed.size());
        }

        public int moved() {
            return changed.stream().mapToInt(it -> it.effect().moved()).sum();
        }
    }

    public record Changed(NamedCommune commune, BandsEffect effect) {}

    /** A share of the way in percent, as pages say it. */
    public static BigDecimal percent(BigDecimal share) {
        return share.movePointRight(2);
    }

    /** Whether the province goes by the portal's own bands. */
    public boolean isDefault() {
        return history.isEmpty();
    }

    public Bands defaults() {
        return Bands.DEFAULT;
    }
}
