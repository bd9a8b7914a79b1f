package vn.chitieu.crosscheck;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;

/**
 * What has to hold between the figures that a commune reports for one period: the sum of some of its series is at most,
 * equal to or at least the sum of others ("số hộ nghèo ≤ tổng số hộ").
 */
@Entity
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class CrossCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cross_check_seq")
    @SequenceGenerator(name = "cross_check_seq", sequenceName = "cross_check_seq", allocationSize = 50)
    private @Nullable Long id;

    @Embedded
    private Place place;

    @Enumerated(EnumType.STRING)
    private Comparison comparison;

    @Enumerated(EnumType.STRING)
    private Weight weight;

    private @Nullable String instruction;

    @Column(name = "removed_on")
    private @Nullable LocalDate removedOn;

    @ElementCollection
    @CollectionTable(name = "cross_check_term", joinColumns = @JoinColumn(name = "check_id"))
    @Getter(AccessLevel.NONE)
    private Set<Term> terms = new HashSet<>();

    @Version
    private @Nullable Integer version;

    /** A series in one of the two sums. */
    @Embeddable
    record Term(
            Place place,
            @Column(name = "series_id") long series,
            @Enumerated(EnumType.STRING) Side side) {}

    enum Side {
        LEFT,
        RIGHT
    }

    /**
     * A check as somebody states it.
     *
     * @param left series of one sum; at least one, and none that is on the right
     * @param right series of the other sum; at least one
     * @param instruction what a clerk should do where it does not hold; null where nobody says
     */
    public record Draft(
            List<Long> left,
            Comparison comparison,
            List<Long> right,
            Weight weight,
            @Nullable String instruction) {

        public Draft {
            if (left.isEmpty() || right.isEmpty() || left.stream().anyMatch(right::contains)) {
                throw new IllegalArgumentException("A cross-check needs two sums without a series in common");
            }
        }
    }

    CrossCheck(Place place, Draft draft) {
        this.place = place;
        restate(draft);
    }

    /** Has it hold something else from now on. */
    void restate(Draft draft) {
        this.comparison = draft.comparison();
        this.weight = draft.weight();
        this.instruction = draft.instruction();
        Set<Term> stated = new HashSet<>();
        draft.left().forEach(series -> stated.add(new Term(place, series, Side.LEFT)));
        draft.right().forEach(series -> stated.add(new Term(place, series, Side.RIGHT)));
        terms.retainAll(stated);
        terms.addAll(stated);
    }

    /** Holds figures against it no more. */
    void remove(LocalDate day) {
        this.removedOn = day;
    }

    /** Holds figures against it again. */
    void takeUp() {
        this.removedOn = null;
    }
}
