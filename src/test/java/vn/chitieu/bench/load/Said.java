package vn.chitieu.bench.load;

import java.util.HashMap;
import java.util.Map;

/** Numbers that a program wrote, one a line: {@code requests 1204}. */
record Said(Map<String, Long> numbers) {

    static Said of(String text) {
        Map<String, Long> numbers = new HashMap<>();
        text.lines()
                .map(line -> line.strip().split(" ", -1))
                .filter(words -> words.length > 1 && words[1].matches("[0-9]+(\\.[0-9]+)?(e\\+[0-9]+)?"))
                .forEach(words -> numbers.put(words[0], Math.round(Double.parseDouble(words[1]))));
        return new Said(numbers);
    }

    long number(String name) {
        Long number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("Nothing said about " + name + ": " + numbers);
        }
        return number;
    }
}
