package vn.chitieu.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes a report as PDF, from the markup that its page shows and a style sheet for paper. Its letters are embedded, so
 * that every Vietnamese mark stands where it should on any machine.
 */
@Component
@RequiredArgsConstructor
public class PdfWriter {

    static {
        // Its own log goes to the console, whatever the portal logs
        XRLog.setLoggingEnabled(false);
    }

    private static final String FAMILY = "Liberation Serif";
    private static final String FONTS = "/liberation/LiberationSerif-";

    private static final String STYLE = style();

    private final ITemplateEngine templates;

    public byte[] write(Report report) {
        Context context = new Context(ReportWords.LANGUAGE);
        context.setVariable("report", report);
        context.setVariable("style", STYLE);
        String page = templates.process("report/print", context);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            font(builder, "Regular", 400, FontStyle.NORMAL);
            font(builder, "Bold", 700, FontStyle.NORMAL);
            font(builder, "Italic", 400, FontStyle.ITALIC);
            font(builder, "BoldItalic", 700, FontStyle.ITALIC);
            // Nothing is fetched: the page is whole, and whatever it named would be none of ours
            builder.useUriResolver((base, uri) -> null);
            builder.withHtmlContent(page, null);
            builder.withProducer("chitieu");
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String style() {
        try (InputStream file = Objects.requireNonNull(PdfWriter.class.getResourceAsStream("/report/print.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
        FSSupplier<InputStream> file =
                () -> Objects.requireNonNull(PdfWriter.class.getResourceAsStream(FONTS + name + ".ttf"));
        builder.useFont(file, FAMILY, weight, style, true);
    }
}
