package vn.chitieu.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/** A meeting of the standing committee about the targets of a period. */
@Entity
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_seq")
    @SequenceGenerator(name = "meeting_seq", sequenceName = "meeting_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @Embedded
    private Place place;

    @Getter(AccessLevel.NONE)
    private String period;

    private String title;

    @Column(name = "held_on")
    private LocalDate heldOn;

    /** Who was there, by their offices. */
    private @Nullable String attendance;

    /** What was concluded about the whole. */
    private @Nullable String closing;

    @Column(name = "prepared_by")
    private long preparedBy;

    @Column(name = "prepared_at")
    private Instant preparedAt;

    @Column(name = "ended_by")
    private @Nullable Long endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @ElementCollection
    @CollectionTable(name = "meeting_item", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    private List<AgendaItem> items = new ArrayList<>();

    private Meeting(Place place, ReportingPeriod period, CurrentUser by, Instant at) {
        this.place = place;
        this.period = period.toString();
        this.preparedBy = by.id();
        this.preparedAt = at;
    }

    /**
     * What is to be talked about, and when.
     *
     * @param targets ids, in their order
     */
    public record Plan(String title, LocalDate heldOn, List<Long> targets) {

        public Plan {
            targets = List.copyOf(targets);
        }
    }

    /**
     * What is written down when it ends.
     *
     * @param shown its targets in their order, as they were shown
     */
    record End(@Nullable String attendance, @Nullable String closing, List<AgendaItem> shown) {}

    static Meeting prepare(Place place, ReportingPeriod period, Plan plan, CurrentUser by, Instant at) {
        Meeting meeting = new Meeting(place, period, by, at);
        meeting.plan(plan);
        return meeting;
    }

    /** @throws IllegalStateException if it has ended */
    void plan(Plan plan) {
        expectNotEnded();
        this.title = plan.title();
        this.heldOn = plan.heldOn();
        this.items.clear();
        plan.targets().forEach(target -> items.add(AgendaItem.of(place, target)));
    }

    /** @throws IllegalStateException if it has ended */
    void end(End end, CurrentUser by, Instant at) {
        expectNotEnded();
        this.attendance = end.attendance();
        this.closing = end.closing();
        this.items.clear();
        this.items.addAll(end.shown());
        this.endedBy = by.id();
        this.endedAt = at;
    }

    /** Takes the end back, so that a conclusion that was forgotten can be added. */
    void reopen() {
        this.endedBy = null;
        this.endedAt = null;
    }

    private void expectNotEnded() {
        if (isEnded()) {
            throw new IllegalStateException("Meeting " + id + " has ended");
        }
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    public ReportingPeriod period() {
        return ReportingPeriod.parse(period);
    }
}
