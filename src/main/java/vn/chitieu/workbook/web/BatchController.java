package vn.chitieu.workbook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.commune.Province;
import vn.chitieu.commune.Provinces;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.Words;
import vn.chitieu.workbook.Batch;
import vn.chitieu.workbook.BatchFiles;
import vn.chitieu.workbook.BatchTotals;
import vn.chitieu.workbook.BatchWork;
import vn.chitieu.workbook.BatchWorkbook;
import vn.chitieu.workbook.Batches;

/** Workbooks that communes sent to their province: handed in together, looked through, stored. */
@Controller
@RequiredArgsConstructor
class BatchController {

    private static final String ADDRESS = "/provinces/{province}/workbooks";
    private static final String ONE = ADDRESS + "/{batch}";
    private static final String WORKBOOK = ONE + "/{number}";

    private final Provinces provinces;
    private final NamedCommunes communes;
    private final Batches batches;
    private final BatchWork work;
    private final BatchTotals totals;
    private final Words words;
    private final Clock clock;

    @GetMapping(ADDRESS)
    String list(@PathVariable String province, CurrentUser user, Model model) {
        Province known = open(province, user);
        model.addAttribute("page", new BatchesPage(known, batches.latest(province), null));
        return "workbook/batches";
    }

    @PostMapping(ADDRESS)
    String send(
            @PathVariable String province,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            CurrentUser user,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Province known = open(province, user);
        BatchFiles files = new BatchFiles();
        for (MultipartFile each : file == null ? List.<MultipartFile>of() : file) {
            if (files.isRefused()) {
                break;
            }
            try (InputStream content = each.getInputStream()) {
                files.add(Objects.requireNonNullElse(each.getOriginalFilename(), ""), content);
            }
        }
        if (files.refused() != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new BatchesPage(known, batches.latest(province), files.refused()));
            return "workbook/batches";
        }
        long id = batches.add(province, files.files(), user.id(), clock.instant());
        work.begin(batch(province, id));
        return "redirect:/provinces/" + province + "/workbooks/" + id;
    }

    @GetMapping(ONE)
    String show(@PathVariable String province, @PathVariable long batch, CurrentUser user, Model model) {
        Province known = open(province, user);
        Batch found = batch(province, batch);
        work.resume(found);
        Map<String, NamedCommune> names = communes.inProvince(province).stream()
                .collect(Collectors.toMap(NamedCommune::code, Function.identity()));
        model.addAttribute(
                "page", new BatchPage(title(found), known, found, batches.workbooks(province, batch), names));
        return "workbook/batch";
    }

    /** How far it is, for a page that follows: a part of the page, without its workbooks. */
    @GetMapping(ONE + "/progress")
    String progress(@PathVariable String province, @PathVariable long batch, CurrentUser user, Model model) {
        Province known = open(province, user);
        Batch found = batch(province, batch);
        work.resume(found);
        model.addAttribute("page", new BatchPage(title(found), known, found, List.of(), Map.of()));
        return "workbook/batch :: progress";
    }

    @PostMapping(ONE)
    String store(@PathVariable String province, @PathVariable long batch, CurrentUser user) {
        open(province, user);
        work.store(batch(province, batch), user);
        return "redirect:/provinces/" + province + "/workbooks/" + batch;
    }

    @GetMapping(ONE + "/totals")
    String totals(@PathVariable String province, @PathVariable long batch, CurrentUser user, Model model) {
        Province known = open(province, user);
        Batch found = batch(province, batch);
        model.addAttribute("page", new BatchTotalsPage(known, found, totals.of(province, batch)));
        return "workbook/totals";
    }

    @GetMapping(WORKBOOK)
    String workbook(
            @PathVariable String province,
            @PathVariable long batch,
            @PathVariable int number,
            CurrentUser user,
            Model model) {
        Province known = open(province, user);
        BatchWorkbook found = find(province, batch, number);
        String code = found.commune();
        model.addAttribute(
                "page",
                new BatchWorkbookPage(
                        known,
                        batch,
                        found,
                        code == null ? null : communes.find(code).orElse(null),
                        found.period() == null ? "" : words.period(found.period())));
        return "workbook/in-batch";
    }

    /** Stores one workbook, without the figures that its commune has changed itself since. */
    @PostMapping(WORKBOOK)
    String keep(
            @PathVariable String province,
            @PathVariable long batch,
            @PathVariable int number,
            CurrentUser user,
            RedirectAttributes redirect) {
        open(province, user);
        find(province, batch, number);
        boolean stored = work.store(province, batch, number, user);
        Flash.of(stored ? "batch.flash.stored" : "batch.flash.not-stored").on(redirect);
        return "redirect:/provinces/" + province + "/workbooks/" + batch + "/" + number;
    }

    private String title(Batch batch) {
        return words.message("batch.of", words.dateTime(batch.at()));
    }

    private Batch batch(String province, long id) {
        return batches.find(province, id).orElseThrow(() -> new NotFound("batch " + id));
    }

    private BatchWorkbook find(String province, long batch, int number) {
        return batches.workbook(province, batch, number)
                .orElseThrow(() -> new NotFound("workbook " + number + " of batch " + batch));
    }

    private Province open(String province, CurrentUser user) {
        Province known = provinces.findByCode(province).orElseThrow(() -> new NotFound("province " + province));
        if (!user.mayReviewProvince(province)) {
            throw new AccessDeniedException(user.username() + " hands in no workbooks of " + province);
        }
        return known;
    }
}
