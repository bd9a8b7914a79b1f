package vn.chitieu.intake;

import vn.chitieu.extraction.DocumentFacts;
import vn.chitieu.extraction.DocumentFacts.Kind;
import vn.chitieu.period.Term;

/**
 * The document that targets were read from, as it would be added: by what it says of itself, empty where it says
 * nothing. Who signed it by name is not part of it.
 *
 * @param type name of a {@code ResolutionType}
 * @param issuedOn a whole day, as it is typed
 */
public record ProposedDocument(
        String type,
        String title,
        String issuer,
        String number,
        String issuedOn,
        String signerRole,
        String firstYear,
        String lastYear) {

    private static final int LONGEST = 500;

    public static ProposedDocument of(Particulars particulars) {
        DocumentFacts facts = particulars.facts();
        String[] years = facts.value(Kind.TERM).split("-");
        boolean termed = years.length == 2;
        String number = facts.value(Kind.NUMBER);
        String date = facts.value(Kind.DATE);
        String type = facts.value(Kind.TYPE);
        return new ProposedDocument(
                IntakeWords.meaning("types", type).orElse("RESOLUTION"),
                cut(facts.value(Kind.TITLE)),
                cut(facts.value(Kind.ISSUER)),
                number.isEmpty() || !Character.isDigit(number.charAt(0)) ? "" : number,
                date.length() == "05/02/2026".length() ? date : "",
                cut(facts.signedAs()),
                termed ? years[0] : String.valueOf(Term.CURRENT.firstYear()),
                termed ? years[1] : String.valueOf(Term.CURRENT.lastYear()));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
