package vn.chitieu.direction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.Place;
import vn.chitieu.direction.DirectionStep.Kind;
import vn.chitieu.period.ReportingPeriod;

/**
 * One conclusion of the standing committee ("ý kiến chỉ đạo"): something to be done, by whom and by when.
 *
 * @param target null where it is about the commune's work as a whole, or about a target that the reader does not see
 * @param period of the round that was talked about
 * @param owner who does it, in words
 * @param unit the owner's unit; null where it is none of the commune's
 * @param dueOn the day it was first to be done by, included; {@link #due} is the one that holds
 * @param givenOn the day it was concluded
 * @param steps what became of it, earliest first
 */
public record Direction(
        long id,
        Place place,
        @Nullable About target,
        ReportingPeriod period,
        String text,
        String owner,
        @Nullable Long unit,
        LocalDate dueOn,
        LocalDate givenOn,
        String givenBy,
        List<DirectionStep> steps) {

    public Direction {
        steps = List.copyOf(steps);
    }

    /** The target that it is about. */
    public record About(long id, String code, String name) {}

    /** Where it stands. */
    public enum State {
        /** To be done. */
        OPEN,
        /** Said to be done, and not yet confirmed. */
        REPORTED,
        DONE,
        WITHDRAWN;

        /** Whether nothing is left to do. */
        public boolean isOver() {
            return this == DONE || this == WITHDRAWN;
        }
    }

    public State state() {
        return steps.isEmpty()
                ? State.OPEN
                : switch (steps.getLast().kind()) {
                    case REPORTED -> State.REPORTED;
                    case DONE -> State.DONE;
                    case WITHDRAWN -> State.WITHDRAWN;
                    case SENT_BACK, POSTPONED, REOPENED -> State.OPEN;
                };
    }

    /** The last day to do it, included, as it was last put off. */
    public LocalDate due() {
        return steps.reversed().stream()
                .flatMap(step -> Stream.ofNullable(step.dueOn()))
                .findFirst()
                .orElse(dueOn);
    }

    /** Days left, negative once the day has passed. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, due());
    }

    /** Whether it should have been done: what was reported in time waits for the committee and is not late. */
    public boolean isOverdue(LocalDate today) {
        return state() == State.OPEN && due().isBefore(today);
    }

    /** The step by which it was done; null while it is not. */
    public @Nullable DirectionStep done() {
        return state() == State.DONE ? steps.getLast() : null;
    }

    /** The same as it was known at a moment gone by, excluded. */
    public Direction asKnown(Instant before) {
        return new Direction(
                id,
                place,
                target,
                period,
                text,
                owner,
                unit,
                dueOn,
                givenOn,
                givenBy,
                steps.stream().filter(step -> step.at().isBefore(before)).toList());
    }

    /** What this person may say about it now. */
    public Set<Kind> openTo(CurrentUser user) {
        Set<Kind> open = EnumSet.noneOf(Kind.class);
        boolean directs = mayGive(user, place.commune());
        boolean owns =
                unit != null && user.unitsIn(place.commune()).contains(unit) || user.isPartyOfficeOf(place.commune());
        switch (state()) {
            case OPEN -> {
                if (owns) {
                    open.add(Kind.REPORTED);
                }
                if (directs) {
                    open.addAll(Set.of(Kind.POSTPONED, Kind.WITHDRAWN));
                }
            }
            case REPORTED -> {
                if (directs) {
                    open.add(Kind.SENT_BACK);
                    if (!Objects.equals(steps.getLast().account(), user.id())) {
                        open.add(Kind.DONE);
                    }
                }
            }
            case DONE, WITHDRAWN -> {
                if (directs) {
                    open.add(Kind.REOPENED);
                }
            }
        }
        return open;
    }

    /** Whether this person writes down what the standing committee concluded: the committee, and the office that keeps its minutes. */
    public static boolean mayGive(CurrentUser user, String commune) {
        return user.isStandingCommitteeOf(commune) || user.isPartyOfficeOf(commune);
    }

    /** Whether this person reads all that is talked about and concluded in a commune. */
    public static boolean mayReadAll(CurrentUser user, Place place) {
        return user.maySeeProvince(place.province()) || user.communesReadWhole().contains(place.commune());
    }

    /** Whether this person reads what was concluded in a commune: all of it, or what their unit is to do. */
    public static boolean mayRead(CurrentUser user, Place place) {
        return mayReadAll(user, place) || !user.unitsIn(place.commune()).isEmpty();
    }

    /**
     * What is to be written down.
     *
     * @param target its id; null for the commune's work as a whole
     */
    public record Draft(
            Place place,
            @Nullable Long target,
            ReportingPeriod period,
            String text,
            String owner,
            @Nullable Long unit,
            LocalDate dueOn,
            LocalDate givenOn) {}
}
