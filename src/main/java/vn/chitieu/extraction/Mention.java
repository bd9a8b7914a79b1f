package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount with the part of its sentence that speaks of it.
 *
 * @param from where that part begins
 * @param to where it ends
 * @param follows the amount whose series it goes on with: "5% vào năm 2026, 3,5% vào năm 2027"; null for none
 */
record Mention(
        Sentence sentence,
        NumberPhrase phrase,
        int from,
        int to,
        @Nullable Mention follows) {

    private static final Pattern AND = Lexicon.pattern("(?:,| và | cùng )");
    private static final Pattern JOINED =
            Lexicon.pattern("[\\s,]*(?:và|đến|tới)?[\\s,]*(?:{less-than}|{more-than}|{at-least}|{at-most})?[\\s,]*");
    private static final Pattern DATED = Lexicon.pattern("^[\\s,]*(?:(?:vào|đến|trong) )?năm 20\\d\\d");
    private static final Pattern LEFT_EMPTY = Lexicon.pattern(
            "[\\s,:;(]*+(?:(?:{at-least}|{more-than}|{at-most}|{less-than}|{filler}|{opening}|{goal}|{every-year}|trong"
                    + " đó|và)[\\s,:]*+)*+");

    /** The amounts of a sentence, each with its own part. */
    static List<Mention> of(Sentence sentence) {
        List<NumberPhrase> phrases = NumberPhrases.in(sentence.text(), sentence.covered());
        List<Mention> mentions = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < phrases.size(); i++) {
            NumberPhrase phrase = phrases.get(i);
            boolean last = i + 1 == phrases.size();
            int to = last
                    ? end(sentence, phrase.end(), sentence.text().length())
                    : boundary(sentence, from, phrase, phrases.get(i + 1));
            int semicolon = sentence.folded().lastIndexOf(';', phrase.start());
            mentions.add(following(new Mention(sentence, phrase, Math.max(from, semicolon + 1), to, null), mentions));
            from = to;
        }
        return mentions;
    }

    private static Mention following(Mention mention, List<Mention> before) {
        boolean goesOn = !before.isEmpty()
                && JOINED.matcher(mention.left()).matches()
                && DATED.matcher(mention.right()).find()
                && Objects.equals(before.getLast().phrase.unit(), mention.phrase.unit());
        return goesOn
                ? new Mention(mention.sentence, mention.phrase, mention.from, mention.to, before.getLast())
                : mention;
    }

    /** The end of what speaks of the last amount: a semicolon ends it. */
    private static int end(Sentence sentence, int after, int atMost) {
        int stop = sentence.folded().indexOf(';', after);
        return stop >= 0 && stop < atMost ? stop : atMost;
    }

    /** Where one amount's part ends and the next one's begins. */
    private static int boundary(Sentence sentence, int from, NumberPhrase phrase, NumberPhrase next) {
        String between = sentence.folded().substring(phrase.end(), next.start());
        int semicolon = between.indexOf(';');
        if (semicolon >= 0) {
            return phrase.end() + semicolon;
        }
        boolean numberFirst = LEFT_EMPTY
                .matcher(sentence.folded().substring(from, phrase.start()))
                .matches();
        int place = -1;
        Matcher and = AND.matcher(between);
        while (and.find() && (place < 0 || numberFirst)) {
            place = and.start();
            if (between.charAt(place) == ',' && !numberFirst) {
                break;
            }
        }
        return phrase.end() + Math.max(place, 0);
    }

    /** This part joined to the one before it. */
    Mention from(Mention start) {
        return new Mention(sentence, phrase, start.from, to, follows);
    }

    /** Folded, before the number. */
    String left() {
        return sentence.folded().substring(from, phrase.start());
    }

    /** Folded, after the number's unit. */
    String right() {
        return sentence.folded().substring(phrase.end(), Math.max(phrase.end(), to));
    }

    /** As written, before the number. */
    String writtenLeft() {
        return sentence.text().substring(from, phrase.start());
    }

    /** As written, after the unit. */
    String writtenRight() {
        return sentence.text().substring(phrase.end(), Math.max(phrase.end(), to));
    }

    /** Folded, all that stands before this part. */
    String before() {
        return sentence.folded().substring(0, from);
    }
}
