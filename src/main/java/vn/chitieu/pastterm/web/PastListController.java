package vn.chitieu.pastterm.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.pastterm.PastResult;
import vn.chitieu.web.CsvLine;
import vn.chitieu.web.Words;

/** The list of past results, and a file of it: for everybody in the commune, of each what is open to them. */
@Controller
@RequiredArgsConstructor
class PastListController {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS = List.of(
            "field", "name", "aim", "bound", "result", "unit", "verdict", "judged", "document", "printed", "target");

    private final ReadableCommunes communes;
    private final PastListing listing;
    private final Words words;

    @GetMapping("/communes/{commune}/past-term")
    String list(
            @PathVariable String commune, @ModelAttribute("filter") PastFilter filter, CurrentUser user, Model model) {
        NamedCommune named = communes.get(commune, user);
        model.addAttribute("page", listing.of(named, user, filter, PastPages.Pasted.NOTHING));
        return "pastterm/list";
    }

    /** Of those chosen. */
    @GetMapping("/communes/{commune}/past-term.csv")
    void file(
            @PathVariable String commune,
            @ModelAttribute("filter") PastFilter filter,
            CurrentUser user,
            HttpServletResponse response)
            throws IOException {
        NamedCommune named = communes.get(commune, user);
        PastPages.Listed page = listing.of(named, user, filter, PastPages.Pasted.NOTHING);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("past-term-" + commune + "-" + page.term().replace('–', '-') + ".csv")
                        .build()
                        .toString());
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
        out.append(CsvLine.of(new ArrayList<>(
                COLUMNS.stream().map(it -> words.message("pastterm." + it)).toList())));
        page.groups().forEach(group -> group.results().forEach(it -> out.append(line(group.field(), it))));
        response.getWriter().write(out.toString());
    }

    private String line(String field, PastResult result) {
        PastResult.Said said = result.said();
        return CsvLine.of(new ArrayList<>(Stream.of(
                        listing.fieldWord(field),
                        said.name(),
                        said.aim(),
                        said.bound() == null ? "" : words.message("Bound." + said.bound()),
                        said.result(),
                        said.unit(),
                        listing.verdictWord(result.verdict()),
                        said.judged(),
                        result.document() == null ? "" : result.document().title(),
                        said.printed(),
                        result.target() == null
                                ? ""
                                : result.target().code() + " " + result.target().name())
                .toList()));
    }
}
