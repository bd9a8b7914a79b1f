package vn.chitieu.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vn.chitieu.commune.Place;

/** A target to be talked about. */
@Embeddable
public record AgendaItem(
        Place place, @Column(name = "target_id") long target) {}
