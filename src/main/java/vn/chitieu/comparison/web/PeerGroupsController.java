package vn.chitieu.comparison.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.commune.PlainName;
import vn.chitieu.commune.Province;
import vn.chitieu.comparison.PeerGroup;
import vn.chitieu.comparison.PeerGroupKeeping;
import vn.chitieu.comparison.PeerGroupKeeping.Outcome;
import vn.chitieu.comparison.PeerGroups;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;
import vn.chitieu.web.FormFields;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.Words;

/** Which communes a province compares with one another. */
@Controller
@RequiredArgsConstructor
class PeerGroupsController {

    private static final String ADDRESS = "/provinces/{province}/groups";
    private static final String ONE = ADDRESS + "/{id}";

    private final ReadableProvinces provinces;
    private final NamedCommunes communes;
    private final PeerGroups groups;
    private final PeerGroupKeeping keeping;
    private final Words words;

    @GetMapping(ADDRESS)
    String list(@PathVariable String province, CurrentUser user, Model model) {
        Province known = provinces.withGroups(province, user);
        Map<String, String> names = communes.inProvince(province).stream()
                .collect(Collectors.toMap(NamedCommune::code, NamedCommune::name));
        List<PeerGroup> all = groups.of(province);
        int grouped = all.stream().mapToInt(it -> it.communes().size()).sum();
        model.addAttribute(
                "page",
                new PeerGroupsPage(
                        known,
                        all.stream()
                                .map(it -> new PeerGroupsPage.Line(
                                        it,
                                        it.communes().stream()
                                                .map(code -> names.getOrDefault(code, code))
                                                .toList()))
                                .toList(),
                        names.size(),
                        names.size() - grouped,
                        user.maySetGroupsOf(province)));
        return "comparison/groups";
    }

    @GetMapping(ADDRESS + "/new")
    String blank(@PathVariable String province, CurrentUser user, Model model) {
        Province known = kept(province, user);
        model.addAttribute("form", new PeerGroupForm("", null, "", null));
        return page(known, null, model);
    }

    @PostMapping(ADDRESS + "/new")
    String add(
            @PathVariable String province,
            @ModelAttribute("form") PeerGroupForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Province known = kept(province, user);
        String name = form.read(errors);
        if (!errors.hasErrors() && keeping.add(province, name, form.communes(), user) == Outcome.NAME_TAKEN) {
            new FormFields(errors).refuse("name", "groups.problem.name-taken");
        }
        return errors.hasErrors()
                ? refused(known, null, model, response)
                : done("groups.flash.saved", name, province, redirect);
    }

    @GetMapping(ONE)
    String form(@PathVariable String province, @PathVariable long id, CurrentUser user, Model model) {
        Province known = kept(province, user);
        PeerGroup group = group(province, id);
        model.addAttribute(
                "form",
                new PeerGroupForm(
                        group.name(), new HashSet<>(group.communes()), String.valueOf(group.version()), null));
        return page(known, group, model);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable String province,
            @PathVariable long id,
            @ModelAttribute("form") PeerGroupForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Province known = kept(province, user);
        PeerGroup group = seen(group(province, id), form);
        String name = form.read(errors);
        if (!errors.hasErrors()) {
            Outcome outcome = keeping.change(group, province, name, form.communes(), user);
            expectCurrent(outcome, group);
            if (outcome == Outcome.NAME_TAKEN) {
                new FormFields(errors).refuse("name", "groups.problem.name-taken");
            }
        }
        return errors.hasErrors()
                ? refused(known, group, model, response)
                : done("groups.flash.saved", name, province, redirect);
    }

    /** Only with its confirmation: there is no way back but to make it anew. */
    @PostMapping(ONE + "/remove")
    String remove(
            @PathVariable String province,
            @PathVariable long id,
            @ModelAttribute("form") PeerGroupForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Province known = kept(province, user);
        PeerGroup group = group(province, id);
        if (form.confirmed() == null) {
            model.addAttribute(
                    "form",
                    new PeerGroupForm(
                            group.name(), new HashSet<>(group.communes()), String.valueOf(group.version()), null));
            model.addAttribute("unconfirmed", true);
            return refused(known, group, model, response);
        }
        expectCurrent(keeping.remove(seen(group, form), province, user), group);
        return done("groups.flash.removed", group.name(), province, redirect);
    }

    private static String done(String message, String name, String province, RedirectAttributes redirect) {
        Flash.of(message, name).on(redirect);
        return "redirect:/provinces/" + province + "/groups";
    }

    private static PeerGroup seen(PeerGroup group, PeerGroupForm form) {
        return String.valueOf(group.version()).equals(form.version())
                ? group
                : new PeerGroup(group.id(), group.name(), 0, group.communes());
    }

    private static void expectCurrent(Outcome outcome, PeerGroup group) {
        if (outcome == Outcome.CHANGED_MEANWHILE) {
            throw new Conflict("group " + group.id() + " was changed meanwhile");
        }
    }

    private String refused(Province province, @Nullable PeerGroup group, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(province, group, model);
    }

    private String page(Province province, @Nullable PeerGroup group, Model model) {
        Map<String, String> names = groups.namesByCommune(province.code());
        model.addAttribute(
                "page",
                new PeerGroupPage(
                        province,
                        group == null ? null : group.id(),
                        group == null ? words.message("groups.new") : group.name(),
                        communes.inProvince(province.code()).stream()
                                .map(it -> new PeerGroupPage.Choice(
                                        it.code(),
                                        it.kind().name(),
                                        it.name(),
                                        PlainName.of(it.name()),
                                        other(names.get(it.code()), group)))
                                .toList()));
        return "comparison/group";
    }

    private static @Nullable String other(@Nullable String name, @Nullable PeerGroup group) {
        return group != null && group.name().equals(name) ? null : name;
    }

    private PeerGroup group(String province, long id) {
        return groups.find(province, id).orElseThrow(() -> new NotFound("group " + id));
    }

    private Province kept(String code, CurrentUser user) {
        Province known = provinces.withGroups(code, user);
        if (!user.maySetGroupsOf(code)) {
            throw new AccessDeniedException(user.username() + " keeps no groups of province " + code);
        }
        return known;
    }
}
