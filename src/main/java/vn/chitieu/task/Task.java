package vn.chitieu.task;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
import vn.chitieu.period.Term;

/**
 * What a commune undertakes in a term beside its targets: what is done, by what means, until when. Who does it and which
 * targets it serves is kept beside it ({@link TaskKeeping}).
 */
@Entity
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class Task {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "task_seq")
    @SequenceGenerator(name = "task_seq", sequenceName = "task_seq", allocationSize = 50)
    private @Nullable Long id;

    @Embedded
    private Place place;

    @Column(name = "resolution_id")
    private @Nullable Long resolution;

    @Column(name = "first_year")
    private int firstYear;

    @Column(name = "last_year")
    private int lastYear;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    private @Nullable String number;
    private String title;

    @Embedded
    private Six six;

    @Column(name = "removed_on")
    private @Nullable LocalDate removedOn;

    @Version
    private @Nullable Integer version;

    /** Chủ trì, phối hợp. */
    public enum Part {
        LEAD,
        SUPPORTING
    }

    /**
     * What is said of it in the six fields, beside the units; null where nothing is said.
     *
     * @param others who takes part and is no unit of the commune
     * @param dueOn last day on which it may be done
     */
    @Embeddable
    public record Six(
            @Nullable String work,
            @Nullable String others,
            @Nullable String means,
            @Column(name = "starts_on") @Nullable LocalDate startsOn,
            @Column(name = "due_on") @Nullable LocalDate dueOn,
            @Nullable String authority,
            @Nullable String product) {

        public static final Six EMPTY = new Six(null, null, null, null, null, null, null);
    }

    /**
     * A task as somebody states it.
     *
     * @param resolution the document that sets it; null where none does
     * @param number as the document counts it; null where it does not
     * @param shares by unit
     * @param targets that it serves
     */
    public record Draft(
            @Nullable Long resolution,
            Term term,
            TaskKind kind,
            @Nullable String number,
            String title,
            Six six,
            Map<Long, Part> shares,
            Set<Long> targets) {

        public Draft {
            if (title.isBlank()) {
                throw new IllegalArgumentException("A task needs a title");
            }
            shares = Map.copyOf(shares);
            targets = Set.copyOf(targets);
        }
    }

    Task(Place place, Draft draft) {
        this.place = place;
        restate(draft);
    }

    /** Has it be something else from now on. */
    void restate(Draft draft) {
        this.resolution = draft.resolution();
        this.firstYear = draft.term().firstYear();
        this.lastYear = draft.term().lastYear();
        this.kind = draft.kind();
        this.number = draft.number();
        this.title = draft.title();
        this.six = draft.six();
    }

    /** Leaves it out of the list. */
    void remove(LocalDate day) {
        this.removedOn = day;
    }

    /** Takes it into the list again. */
    void takeUp() {
        this.removedOn = null;
    }
}
