package vn.chitieu.review.web;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Sha256;
import vn.chitieu.commune.Province;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.review.AskedQuestions;
import vn.chitieu.review.ProvinceReview;
import vn.chitieu.review.QuestionWords;
import vn.chitieu.review.QueueFilter;
import vn.chitieu.review.QueuedCell;
import vn.chitieu.review.ReviewQueue;

/** Makes the page of a province's queue. */
@Component
@RequiredArgsConstructor
class QueuePages {

    private final ReviewQueue queue;
    private final ProvinceReview review;
    private final AskedQuestions questions;
    private final Indicators indicators;
    private final QuestionWords words;

    /** The period whose figures wait: the one asked for, or the latest of those where any do. */
    static @Nullable ReportingPeriod chosen(
            SortedMap<ReportingPeriod, Integer> waiting, @Nullable ReportingPeriod asked) {
        return asked != null || waiting.isEmpty() ? asked : waiting.firstKey();
    }

    /** @param number of the page of lines, counted from 1 */
    QueuePage page(
            Province province,
            @Nullable ReportingPeriod asked,
            QueueFilter filter,
            int number,
            boolean moved,
            CurrentUser user,
            Locale locale) {
        SortedMap<ReportingPeriod, Integer> waiting = queue.counts(province.code());
        ReportingPeriod period = chosen(waiting, asked);
        List<QueuedCell> all = period == null ? List.of() : queue.of(province.code(), period);
        List<QueuedCell> found = filter.of(all);
        int pages = Math.max(1, (found.size() + QueuePage.LINES - 1) / QueuePage.LINES);
        int skipped = (Math.clamp(number, 1, pages) - 1) * QueuePage.LINES;
        List<QueuedCell> quiet = found.stream().filter(QueuedCell::isQuiet).toList();
        return new QueuePage(
                province,
                period,
                waiting,
                user.mayReviewProvince(province.code()),
                filter,
                names(all),
                all.size(),
                found.size(),
                skipped + 1,
                found.stream()
                        .skip(skipped)
                        .limit(QueuePage.LINES)
                        .map(it -> line(it, locale))
                        .toList(),
                quiet.size(),
                seal(quiet),
                period == null ? List.of() : review.latest(province.code(), period),
                questions.hitRates(province.code()),
                moved);
    }

    /** Says whether two lists hold the same versions of the same figures. */
    static String seal(List<QueuedCell> cells) {
        return Sha256.of(cells.stream().map(it -> it.cell().id()).sorted().collect(Collectors.joining(" ")));
    }

    private Map<String, String> names(List<QueuedCell> cells) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        cells.forEach(cell -> used.addAll(cell.indicators()));
        indicators.all().stream().filter(it -> used.contains(it.code())).forEach(it -> names.put(it.code(), it.name()));
        return names;
    }

    private QueuePage.Line line(QueuedCell queued, Locale locale) {
        var cell = queued.cell();
        var mended = cell.mended();
        return new QueuePage.Line(
                cell.id(),
                cell.series(),
                cell.commune(),
                queued.name(),
                queued.target(),
                words.figure(cell, cell.figure()),
                words.figure(cell, queued.previous()),
                queued.state() == null ? null : queued.state().name(),
                queued.before() == null || queued.before() == queued.state()
                        ? null
                        : queued.before().name(),
                queue.sentence(queued, locale),
                queued.questions().stream().map(words::of).toList(),
                queued.risk(),
                cell.grade().name(),
                cell.note(),
                cell.verified(),
                mended == null ? null : mended.typed(),
                mended == null ? null : mended.reason());
    }
}
