package vn.chitieu.report;

import java.util.List;

/**
 * What stands around the text of a commune's reports.
 *
 * @param superior the body above, in capitals; empty where the layout has none
 * @param issuer in capitals
 * @param symbol what follows the number: "BC/ĐU"
 * @param place where it is signed
 * @param recipients one each, without mark at the end
 * @param authority on whose behalf it is signed: "T/M BAN THƯỜNG VỤ"
 * @param position of the signer, in capitals
 * @param signer name, without titles; empty while nobody has typed one
 * @param version counts up with every change; 0 for the portal's own
 */
public record ReportHead(
        ReportForm form,
        String superior,
        String issuer,
        String symbol,
        String place,
        List<String> recipients,
        String authority,
        String position,
        String signer,
        int version) {

    public ReportHead {
        recipients = List.copyOf(recipients);
    }

    /** The number with its symbol: "Số 05-BC/ĐU"; room is left for a number that is not there yet. */
    public String numbered(String number) {
        String padded = number.matches("\\d") ? "0" + number : number;
        return form == ReportForm.PARTY
                ? "Số " + (padded.isEmpty() ? "\u2026" : padded) + "-" + symbol
                : "Số: " + (padded.isEmpty() ? "\u2026" : padded) + "/" + symbol;
    }
}
