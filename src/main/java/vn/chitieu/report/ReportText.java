package vn.chitieu.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.State;
import vn.chitieu.report.ReportFacts.Answer;
import vn.chitieu.report.ReportFacts.Asked;
import vn.chitieu.report.ReportFacts.Directed;
import vn.chitieu.report.ReportFacts.Request;
import vn.chitieu.report.ReportFacts.Said;
import vn.chitieu.report.ReportFacts.Signed;
import vn.chitieu.report.ReportFacts.TargetFacts;

/**
 * A report's text, written from what the figures say and what people have said about them; nothing is added to either. A
 * section about which there is nothing to say is empty.
 */
final class ReportText {

    private final ReportFacts facts;
    private final List<TargetFacts> all;
    /** With the parts of composites, which are what figures, explanations and questions are about. */
    private final List<TargetFacts> whole;

    private ReportText(ReportFacts facts) {
        this.facts = facts;
        this.all = Stream.concat(facts.leading().stream(), facts.followed().stream())
                .toList();
        this.whole = all.stream().flatMap(TargetFacts::whole).toList();
    }

    /** The paragraphs of every section, in the order of the sections. */
    static Map<ReportSection, List<String>> of(ReportFacts facts) {
        ReportText text = new ReportText(facts);
        Map<ReportSection, List<String>> sections = new EnumMap<>(ReportSection.class);
        for (ReportSection section : ReportSection.values()) {
            sections.put(section, text.write(section));
        }
        return sections;
    }

    private List<String> write(ReportSection section) {
        return switch (section) {
            case OPENING -> opening();
            case OVERVIEW -> OverviewText.of(facts);
            case FIELDS -> fields();
            case DANGERS -> dangers();
            case MISSING -> missing();
            case CONCLUSIONS -> conclusions();
            case TASKS -> tasks();
            case REQUESTS -> requests();
        };
    }

    private List<String> opening() {
        String pursuant = facts.documents().isEmpty() ? "" : "Thực hiện " + String.join("; ", facts.documents()) + ", ";
        String body = pursuant.isEmpty() ? Phrases.upper(facts.body()) : facts.body();
        return List.of(pursuant + body + " báo cáo kết quả thực hiện các chỉ tiêu " + facts.period() + " như sau:");
    }

