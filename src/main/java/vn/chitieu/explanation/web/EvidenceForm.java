package vn.chitieu.explanation.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.explanation.file.SentFile;
import vn.chitieu.web.FormFields;

/**
 * Evidence as it is typed; the file itself comes beside.
 *
 * @param upload nothing is ever sent by this name: problems of the file are said here
 */
record EvidenceForm(
        @Nullable String title,
        @Nullable String link,
        @Nullable String upload) {

    static final EvidenceForm EMPTY = new EvidenceForm("", "", "");

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINK = 1_000;

    /** A link, or a file that has yet to be inspected. */
    record Wanted(
            String title, @Nullable String link, @Nullable SentFile file) {}

    /** Reads the form; everything wrong is said at its field. */
    Optional<Wanted> read(@Nullable SentFile file, Errors errors) {
        FormFields fields = new FormFields(errors);
        String named = fields.required("title", title, LONGEST_TITLE);
        String leads = fields.optional("link", link, LONGEST_LINK);
        if (leads != null && !isHttps(leads)) {
            fields.refuse("link", "evidence.problem.link");
        }
        if ((leads == null) == (file == null)) {
            fields.refuse("upload", leads == null ? "evidence.problem.nothing" : "evidence.problem.both");
        }
        return errors.hasErrors() ? Optional.empty() : Optional.of(new Wanted(named, leads, file));
    }

    /** A whole address of another server, without a name and a password in it. */
    static boolean isHttps(String link) {
        try {
            URI uri = new URI(link);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && link.startsWith("https://")
                    && uri.getHost() != null
                    && uri.getHost().contains(".")
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
