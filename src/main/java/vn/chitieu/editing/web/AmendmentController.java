package vn.chitieu.editing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.editing.TargetDraft;
import vn.chitieu.editing.TargetEditing;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.target.Retirement;
import vn.chitieu.target.RuleHistory;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.Target;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;

@Controller
@RequiredArgsConstructor
class AmendmentController {

    private static final String AMEND = "editing/amend";
    private static final String RETIRE = "editing/retire";

    private final ReadableCommunes communes;
    private final EditedThings things;
    private final TargetForms forms;
    private final TargetPreviews previews;
    private final TargetEditing editing;
    private final Choices choices;
    private final RuleWording wording;

    @GetMapping("/communes/{commune}/targets/{target}/amend")
    String amendment(
            @PathVariable String commune, @PathVariable String target, CurrentUser user, Model model, Locale locale) {
        NamedCommune named = communes.getToEdit(commune, user);
        Target stored = counting(named, target);
        Resolution document = things.documentOf(stored);
        AmendmentPage page = page(named, stored, document, false, locale);
        model.addAttribute(
                "form",
                new AmendmentForm(
                        target, String.valueOf(stored.version()), ruleOf(stored, document), first(page), "", ""));
        model.addAttribute("page", page);
        return AMEND;
    }

    @PostMapping("/communes/{commune}/targets/{target}/amend")
    String amend(
            @PathVariable String commune,
            @PathVariable String target,
            @RequestParam(required = false) @Nullable String preview,
            @ModelAttribute("form") AmendmentForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        Target stored = counting(named, target);
        Resolution document = things.documentOf(stored);
        AmendmentPage page = page(named, stored, document, false, locale);
        int version = TypedFields.version(form.version());
        if (preview == null && !Objects.equals(version, stored.version())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("form", form.besides(stored));
            model.addAttribute("page", page.with(Difference.between(form.with(ruleOf(stored, document)), form)));
            return AMEND;
        }
        TypedFields fields = new TypedFields(errors);
        TargetDraft.Ruling ruling = reading(form, stored, document, fields).amended();
        ReportingPeriod from = period(form.from(), page, fields);
        String reason = fields.required("reason", form.reason());
        String decidedBy = fields.text("document", form.document());
        if (ruling != null && editing.isInForce(stored, ruling)) {
            fields.refuse("rule.measure", "sameRule");
        }
        if (preview != null || errors.hasErrors() || ruling == null || from == null) {
            if (preview == null) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            TargetFormReading typed =
                    reading(form, stored, document, new TypedFields(new BeanPropertyBindingResult(form, "form")));
            model.addAttribute(
                    "page",
                    page.with(previews.of(
                            typed,
                            things.known(document, stored),
                            document,
                            stored,
                            true,
                            user.maySeeCommune(named.provinceCode(), commune),
                            locale)));
            return AMEND;
        }
        editing.amend(stored, version, ruling, editing.amendment(from, reason, decidedBy, user.id()));
        Flash.of("editing.target.amended", stored.description().name()).on(redirect);
        return "redirect:/communes/" + commune + "/resolutions";
    }

    @GetMapping("/communes/{commune}/targets/{target}/retire")
    String retirement(
            @PathVariable String commune, @PathVariable String target, CurrentUser user, Model model, Locale locale) {
        NamedCommune named = communes.getToEdit(commune, user);
        Target stored = counting(named, target);
        AmendmentPage page = page(named, stored, things.documentOf(stored), true, locale);
        model.addAttribute("form", new RetirementForm(first(page), "", ""));
        model.addAttribute("page", page);
        return RETIRE;
    }

    @PostMapping("/communes/{commune}/targets/{target}/retire")
    String retire(
            @PathVariable String commune,
            @PathVariable String target,
            @ModelAttribute("form") RetirementForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        Target stored = counting(named, target);
        Resolution document = things.documentOf(stored);
        AmendmentPage page = page(named, stored, document, true, locale);
        TypedFields fields = new TypedFields(errors);
        ReportingPeriod from = period(form.from(), page, fields);
        String reason = fields.required("reason", form.reason());
        if (errors.hasErrors() || from == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", page);
            return RETIRE;
        }
        editing.retire(stored, new Retirement(from, reason, null));
        Flash.of("editing.target.retired", stored.description().name()).on(redirect);
        return form.replace().equals(RuleForm.ON)
                ? "redirect:/communes/" + commune + "/resolutions/" + document.id() + "/targets/new?replaces="
                        + stored.description().code()
                : "redirect:/communes/" + commune + "/resolutions";
    }

    /** A target that has ended can neither be amended nor end again. */
    private Target counting(NamedCommune commune, String code) {
        Target target = things.target(commune, code);
        if (target.retirement() != null) {
            throw new Conflict("target " + code + " is retired");
        }
        return target;
    }

    /** @param ending whether it is about the end, which may fall on the very period that the target begins in */
    private AmendmentPage page(
            NamedCommune commune, Target target, Resolution document, boolean ending, Locale locale) {
        RuleHistory rules = target.rules();
        ReportingPeriod begun = rules.latest().from() == null
                ? rules.startsFrom()
                : rules.latest().from();
        List<String> codes = things.startingPeriods(document).stream()
                .filter(code -> !code.isEmpty())
                .filter(code -> begun == null || ReportingPeriod.parse(code).compareTo(begun) >= (ending ? 0 : 1))
                .toList();
        return new AmendmentPage(
                commune,
                new TargetFormPage.Link(
                        target.description().code(), target.description().name()),
                String.valueOf(document.id()),
                wording.sentence(rules.latest().rule(), rules.latest().unit(), locale),
                choices.fixed(),
                choices.periods(codes),
                rules.versions().reversed().stream()
                        .map(version -> new AmendmentPage.Ruled(
                                version.number(),
                                wording.sentence(version.rule(), version.unit(), locale),
                                version.from(),
                                version.until(),
                                version.ending() == null
                                        ? null
                                        : version.ending().reason(),
                                version.ending() == null
                                        ? null
                                        : version.ending().document()))
                        .toList(),
                List.of(),
                TargetPreviews.Preview.NONE);
    }

    private static RuleForm ruleOf(Target target, Resolution document) {
        return RuleForm.of(
                target.rules().latest(),
                document.term().firstYear(),
                document.term().lastYear());
    }

    private TargetFormReading reading(AmendmentForm form, Target stored, Resolution document, TypedFields fields) {
        return new TargetFormReading(
                forms.withRule(stored, document, form.rule()), things.known(document, stored), fields);
    }

    private static @Nullable ReportingPeriod period(String typed, AmendmentPage page, TypedFields fields) {
        if (!page.periods().containsKey(typed)) {
            fields.refuse("from", "choice");
            return null;
        }
        return fields.quarter("from", typed);
    }

    private static String first(AmendmentPage page) {
        return page.periods().keySet().stream().findFirst().orElse("");
    }
}
