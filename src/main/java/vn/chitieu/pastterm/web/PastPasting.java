package vn.chitieu.pastterm.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import vn.chitieu.pastterm.Bound;
import vn.chitieu.pastterm.PastResult;
import vn.chitieu.target.Field;
import vn.chitieu.web.PastedCells;
import vn.chitieu.web.Words;

/** Reads a pasted table, one result a line; everything that has to be mended is said at once. */
@Component
@RequiredArgsConstructor
class PastPasting {

    private static final int MOST_LINES = 500;

    private final Words words;

    record Read(List<PastResult.Said> said, List<PastPages.Problem> problems) {}

    Read read(String pasted) {
        List<PastPages.Problem> problems = new ArrayList<>();
        List<PastResult.Said> said = new ArrayList<>();
        List<String> lines = pasted.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                read(at + 1, PastedCells.of(lines.get(at)), said, problems);
            }
        }
        if (said.isEmpty() && problems.isEmpty()) {
            problems.add(new PastPages.Problem(1, "form.problem.required", List.of()));
        } else if (lines.size() > MOST_LINES) {
            problems.add(
                    new PastPages.Problem(MOST_LINES, "pastterm.problem.lines", List.of(String.valueOf(MOST_LINES))));
        }
        return new Read(said, problems);
    }

    private void read(int line, List<String> cells, List<PastResult.Said> said, List<PastPages.Problem> problems) {
        if (cells.stream().skip(PastForm.CELLS).anyMatch(it -> !it.isEmpty())) {
            problems.add(new PastPages.Problem(
                    line,
                    "pastterm.problem.cells",
                    List.of(String.valueOf(cells.size()), String.valueOf(PastForm.CELLS))));
            return;
        }
        List<String> named = new ArrayList<>(cells);
        while (named.size() < PastForm.CELLS) {
            named.add("");
        }
        named.set(PastForm.BOUND, constant(named.get(PastForm.BOUND), "Bound.", Bound.values()));
        named.set(PastForm.FIELD, constant(named.get(PastForm.FIELD), "Field.", Field.values()));
        PastForm form = PastForm.ofCells(named);
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        form.read(Set.of(), Set.of(), errors).ifPresent(said::add);
        errors.getFieldErrors().stream()
                .map(it -> new PastPages.Problem(
                        line,
                        String.valueOf(it.getCode()).equals("pastterm.problem.choice")
                                ? "pastterm.problem." + it.getField()
                                : String.valueOf(it.getCode()),
                        it.getArguments() == null
                                ? List.of()
                                : Arrays.stream(it.getArguments())
                                        .map(String::valueOf)
                                        .toList()))
                .forEach(problems::add);
    }

    /** The constant whose word was pasted; what is no such word stays, to be refused. */
    private String constant(String pasted, String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .filter(it -> plain(words.message(prefix + it.name())).equals(plain(pasted)))
                .findFirst()
                .map(Enum::name)
                .orElse(pasted);
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('–', '-').replaceAll("\\s*-\\s*", "-");
    }
}
