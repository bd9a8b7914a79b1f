package vn.chitieu.report;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.period.PeriodType;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.web.Words;

/** The portal's words as a report uses them: in Vietnamese, in the middle of a sentence, whatever the reader's pages are in. */
@Component
@RequiredArgsConstructor
public class ReportWords {

    static final Locale LANGUAGE = Locale.of("vi");

    private final MessageSource messages;
    private final Words words;

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }

    /** {@code quý III/2026}, {@code giữa nhiệm kỳ 2025–2030 (đến tháng 6/2028)}. */
    String period(ReportingPeriod period) {
        return period.type() == PeriodType.MID_TERM
                ? say("report.mid-term", Term.CURRENT.toString(), String.valueOf(period.year()))
                : Phrases.lower(words.period(period, LANGUAGE));
    }

    /** {@code xã Vĩnh Bình}. */
    String place(NamedCommune commune) {
        return say("place." + commune.kind(), commune.name());
    }

    String province(NamedCommune commune) {
        return say("place." + commune.provinceKind(), commune.provinceName());
    }

    /** Who reports: "Ban Thường vụ Đảng ủy xã Vĩnh Bình". */
    String body(ReportForm form, NamedCommune commune) {
        return say("report.body." + form, place(commune));
    }
}