    private List<String> fields() {
        Map<String, List<TargetFacts>> byField = new LinkedHashMap<>();
        facts.leading()
                .forEach(it -> byField.computeIfAbsent(it.field(), field -> new ArrayList<>())
                        .add(it));
        List<String> paragraphs = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<TargetFacts>> field : byField.entrySet()) {
            paragraphs.add(++number + ". " + field.getKey());
            paragraphs.addAll(field(field.getValue()));
        }
        return paragraphs;
    }

    private static List<String> field(List<TargetFacts> targets) {
        List<String> paragraphs = new ArrayList<>();
        List<TargetFacts> well = targets.stream()
                .filter(it -> Phrases.isWell(it) || it.state() == State.NEEDS_CONFIRMATION)
                .toList();
        paragraphs.add(Phrases.upper(Phrases.counts(targets)) + ".");
        well.forEach(it -> paragraphs.add("- " + it.name() + ": " + Phrases.lower(Phrases.inline(it.sentence()))));
        List<TargetFacts> later =
                targets.stream().filter(it -> it.state().isSilent()).toList();
        if (!later.isEmpty()) {
            paragraphs.add("- Chưa đến kỳ đánh giá hoặc không phát sinh: " + Phrases.names(later) + ".");
        }
        return paragraphs;
    }

    private List<String> dangers() {
        List<TargetFacts> dangers = all.stream()
                .filter(it -> it.state().isDanger())
                .sorted((one, other) -> one.state().compareTo(other.state()))
                .toList();
        if (dangers.isEmpty()) {
            return List.of("Không có chỉ tiêu nào cần chú ý, có nguy cơ, ở mức báo động hoặc không đạt.");
        }
        List<String> paragraphs = new ArrayList<>();
        int number = 0;
        for (TargetFacts target : dangers) {
            paragraphs.add(++number + ". " + target.name() + ": " + Phrases.lower(target.word()) + Phrases.led(target));
            if (!target.sentence().isEmpty()) {
                paragraphs.add("- Kết quả: " + Phrases.lower(Phrases.inline(target.sentence())));
            }
            if (target.parts().isEmpty()) {
                paragraphs.addAll(said(target));
            }
            target.whole()
                    .filter(part -> part != target
                            && part.parts().isEmpty()
                            && part.state().isDanger())
                    .forEach(part -> paragraphs.addAll(part(part)));
        }
        return paragraphs;
    }

    private static List<String> part(TargetFacts part) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("- " + part.name() + ", " + Phrases.lower(part.word()) + Phrases.led(part) + ": "
                + Phrases.lower(Phrases.inline(part.sentence())));
        paragraphs.addAll(said(part));
        return paragraphs;
    }

    private static List<String> said(TargetFacts target) {
        Said said = target.said();
        if (said == null) {
            return target.state() == State.ATTENTION
                    ? List.of()
                    : List.of("- Nguyên nhân: chưa có giải trình của đơn vị chủ trì.");
        }
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("- Nguyên nhân (" + Phrases.lower(said.kind()) + "): " + Phrases.inline(said.cause()));
        paragraphs.add("- Giải pháp: " + Phrases.inline(said.measures()));
        Request request = said.request();
        if (request != null) {
            paragraphs.add("- Kiến nghị: " + asks(request) + ".");
        }
        return paragraphs;
    }

    private static String asks(Request request) {
        return "đề nghị " + request.to() + " " + Phrases.lower(Phrases.open(request.what())) + ", trước ngày "
                + Phrases.date(request.by());
    }

    private List<TargetFacts> measured() {
        return whole.stream().filter(it -> it.parts().isEmpty()).toList();
    }

    private List<String> missing() {
        List<String> paragraphs = new ArrayList<>();
        List<TargetFacts> silent = new ArrayList<>();
        for (TargetFacts target : Phrases.in(measured(), State.NO_FIGURE)) {
            Said said = target.said();
            if (said == null) {
                silent.add(target);
            } else {
                String promised =
                        said.promisedOn() == null ? "" : "; hẹn có số ngày " + Phrases.date(said.promisedOn());
                paragraphs.add("- Chưa có số liệu: " + target.name() + Phrases.led(target) + promised + ". Lý do: "
                        + Phrases.inline(said.cause()));
            }
        }
        if (!silent.isEmpty()) {
            paragraphs.add("- Chưa có số liệu và chưa có giải trình (" + silent.size() + "): "
                    + silent.stream().map(it -> it.name() + Phrases.led(it)).collect(Collectors.joining("; "))
                    + ".");
        }
        for (State state : List.of(State.NO_PLAN, State.NO_BASELINE)) {
            List<TargetFacts> lacking = Phrases.in(measured(), state);
            if (!lacking.isEmpty()) {
                paragraphs.add("- " + Phrases.upper(Phrases.are(state)) + " nên chưa đánh giá được: "
                        + Phrases.names(lacking) + ".");
            }
        }
        if (!facts.withheld().isEmpty()) {
            paragraphs.add("- Không đưa lên hệ thống, báo cáo riêng theo chế độ: " + String.join("; ", facts.withheld())
                    + ".");
        }
        return paragraphs;
    }

    private List<String> conclusions() {
        List<String> paragraphs = new ArrayList<>();
        Map<String, List<String>> byWord = new LinkedHashMap<>();
        for (TargetFacts target : all) {
            if (target.signed() != null) {
                byWord.computeIfAbsent(target.signed().word(), word -> new ArrayList<>())
                        .add(target.name());
            }
        }
        int signed = byWord.values().stream().mapToInt(List::size).sum();
        if (signed > 0) {
            paragraphs.add("Ban Thường vụ đã ký đánh giá " + signed + "/" + all.size() + " chỉ tiêu:");
            byWord.forEach((word, names) ->
                    paragraphs.add("- " + word + " (" + names.size() + "): " + String.join("; ", names) + "."));
        }
        for (TargetFacts target : all) {
            Signed word = target.signed();
            if (word != null && word.contested()) {
                String reason = word.reason() == null ? "" : " Lý do: " + Phrases.inline(word.reason());
                paragraphs.add("Chỉ tiêu " + target.name() + " theo số liệu là “" + Phrases.lower(target.word())
                        + "”, Ban Thường vụ đánh giá “" + Phrases.lower(word.word()) + "”." + reason);
            }
        }
        for (TargetFacts target : whole) {
            if (target.asked() != null) {
                paragraphs.add(asked(target.name(), target.asked()));
            }
        }
        if (!facts.directed().isEmpty()) {
            paragraphs.add("Ban Thường vụ đã kết luận, giao việc:");
            facts.directed().forEach(it -> paragraphs.add(directed(it)));
        }
        return paragraphs;
    }

    private static String directed(Directed it) {
        String about = it.target() == null ? "" : " (chỉ tiêu " + it.target() + ")";
        String progress = switch (it.progress()) {
            case UNDER_WAY -> "đang thực hiện";
            case OVERDUE -> "đã quá hạn";
            case REPORTED -> "đã báo cáo hoàn thành, chờ xác nhận";
            case DONE -> "đã hoàn thành";
        };
        return "- " + it.owner() + ": " + Phrases.open(it.text()) + about + ", hạn " + Phrases.date(it.by()) + "; "
                + progress + ".";
    }

    private static String asked(String name, Asked asked) {
        String due = asked.due() == null || asked.answer() != Answer.AWAITED
                ? ""
                : ", hạn trả lời " + Phrases.date(asked.due());
        String answer = switch (asked.answer()) {
            case AWAITED -> "chưa được trả lời";
            case GIVEN -> "đã được trả lời, chờ Ban Thường vụ xem xét";
            case ACCEPTED -> "đã được trả lời và chấp nhận";
        };
        return "Ban Thường vụ yêu cầu giải trình chỉ tiêu " + name + ": “" + Phrases.open(asked.question()) + "”" + due
                + "; " + answer + ".";
    }

    /** What leading units promised, the earliest first. */
    private List<String> tasks() {
        return whole.stream()
                .filter(it -> it.said() != null
                        && it.said().commitment() != null
                        && it.said().commitmentBy() != null)
                .sorted((one, other) -> by(one).compareTo(by(other)))
                .map(it -> "- " + (it.leads().isEmpty() ? "" : String.join(", ", it.leads()) + ": ")
                        + Phrases.open(said(it, Said::commitment)) + ", trước ngày " + Phrases.date(by(it))
                        + " (chỉ tiêu " + it.name() + ").")
                .toList();
    }

    private static LocalDate by(TargetFacts target) {
        return requireNonNull(requireNonNull(target.said()).commitmentBy());
    }

    private static String said(TargetFacts target, Function<Said, @Nullable String> part) {
        String text = part.apply(requireNonNull(target.said()));
        return text == null ? "" : text;
    }

    /** What others are asked for, each of them once. */
    private List<String> requests() {
        Map<String, List<String>> byWhom = new LinkedHashMap<>();
        for (TargetFacts target : whole) {
            Request request = target.said() == null ? null : target.said().request();
            if (request != null) {
                byWhom.computeIfAbsent(request.to().strip(), to -> new ArrayList<>())
                        .add(Phrases.lower(Phrases.open(request.what())) + ", trước ngày " + Phrases.date(request.by())
                                + " (chỉ tiêu " + target.name() + ")");
            }
        }
        List<String> paragraphs = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<String>> asked : byWhom.entrySet()) {
            paragraphs.add(++number + ". Đề nghị " + asked.getKey());
            asked.getValue().forEach(it -> paragraphs.add("- " + Phrases.upper(it) + "."));
        }
        return paragraphs;
    }
}
