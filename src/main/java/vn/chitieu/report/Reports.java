package vn.chitieu.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.period.ReportingPeriod;

/** Puts reports together: text and table from the figures, what people have edited, and what stands around both. */
@Service
@RequiredArgsConstructor
public class Reports {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    private final ReportReading reading;
    private final FactsWriting facts;
    private final AnnexWriting annexes;
    private final ReportHeads heads;
    private final ReportWords words;
    private final Clock clock;

    /** Where a period's report takes its figures from; empty where the commune has no round in the period. */
    @Transactional(readOnly = true)
    public Optional<ReportSource> source(NamedCommune commune, ReportingPeriod period) {
        return reading.source(commune.code(), period);
    }

    /** The report of a period in one of the forms, as it stands. */
    @Transactional(readOnly = true)
    public Report of(NamedCommune commune, ReportSource source, ReportForm form) {
        Material material = reading.read(commune, source, form);
        ReportFacts known = facts.of(material);
        Map<ReportSection, List<String>> text = ReportText.of(known);
        ReportHead head = heads.of(material.commune(), form);
        String subject = words.say("report.subject", documents(known), known.period());
        String remark = remark(material, known);
        return new Report(
                head,
                source,
                "",
                null,
                LocalDate.now(clock).getYear(),
                words.say("report.type"),
                subject,
                remark,
                parts(text),
                words.say("report.closing." + form, Phrases.upper(known.body()), known.period()),
                annexes.of(material, words.say("report.annex.title", known.period()), remark),
                footer(material),
                material.demo(),
                material.isInternal(),
                new Report.Labels(
                        words.say("report.right." + form),
                        form == ReportForm.STATE ? words.say("report.motto") : "",
                        words.say("report.recipients"),
                        words.say("report.annex"),
                        words.say("report.annex.empty")));
    }

    /** The forms that reports of a commune take: a state body's only where it has issued a document. */
    @Transactional(readOnly = true)
    public List<ReportForm> formsOf(String commune) {
        return Stream.of(ReportForm.values())
                .filter(form -> form == ReportForm.PARTY || reading.hasStateDocuments(commune))
                .toList();
    }

    /** What can be reported on, latest first: each period in which the commune has a round. */
    @Transactional(readOnly = true)
    public List<ReportSource> all(String commune) {
        return reading.sources(commune);
    }

    private String documents(ReportFacts known) {
        return known.documents().size() == 1 ? known.documents().getFirst() : words.say("report.documents");
    }

    private List<Report.Part> parts(Map<ReportSection, List<String>> text) {
        List<Report.Part> parts = new ArrayList<>();
        int number = 0;
        for (Map.Entry<ReportSection, List<String>> section : text.entrySet()) {
            if (!section.getValue().isEmpty()) {
                String heading = section.getKey() == ReportSection.OPENING
                        ? ""
                        : ROMAN.get(number++) + ". " + words.say("report.section." + section.getKey());
                parts.add(new Report.Part(section.getKey(), heading, section.getValue()));
            }
        }
        return parts;
    }

    /** Where the figures come from, in a sentence or more. */
    private String remark(Material material, ReportFacts known) {
        ReportSource source = material.source();
        List<String> sentences = new ArrayList<>();
        if (material.demo()) {
            sentences.add(words.say("report.remark.demo"));
        }
        ReportSource.Frozen frozen = source.frozen();
        if (!source.isClosed()) {
            sentences.add(words.say("report.remark.open", known.figures()));
        } else if (frozen == null) {
            sentences.add(words.say("report.remark.closed", known.figures()));
        } else if (frozen.stands()) {
            sentences.add(words.say(
                    "report.remark.frozen",
                    known.figures(),
                    String.valueOf(frozen.number()),
                    Phrases.date(frozen.day())));
        } else {
            sentences.add(words.say(
                    "report.remark.moved",
                    known.figures(),
                    String.valueOf(frozen.number()),
                    Phrases.date(frozen.day())));
        }
        if (!source.isComplete()) {
            sentences.add(words.say("report.remark.draft", Phrases.upper(known.period()), Phrases.date(known.asOf())));
        }
        return String.join(" ", sentences);
    }

    private String footer(Material material) {
        ReportSource source = material.source();
        ReportSource.Frozen frozen = source.frozen();
        String demo = material.demo() ? words.say("report.remark.demo") + " " : "";
        String internal = material.isInternal() ? words.say("report.footer.internal") + " " : "";
        String hash = source.hash();
        if (frozen != null && hash != null) {
            return internal
                    + demo
                    + words.say(
                            "report.footer.frozen", String.valueOf(frozen.number()), Phrases.date(frozen.day()), hash);
        }
        return internal
                + demo
                + words.say(
                        source.isClosed() ? "report.footer.closed" : "report.footer.open",
                        MOMENT.format(LocalDateTime.now(clock)));
    }
}
