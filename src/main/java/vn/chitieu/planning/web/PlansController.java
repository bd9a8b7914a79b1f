package vn.chitieu.planning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.Province;
import vn.chitieu.commune.Provinces;
import vn.chitieu.planning.Column;
import vn.chitieu.planning.HandingDown;
import vn.chitieu.planning.PlanWorkbook;
import vn.chitieu.planning.PlannedTarget;
import vn.chitieu.planning.PlannedTargets;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;
import vn.chitieu.workbook.PlainSheet;

/** Hands plans of one year down to the communes of a province: typed, pasted or by workbook; previewed, then all at once. */
@Controller
@RequiredArgsConstructor
class PlansController {

    private static final String ADDRESS = "/provinces/{province}/plans";
    private static final String WORKBOOK = ADDRESS + "/workbook";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Provinces provinces;
    private final PlannedTargets targets;
    private final HandingDown handing;
    private final PlanWorkbook workbook;
    private final Clock clock;

    @GetMapping(ADDRESS)
    String show(
            @PathVariable String province,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentUser user,
            Model model) {
        Province known = open(province, user);
        return page(known, PlansForm.of(sent), Map.of(), List.of(), null, model);
    }

    @PostMapping(ADDRESS)
    String hand(
            @PathVariable String province,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "preview") String step,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Province known = open(province, user);
        PlansForm form = PlansForm.of(sent);
        int year = year(known, form);
        List<PlannedTarget> chosen = targets.of(province, year, form.indicators());
        if (!form.pasted().isBlank()) {
            Column column = Column.pasted(form.pasted(), chosen);
            return filled(
                    known, form, chosen, column, column.problems().isEmpty() ? "" : form.pasted(), response, model);
        }
        PlansForm.Understood understood = form.read(chosen);
        boolean nothing = understood.plans().isEmpty() && understood.problems().isEmpty();
        if (nothing || !understood.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    known,
                    form,
                    nothing ? Map.of("plans", PlansForm.Problem.at("plans", "nothing")) : understood.problems(),
                    List.of(),
                    null,
                    model);
        }
        String token = PlansForm.token(year, understood.plans());
        boolean saving = step.equals("save");
        if (saving && token.equals(form.previewed())) {
            handing.handDown(year, understood.plans(), user);
            Flash.of("planning.flash.handed", String.valueOf(understood.plans().size()), String.valueOf(year))
                    .on(redirect);
            redirect.addAttribute("year", year);
            redirect.addAttribute("indicator", form.indicators().toArray());
            return "redirect:/provinces/" + province + "/plans";
        }
        if (saving) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        return page(known, form, Map.of(), List.of(), preview(year, understood, saving), model);
    }

    /** Fills the table from a workbook; nothing is kept before it is previewed and confirmed. */
    @PostMapping(WORKBOOK)
    String fill(
            @PathVariable String province,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentUser user,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Province known = open(province, user);
        PlansForm form = PlansForm.of(sent);
        int year = year(known, form);
        List<PlannedTarget> chosen = targets.of(province, year, form.indicators());
        PlainSheet sheet = PlainSheet.read(file == null ? new byte[0] : file.getBytes());
        Column column = sheet.refused() == null
                ? Column.of(sheet, year, chosen)
                : new Column(
                        Map.of(),
                        List.of(new Column.Problem(
                                "", sheet.refused().key(), sheet.refused().arguments())));
        return filled(known, form, chosen, column, "", response, model);
    }

    @GetMapping(WORKBOOK)
    ResponseEntity<byte[]> download(
            @PathVariable String province, @RequestParam MultiValueMap<String, String> sent, CurrentUser user) {
        Province known = open(province, user);
        PlansForm form = PlansForm.of(sent);
        int year = year(known, form);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ke-hoach-giao-" + known.code() + "-" + year + ".xlsx")
                                .build()
                                .toString())
                .contentType(XLSX)
                .body(workbook.write(year, targets.of(province, year, form.indicators())));
    }

    /** The table with a column in it; previewed at once where nothing has to be mended. */
    private String filled(
            Province province,
            PlansForm form,
            List<PlannedTarget> chosen,
            Column column,
            String left,
            HttpServletResponse response,
            Model model) {
        PlansForm with = form.filled(column.amounts(), left);
        PlansForm.Understood understood = with.read(chosen);
        boolean isFine = column.problems().isEmpty() && understood.problems().isEmpty();
        if (!isFine) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(
                province,
                with,
                understood.problems(),
                column.problems(),
                isFine && !understood.plans().isEmpty() ? preview(year(province, form), understood, false) : null,
                model);
    }

    private PlansPage.Preview preview(int year, PlansForm.Understood understood, boolean retyped) {
        return new PlansPage.Preview(
                PlansForm.token(year, understood.plans()), handing.preview(year, understood.plans()), retyped);
    }

    private String page(
            Province province,
            PlansForm form,
            Map<String, PlansForm.Problem> problems,
            List<Column.Problem> column,
            PlansPage.@Nullable Preview preview,
            Model model) {
        int year = year(province, form);
        model.addAttribute(
                "page",
                new PlansPage(
                        province,
                        year,
                        targets.years(province.code()),
                        targets.choices(province.code(), year),
                        form,
                        targets.of(province.code(), year, form.indicators()),
                        problems,
                        column,
                        preview));
        return "planning/plans";
    }

    /** As chosen; the present one where nothing that can be chosen was. */
    private int year(Province province, PlansForm form) {
        return targets.years(province.code()).stream()
                .filter(it -> String.valueOf(it).equals(form.year().strip()))
                .findFirst()
                .orElseGet(() -> LocalDate.now(clock).getYear());
    }

    private Province open(String province, CurrentUser user) {
        Province known = provinces.findByCode(province).orElseThrow(() -> new NotFound("province " + province));
        if (!user.mayReviewProvince(province)) {
            throw new AccessDeniedException(user.username() + " hands no plans down in " + province);
        }
        return known;
    }
}
