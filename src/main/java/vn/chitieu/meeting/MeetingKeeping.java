package vn.chitieu.meeting;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.commune.Place;
import vn.chitieu.direction.Directing;
import vn.chitieu.direction.Direction;
import vn.chitieu.direction.Directions;
import vn.chitieu.progress.Round;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.NotFound;

/** Preparing, holding and ending the standing committee's meetings. */
@Service
@RequiredArgsConstructor
public class MeetingKeeping {

    private final Meetings meetings;
    private final Directions directions;
    private final Directing directing;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    /** Whether this person prepares meetings and writes down what is concluded: the committee and the Party office. */
    public static boolean isKeptBy(String commune, CurrentUser user) {
        return Direction.mayGive(user, commune);
    }

    /** Whether this person reads what is talked about there. */
    public static boolean isReadBy(Place place, CurrentUser user) {
        return Direction.mayReadAll(user, place);
    }

    static void expectKeeper(String commune, CurrentUser user) {
        if (!isKeptBy(commune, user)) {
            throw new AccessDeniedException(user.username() + " keeps no meetings in " + commune);
        }
    }

    /** {@code 12 2026-Q3}: how the trail names it. */
    static String objectOf(Meeting meeting) {
        return meeting.id() + " " + meeting.period();
    }

    /** The meetings of a commune, latest first. */
    @Transactional(readOnly = true)
    public List<Meeting> ofCommune(String commune) {
        return meetings.findByPlaceCommuneOrderByHeldOnDescIdDesc(commune);
    }

    /** @throws NotFound if the commune has no such meeting */
    @Transactional(readOnly = true)
    public Meeting get(String commune, long id) {
        return meetings.findByPlaceCommuneAndId(commune, id)
                .orElseThrow(() -> new NotFound("meeting " + id + " of commune " + commune));
    }

    /** Prepares a meeting about a round; its id. */
    @Transactional
    public long prepare(Round round, Meeting.Plan plan, CurrentUser user) {
        expectKeeper(round.place().commune(), user);
        Meeting meeting = meetings.save(Meeting.prepare(round.place(), round.period(), plan, user, clock.instant()));
        trail.record(entry(meeting, Act.CREATED).to(plan.title()));
        return Objects.requireNonNull(meeting.id());
    }

    /**
     * Changes what is to be talked about.
     *
     * @param version of the meeting as it was read
     * @throws Conflict if somebody has changed it since then, or it has ended
     */
    @Transactional
    public void change(Place place, long id, int version, Meeting.Plan plan, CurrentUser user) {
        Meeting meeting = toChange(place, id, user);
        if (meeting.version() != version) {
            throw new Conflict("meeting " + id + " was changed meanwhile");
        }
        meeting.plan(plan);
        meetings.saveAndFlush(meeting);
        trail.record(entry(meeting, Act.CHANGED).to(plan.title()));
    }

    /**
     * Writes a conclusion down as a direction.
     *
     * @throws Conflict if the meeting has ended
     */
    @Transactional
    public void conclude(Meeting meeting, Direction.Draft draft, CurrentUser user) {
        Meeting now = toChange(meeting.place(), Objects.requireNonNull(meeting.id()), user);
        long direction = directing.give(draft, user);
        jdbc.sql("""
            insert into meeting_direction (meeting_id, direction_id, province_code, commune_code) values (?, ?, ?, ?)
            """)
                .param(now.id())
                .param(direction)
                .param(now.place().province())
                .param(now.place().commune())
                .update();
    }

    /** Ends it: from now on its minutes are what they are. */
    @Transactional
    void end(Place place, long id, Meeting.End end, CurrentUser user) {
        Meeting meeting = toChange(place, id, user);
        meeting.end(end, user, clock.instant());
        trail.record(entry(meeting, Act.CLOSED).to(end.closing()));
    }

    /** Takes the end back. */
    @Transactional
    public void reopen(Place place, long id, CurrentUser user) {
        expectKeeper(place.commune(), user);
        Meeting meeting = get(place.commune(), id);
        if (!meeting.isEnded()) {
            throw new Conflict("meeting " + id + " has not ended");
        }
        meeting.reopen();
        trail.record(entry(meeting, Act.RESTORED));
    }

    /** What was concluded in a meeting, in the order in which it was written down. */
    @Transactional(readOnly = true)
    public List<Direction> conclusions(Meeting meeting) {
        List<Long> ids = jdbc.sql("select direction_id from meeting_direction where meeting_id = ?")
                .param(meeting.id())
                .query((row, number) -> row.getLong(1))
                .list();
        return directions.ofCommune(meeting.place().commune()).reversed().stream()
                .filter(it -> ids.contains(it.id()))
                .toList();
    }

    /** The meeting held before another, of two on one day the one prepared first; empty where it was the first. */
    @Transactional(readOnly = true)
    public Optional<Meeting> before(Meeting meeting) {
        Comparator<Meeting> order =
                Comparator.comparing(Meeting::heldOn).thenComparing(it -> Objects.requireNonNull(it.id()));
        return ofCommune(meeting.place().commune()).stream()
                .filter(it -> it.isEnded() && order.compare(it, meeting) < 0)
                .findFirst();
    }

    /**
     * What earlier meetings left: what is not done yet, and what was done since the meeting before; the day that is due
     * first comes first.
     */
    @Transactional(readOnly = true)
    public Earlier earlier(Meeting meeting) {
        List<Long> own = conclusions(meeting).stream().map(Direction::id).toList();
        List<Direction> others = directions.ofCommune(meeting.place().commune()).stream()
                .filter(it -> !own.contains(it.id()) && !it.givenOn().isAfter(meeting.heldOn()))
                .map(it -> meeting.endedAt() == null ? it : it.asKnown(meeting.endedAt()))
                .toList();
        return Earlier.of(others, before(meeting).map(Meeting::endedAt).orElse(null));
    }

    private Meeting toChange(Place place, long id, CurrentUser user) {
        expectKeeper(place.commune(), user);
        Meeting meeting = get(place.commune(), id);
        if (meeting.isEnded()) {
            throw new Conflict("meeting " + id + " has ended");
        }
        return meeting;
    }

    private static AuditEntry entry(Meeting meeting, Act act) {
        return AuditEntry.of(meeting.place().chain(), act, AuditedKind.MEETING, objectOf(meeting));
    }
}
