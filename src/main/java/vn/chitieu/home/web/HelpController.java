package vn.chitieu.home.web;

import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.home.Contacts;
import vn.chitieu.home.web.Guides.ForRole;
import vn.chitieu.web.NotFound;

/** Help, for everybody who is signed in. */
@Controller
@RequiredArgsConstructor
class HelpController {

    private final Contacts contacts;
    private final Guides guides;

    @GetMapping("/help")
    String help(CurrentUser user, Model model) {
        List<Role> roles = user.grants().stream().map(Grant::role).toList();
        List<ForRole> all = guides.forRoles();
        model.addAttribute(
                "page",
                new HelpPage(
                        contacts.of(user),
                        HelpPage.among(all, roles, true),
                        HelpPage.among(all, roles, false),
                        guides.forEverybody(),
                        user.isAdministrator()));
        return "home/help";
    }

    @GetMapping("/help/{guide}")
    String guide(@PathVariable String guide, Model model) {
        model.addAttribute("page", guides.find(guide).orElseThrow(() -> new NotFound("guide " + guide)));
        return "home/guide";
    }

    /** Guides name their pictures by an address relative to their own. */
    @GetMapping("/help/anh/{picture}.png")
    ResponseEntity<Resource> picture(@PathVariable String picture) {
        Resource file = guides.picture(picture).orElseThrow(() -> new NotFound("picture " + picture));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(file);
    }
}
