package vn.chitieu.intake;

import java.util.List;

/**
 * What keeps a card from becoming a target.
 *
 * @param field of the card
 * @param key of its sentence in the message bundles
 */
public record Problem(String field, String key, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem of(String field, String problem, String... arguments) {
        return new Problem(field, "intake.problem." + problem, List.of(arguments));
    }
}
