package vn.chitieu.report.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.chitieu.report.DocxWriter;
import vn.chitieu.report.Report;

/** The files that a report is fetched as. */
@Component
@RequiredArgsConstructor
class ReportFiles {

    private final DocxWriter docx;

    /** By the ending of its name. */
    enum Type {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String mediaType;

        Type(String mediaType) {
            this.mediaType = mediaType;
        }

        MediaType mediaType() {
            return MediaType.parseMediaType(mediaType);
        }

        static Optional<Type> of(String ending) {
            return Stream.of(values())
                    .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(ending))
                    .findFirst();
        }
    }

    byte[] write(Report report, Type type) {
        return switch (type) {
            case DOCX -> docx.write(report);
        };
    }
}
