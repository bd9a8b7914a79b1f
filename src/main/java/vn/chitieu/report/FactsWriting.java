package vn.chitieu.report;

import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.assessment.AssessedTarget;
import vn.chitieu.assessment.Assessment;
import vn.chitieu.dashboard.CommuneOverview;
import vn.chitieu.dashboard.TargetLine;
import vn.chitieu.explanation.Explanation;
import vn.chitieu.explanation.Inquiry;
import vn.chitieu.explanation.Remark;
import vn.chitieu.report.ReportFacts.Answer;
import vn.chitieu.report.ReportFacts.TargetFacts;

/** Puts what was read into the words of a report. */
@Component
@RequiredArgsConstructor
class FactsWriting {

    private final ReportWords words;

    ReportFacts of(Material material) {
        ReportSource source = material.source();
        boolean compared = material.overview().lines().stream().anyMatch(line -> line.before() != null);
        return new ReportFacts(
                material.form(),
                words.body(material.form(), material.commune()),
                material.documents().stream()
                        .map(document -> document.pursued(material.form()))
                        .distinct()
                        .toList(),
                words.period(source.period()),
                words.period(source.figures()),
                source.figures().lastDay(),
                compared ? words.period(source.before()) : null,
                targets(material.overview().leading(), material),
                targets(material.overview().followed(), material),
                material.overview().withheld().stream()
                        .map(CommuneOverview.Withheld::name)
                        .toList());
    }

    private List<TargetFacts> targets(List<TargetLine> lines, Material material) {
        return lines.stream()
                .sorted(Comparator.comparing(TargetLine::field))
                .map(line -> target(line, material))
                .toList();
    }

    private TargetFacts target(TargetLine line, Material material) {
        ReportTargets.Belonging belonging = material.belonging(line.code());
        return new TargetFacts(
                line.name(),
                words.say("Field." + line.field()),
                line.state(),
                words.say("state." + line.state()),
                line.before(),
                line.before() == null ? null : words.say("state." + line.before()),
                line.sentence(),
                belonging.leads(),
                said(line, material.explanations().get(belonging.id())),
                signed(line.assessed()),
                asked(material.inquiries().get(belonging.id())),
                line.parts().stream().map(part -> target(part, material)).toList());
    }

    /** What was said when the target was in danger explains no missing figure, nor the reverse. */
    private ReportFacts.@Nullable Said said(TargetLine line, @Nullable Explanation explanation) {
        if (explanation == null || !explanation.explains(line.state())) {
            return null;
        }
        Explanation.Content content = explanation.content();
        Explanation.Commitment commitment = content.commitment();
        Explanation.Request request = content.request();
        return new ReportFacts.Said(
                words.say("CauseKind." + content.kind()),
                content.cause(),
                content.measures(),
                commitment == null ? null : commitment.what(),
                commitment == null ? null : commitment.by(),
                content.promisedOn(),
                request == null ? null : new ReportFacts.Request(request.what(), request.to(), request.by()));
    }

    private ReportFacts.@Nullable Signed signed(@Nullable AssessedTarget assessed) {
        Assessment latest = assessed == null ? null : assessed.latest();
        return assessed == null || latest == null
                ? null
                : new ReportFacts.Signed(
                        words.say("AssessmentWord." + latest.word()), assessed.isContested(), latest.reason());
    }

    private static ReportFacts.@Nullable Asked asked(@Nullable Inquiry inquiry) {
        Remark question = inquiry == null ? null : inquiry.question();
        if (inquiry == null || question == null || question.text() == null) {
            return null;
        }
        Answer answer = inquiry.isOpen() ? Answer.AWAITED : inquiry.isAccepted() ? Answer.ACCEPTED : Answer.GIVEN;
        return new ReportFacts.Asked(question.text(), question.dueOn(), answer);
    }
}
