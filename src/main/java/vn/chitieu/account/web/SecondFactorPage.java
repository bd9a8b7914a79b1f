package vn.chitieu.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.account.factor.QrCode;
import vn.chitieu.account.factor.Totp;

/**
 * One's own second factor: to be set up, just set up, or there.
 *
 * @param offer what to put into an app; null once it is set up
 * @param made the recovery codes that were just made, shown this once
 * @param left how many recovery codes are left
 */
public record SecondFactorPage(@Nullable Offer offer, List<String> made, int left) {

    /**
     * What to put into an app.
     *
     * @param secret to type where no camera is at hand
     * @param required whether nothing else opens before it is set up
     */
    public record Offer(String secret, QrCode picture, boolean required) {

        /** An SVG transform that fits the picture into 100 units. */
        public String scale() {
            return "scale(" + 100.0 / picture.modules() + ")";
        }
    }

    static SecondFactorPage offered(Totp totp, String issuer, String username, boolean required) {
        return new SecondFactorPage(
                new Offer(totp.text(), QrCode.of(totp.address(issuer, username)), required), List.of(), 0);
    }

    static SecondFactorPage made(List<String> codes) {
        return new SecondFactorPage(null, codes, codes.size());
    }

    static SecondFactorPage kept(int left) {
        return new SecondFactorPage(null, List.of(), left);
    }
}
