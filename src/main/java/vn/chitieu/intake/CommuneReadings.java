package vn.chitieu.intake;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.chitieu.editing.OpenReadings;

/** Tells the list of resolutions which drafts are open. */
@Component
@RequiredArgsConstructor
class CommuneReadings implements OpenReadings {

    private final Drafts drafts;

    @Override
    public List<Reading> of(String commune) {
        return drafts.open(commune).stream()
                .map(it -> new Reading(
                        "/communes/" + commune + "/intake/" + it.id(),
                        it.fileName() == null ? "" : it.fileName(),
                        it.seen(),
                        it.cards()))
                .toList();
    }
}
