package vn.chitieu.quotecheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds phrases in a text as whole words, the longest first, in one walk however many there are. */
final class Phrases {

    private final Map<String, List<String>> byFirstWord = new HashMap<>();

    Phrases(Collection<String> phrases) {
        phrases.forEach(it -> byFirstWord
                .computeIfAbsent(it.substring(0, wordEnd(it, 0)), word -> new ArrayList<>())
                .add(it));
        byFirstWord
                .values()
                .forEach(it -> it.sort(Comparator.comparingInt(String::length).reversed()));
    }

    /** The text with every phrase replaced. */
    String replaced(String text, UnaryOperator<String> by) {
        StringBuilder replaced = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end == at) {
                replaced.append(text.charAt(at++));
                continue;
            }
            String phrase = phraseAt(text, at, end);
            replaced.append(phrase == null ? text.substring(at, end) : by.apply(phrase));
            at = phrase == null ? end : at + phrase.length();
        }
        return replaced.toString();
    }

    private @Nullable String phraseAt(String text, int at, int end) {
        for (String phrase : byFirstWord.getOrDefault(text.substring(at, end), List.of())) {
            int after = at + phrase.length();
            if (text.startsWith(phrase, at) && (after == text.length() || !Character.isLetter(text.charAt(after)))) {
                return phrase;
            }
        }
        return null;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
