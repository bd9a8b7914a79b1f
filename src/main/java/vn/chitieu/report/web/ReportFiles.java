package vn.chitieu.report.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.chitieu.report.CsvWriter;
import vn.chitieu.report.DocxWriter;
import vn.chitieu.report.PdfWriter;
import vn.chitieu.report.Report;
import vn.chitieu.report.XlsxWriter;

/** The files that a report is fetched as. */
@Component
@RequiredArgsConstructor
class ReportFiles {

    private final DocxWriter docx;
    private final PdfWriter pdf;
    private final XlsxWriter xlsx;
    private final CsvWriter csv;

    /** By the ending of its name. */
    enum Type {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("application/pdf"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

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
            case PDF -> pdf.write(report);
            case XLSX -> xlsx.write(report);
            case CSV -> csv.write(report);
        };
    }
}
