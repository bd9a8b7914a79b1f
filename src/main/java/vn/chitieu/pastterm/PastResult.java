package vn.chitieu.pastterm;

import org.jspecify.annotations.Nullable;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.period.Term;
import vn.chitieu.target.Field;

/**
 * One result of a past term, in the words and numbers of its report.
 *
 * @param target the target of the term that followed which counts the same; null where none does, or where it is not open to
 *     the reader
 * @param document that reports it; null where the portal does not hold it, or where it is not open to the reader
 * @param removed whether it was taken off the list
 */
public record PastResult(
        long id,
        Term term,
        Said said,
        @Nullable Linked target,
        @Nullable Document document,
        boolean removed,
        int version) {

    /**
     * What the report says, as it was typed.
     *
     * @param unit empty where it counts nothing
     * @param aim what the past resolution asked for; empty where the report does not say
     * @param bound which side of the aim was meant; null where nobody has said
     * @param judged met, not met, in the report's words; empty where it does not say
     * @param field null where nobody has said
     * @param printed where it stands in the document; empty where nobody has said
     */
    public record Said(
            String name,
            String unit,
            String aim,
            @Nullable Bound bound,
            String result,
            String judged,
            @Nullable Field field,
            String printed) {

        public VietnameseNumber.Reading aimed() {
            return read(aim);
        }

        public VietnameseNumber.Reading reached() {
            return read(result);
        }

        /** The unit may stand behind a number; {@code 1.234} percent may have been meant as 1,234, so it is asked back. */
        private VietnameseNumber.Reading read(String text) {
            String bare = text.strip();
            boolean named = !unit.isEmpty() && !Character.isDigit(unit.charAt(0));
            if (named && bare.endsWith(unit)) {
                bare = bare.substring(0, bare.length() - unit.length()).strip();
            }
            VietnameseNumber.Reading reading = VietnameseNumber.read(bare);
            boolean doubtful = reading instanceof VietnameseNumber.Understood understood
                    && understood.inThousands()
                    && unit.startsWith("%")
                    && bare.indexOf('.') == bare.lastIndexOf('.');
            return doubtful ? new VietnameseNumber.PointForComma(bare.replace('.', ',')) : reading;
        }
    }

    public record Linked(long id, String code, String name) {}

    /**
     * A document of the commune.
     *
     * @param visibility the name of its constant
     */
    public record Document(long id, String title, String visibility) {}

    public PastVerdict verdict() {
        return PastVerdict.of(said);
    }
}
