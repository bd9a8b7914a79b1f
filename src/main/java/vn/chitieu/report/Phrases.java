package vn.chitieu.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.chitieu.judging.State;
import vn.chitieu.report.ReportFacts.TargetFacts;

/** Small pieces of a report's sentences. A report is an official document and has one language, whoever reads it. */
final class Phrases {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** The order in which a report counts: the good first. */
    private static final List<State> ORDER = List.of(
            State.EXCEEDED,
            State.MET,
            State.MET_LATE,
            State.ON_TRACK,
            State.NEEDS_CONFIRMATION,
            State.ATTENTION,
            State.AT_RISK,
            State.ALARM,
            State.MISSED,
            State.NO_FIGURE,
            State.NO_PLAN,
            State.NO_BASELINE,
            State.NOT_DUE,
            State.NOT_ARISEN);

    private Phrases() {}

    static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** What a number of targets are: "3 chỉ tiêu …". */
    static String are(State state) {
        return switch (state) {
            case EXCEEDED -> "vượt";
            case MET -> "đạt";
            case MET_LATE -> "đạt chậm";
            case ON_TRACK -> "đúng tiến độ";
            case NEEDS_CONFIRMATION -> "chờ cấp ủy xác nhận";
            case ATTENTION -> "cần chú ý";
            case AT_RISK -> "có nguy cơ không đạt";
            case ALARM -> "ở mức báo động";
            case MISSED -> "không đạt";
            case NO_FIGURE -> "chưa có số liệu";
            case NO_PLAN -> "chưa có kế hoạch giao";
            case NO_BASELINE -> "chưa có số gốc";
            case NOT_DUE -> "chưa đến kỳ đánh giá";
            case NOT_ARISEN -> "không phát sinh";
        };
    }

    /** "1 chỉ tiêu vượt, 2 chỉ tiêu đạt". */
    static String counts(List<TargetFacts> targets) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        targets.forEach(it -> counts.merge(it.state(), 1, Integer::sum));
        return ORDER.stream()
                .filter(counts::containsKey)
                .map(state -> counts.get(state) + " chỉ tiêu " + are(state))
                .collect(Collectors.joining(", "));
    }

    static String names(List<TargetFacts> targets) {
        return targets.stream().map(TargetFacts::name).collect(Collectors.joining("; "));
    }

    /** Whether a report counts it among those that go well. */
    static boolean isWell(TargetFacts target) {
        return target.state().isReached() || target.state() == State.ON_TRACK;
    }

    /** Ends a sentence that somebody typed, with or without its full stop. */
    static String ended(String text) {
        String typed = text.strip();
        return typed.isEmpty() || ".!?…".indexOf(typed.charAt(typed.length() - 1)) >= 0 ? typed : typed + ".";
    }

    /** A text of several lines as one, to stand inside a paragraph. */
    static String inline(String text) {
        return ended(text.strip().replaceAll("\\s*\\R\\s*", " "));
    }

    /** Without the full stop, to go on after it. */
    static String open(String text) {
        String whole = inline(text);
        return whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
    }

    /** With a small first letter, to stand inside a sentence; an acronym stays as it is. */
    static String lower(String text) {
        boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || acronym ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    static String upper(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** " (chủ trì: A, B)"; empty where nobody leads. */
    static String led(TargetFacts target) {
        return target.leads().isEmpty() ? "" : " (chủ trì: " + String.join(", ", target.leads()) + ")";
    }

    static List<TargetFacts> in(List<TargetFacts> targets, State state) {
        return targets.stream().filter(it -> it.state() == state).toList();
    }

    static String wordBefore(TargetFacts target) {
        return lower(Objects.requireNonNullElse(target.wordBefore(), ""));
    }
}
