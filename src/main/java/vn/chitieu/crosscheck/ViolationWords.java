package vn.chitieu.crosscheck;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.chitieu.web.Words;

/** Says cross-checks, and what does not keep them, in the reader's words and numbers. */
@Component
@RequiredArgsConstructor
public class ViolationWords {

    /** What stands for the two sums where a script puts them in. */
    private static final String LEFT = "{left}";

    private static final String RIGHT = "{right}";

    private final Words words;

    /** The check itself: {@code Số hộ nghèo ≤ tổng số hộ}. */
    public String of(StatedCheck check) {
        return named(check.left()) + " " + check.comparison().sign() + " " + lowered(named(check.right()));
    }

    /** {@code Số hộ nghèo 1.240 hộ lớn hơn tổng số hộ 1.204 hộ.} */
    public String of(Violation violation) {
        return said(
                violation.check(),
                violation.partial(),
                words.number(violation.left()),
                words.number(violation.right()));
    }

    /**
     * The same with {@code {left}} and {@code {right}} for the sums.
     *
     * @param partial whether a figure is still missing; of no meaning where both sums have to be equal
     */
    public String pattern(StatedCheck check, boolean partial) {
        return said(check, partial && check.comparison() != Comparison.EQUAL, LEFT, RIGHT);
    }

    private String said(StatedCheck check, boolean partial, String left, String right) {
        String key = (partial ? "crosscheck.partly." : "crosscheck.violated.") + check.comparison();
        return words.message(
                key, named(check.left()), counted(left, check), lowered(named(check.right())), counted(right, check));
    }

    private static String counted(String number, StatedCheck check) {
        String unit = check.unit().symbol();
        return check.unit().isPercentage() ? number + unit : number + "\u00A0" + unit;
    }

    private static String named(List<StatedCheck.Part> parts) {
        StringBuilder names = new StringBuilder(parts.getFirst().name());
        parts.stream().skip(1).forEach(part -> names.append(" + ").append(lowered(part.name())));
        return names.toString();
    }

    /** As inside a sentence: {@code tổng số hộ}, but {@code BHYT}. */
    private static String lowered(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }
}
