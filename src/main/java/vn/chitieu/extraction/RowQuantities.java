package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.Quantities.Passage;
import vn.chitieu.extraction.Quantities.Quantity;

/** The amounts of a table, row by row: what a number is about its row says, as what it is meant the head of its column. */
final class RowQuantities {

    private static final String BAR = " | ";
    private static final Pattern ORDINAL_HEAD = Lexicon.pattern("^(?:tt|stt|số tt|số thứ tự|số)\\.?$");
    private static final Pattern UNIT_HEAD = Lexicon.pattern("đơn vị(?: tính)?$|^đvt\\.?$|^đơn vị tính");
    private static final Pattern UNIT_IN_HEAD = Pattern.compile("\\(([^()]{1,25})\\)\\s*$");
    private static final Pattern ORDINAL = Pattern.compile("(?:\\d{1,2}|[ivx]{1,5}|[a-zđ])(?:\\.\\d{1,2})*[.)]?");

    private final Map<Integer, String> heads = new HashMap<>();
    private boolean inHead = true;

    /** Another table begins, if any. */
    void end() {
        heads.clear();
        inHead = true;
    }

    Passage of(Block row, List<String> leadIns) {
        List<String> cells = row.cells();
        List<Quantity> quantities = new ArrayList<>();
        String name = name(cells);
        int at = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty() && !isOrdinal(i, cell) && !cell.equals(name) && !isUnit(i)) {
                quantities.addAll(quantities(cell, at, i, cells, name));
            }
            at += cell.length() + BAR.length();
        }
        if (quantities.isEmpty() && inHead) {
            addHeads(cells);
        } else {
            inHead = false;
        }
        return new Passage(row.lineAt(0), String.join(BAR, cells), leadIns, false, quantities);
    }

    private void addHeads(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            heads.merge(i, Folding.fold(cells.get(i)), (above, below) -> (above + " " + below).strip());
        }
    }

    private List<Quantity> quantities(String cell, int at, int column, List<String> cells, String name) {
        String folded = Folding.fold(cell);
        String covered = Masking.coverNames(cell, folded);
        String head = heads.getOrDefault(column, "");
        List<Quantity> found = new ArrayList<>();
        int from = 0;
        for (NumberPhrase phrase : NumberPhrases.in(cell, covered)) {
            if (!Character.isDigit(cell.charAt(phrase.start()))) {
                continue;
            }
            String unit = phrase.unit();
            boolean familiar = phrase.familiar();
            if (unit == null || !familiar) {
                String headed = unitOf(column, cells);
                unit = headed == null ? unit : headed;
                familiar = headed != null;
            }
            String left = folded.substring(from, phrase.start());
            found.add(new Quantity(
                    at + phrase.start(),
                    at + phrase.end(),
                    phrase.low(),
                    phrase.high(),
                    unit,
                    familiar,
                    Hedges.inPoints(folded.substring(phrase.start(), phrase.end())),
                    Hedges.before(left),
                    Folding.fold(name),
                    "",
                    (head + " " + left).strip() + " ",
                    folded.substring(phrase.end()),
                    0));
            from = phrase.end();
        }
        return found;
    }

    /** The cell with most letters: what the row is about. */
    private static String name(List<String> cells) {
        return cells.stream()
                .max(Comparator.comparingLong(
                        it -> it.chars().filter(Character::isLetter).count()))
                .orElse("");
    }

    private boolean isOrdinal(int column, String cell) {
        return ORDINAL_HEAD.matcher(heads.getOrDefault(column, "")).find()
                || column == 0 && ORDINAL.matcher(Folding.fold(cell)).matches();
    }

    private boolean isUnit(int column) {
        return UNIT_HEAD.matcher(heads.getOrDefault(column, "")).find();
    }

    private @Nullable String unitOf(int column, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (isUnit(i) && !cells.get(i).isEmpty()) {
                return Folding.fold(cells.get(i));
            }
        }
        Matcher inHead = UNIT_IN_HEAD.matcher(heads.getOrDefault(column, ""));
        if (inHead.find()) {
            return inHead.group(1).strip();
        }
        Matcher inName = UNIT_IN_HEAD.matcher(Folding.fold(name(cells)));
        return inName.find() && inName.group(1).matches("%|.*đồng.*|ha|hộ|người|tấn") ? inName.group(1) : null;
    }
}
