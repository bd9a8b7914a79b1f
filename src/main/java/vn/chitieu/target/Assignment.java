package vn.chitieu.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.chitieu.commune.Place;

/** A unit's share in a target: it leads ("chủ trì") or supports ("phối hợp"). */
@Embeddable
public record Assignment(
        Place place,
        @Column(name = "unit_id") long unit,
        @Enumerated(EnumType.STRING) Part part) {

    /** Chủ trì, phối hợp. */
    public enum Part {
        LEAD,
        SUPPORTING
    }
}
