package vn.chitieu.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.commune.Province;
import vn.chitieu.commune.Provinces;
import vn.chitieu.evaluation.BandsEffect;
import vn.chitieu.evaluation.BandsPreview;
import vn.chitieu.evaluation.BandsSetting;
import vn.chitieu.evaluation.ProvinceBands;
import vn.chitieu.judging.Bands;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;

@Controller
@RequiredArgsConstructor
class BandsController {

    private static final String ADDRESS = "/provinces/{province}/bands";
    private static final String SAVE = "save";

    private final Provinces provinces;
    private final NamedCommunes communes;
    private final ProvinceBands bands;
    private final BandsPreview preview;
    private final BandsSetting setting;

    @GetMapping(ADDRESS)
    String show(@PathVariable String province, CurrentUser user, Model model) {
        Province known = province(province);
        if (!user.maySeeProvince(province) && !user.maySetBandsOf(province)) {
            throw new AccessDeniedException(user.username() + " does not see the bands of " + province);
        }
        model.addAttribute("form", BandsForm.of(bands.of(province)));
        return page(known, user, false, null, model);
    }

    /** Shows what the numbers would change; saves those whose effect was shown. */
    @PostMapping(ADDRESS)
    String set(
            @PathVariable String province,
            @RequestParam(defaultValue = "preview") String action,
            @ModelAttribute("form") BandsForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Province known = province(province);
        if (!user.maySetBandsOf(province)) {
            throw new AccessDeniedException(user.username() + " does not set the bands of " + province);
        }
        Bands inForce = bands.of(province);
        boolean saving = action.equals(SAVE);
        boolean current = String.valueOf(inForce.version()).equals(form.after());
        Optional<Bands> wanted = form.bands(inForce, errors);
        Optional<String> reason = saving ? form.reason(errors) : Optional.empty();
        boolean shown = wanted.map(BandsForm::token)
                .filter(token -> token.equals(form.previewed()))
                .isPresent();
        if (current && shown && wanted.isPresent() && reason.isPresent()) {
            current = setting.set(province, inForce.version(), wanted.get(), reason.get(), user);
            if (current) {
                Flash.of("bands.saved").on(redirect);
                return "redirect:/provinces/" + province + "/bands";
            }
        }
        if (!current) {
            response.setStatus(HttpStatus.CONFLICT.value());
        } else if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        boolean retyped = saving && !shown;
        return page(
                known,
                user,
                !current,
                wanted.map(it -> preview(province, it, retyped)).orElse(null),
                model);
    }

    private String page(
            Province province,
            CurrentUser user,
            boolean setMeanwhile,
            BandsPage.@Nullable Preview effect,
            Model model) {
        String code = province.code();
        model.addAttribute(
                "page",
                new BandsPage(
                        province, bands.of(code), bands.history(code), user.maySetBandsOf(code), setMeanwhile, effect));
        return "evaluation/bands";
    }

    private BandsPage.Preview preview(String province, Bands wanted, boolean retyped) {
        List<BandsEffect> effects = preview.of(province, wanted);
        Map<String, NamedCommune> named = communes
                .all(effects.stream().map(BandsEffect::commune).toList())
                .stream()
                .collect(Collectors.toMap(NamedCommune::code, Function.identity()));
        return BandsPage.Preview.of(wanted, retyped, effects, named);
    }

    private Province province(String code) {
        return provinces.findByCode(code).orElseThrow(() -> new NotFound("province " + code));
    }
}
