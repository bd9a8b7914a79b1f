package vn.chitieu.commune;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

/** A body of a commune that answers for targets: one of the organs every commune has, or another by name. */
@Entity
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit_seq")
    @SequenceGenerator(name = "unit_seq", sequenceName = "unit_seq", allocationSize = 50)
    private @Nullable Long id;

    @Embedded
    private Place place;

    @Column(name = "organ_code")
    private @Nullable String organCode;

    private String name;

    @Column(name = "retired_on")
    private @Nullable LocalDate retiredOn;

    private Unit(Place place, @Nullable String organCode, String name) {
        this.place = place;
        this.organCode = organCode;
        this.name = name;
    }

    /** A unit that stands for one of the organs every commune has. */
    static Unit ofOrgan(Place place, String organCode, String name) {
        return new Unit(place, organCode, name);
    }

    /** A unit of its own, such as a school. */
    static Unit named(Place place, String name) {
        return new Unit(place, null, name);
    }

    /** Gives the unit another name; what it answered for stays its own. */
    public void rename(String other) {
        this.name = other;
    }

    /** Offers the unit for new assignments no more. */
    public void retire(LocalDate day) {
        this.retiredOn = day;
    }

    /** Offers the unit again. */
    public void takeUpWork() {
        this.retiredOn = null;
    }

    public boolean isRetired() {
        return retiredOn != null;
    }
}
