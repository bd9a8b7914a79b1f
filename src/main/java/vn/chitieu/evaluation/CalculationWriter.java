package vn.chitieu.evaluation;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chitieu.target.RuleWording;

/** Writes out how a judgement was worked out, step by step ("Cách tính"), from what was kept with it. */
@Component
@RequiredArgsConstructor
public class CalculationWriter {

    private final MessageSource messages;
    private final RuleWording wording;

    /**
     * A line of the working.
     *
     * @param about names the step among the others, such as {@code pace}
     * @param label what it is about, in words
     * @param text the arithmetic
     */
    public record Step(String about, String label, String text) {}

    /** The steps from the rule to the state; the unit is that of the judged value. */
    public List<Step> steps(JudgedInputs inputs, Evaluation evaluation, @Nullable String unit, Locale locale) {
        return new Calculation(messages, wording, inputs, evaluation, unit, locale).steps();
    }
}
