package vn.chitieu.editing;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.RoundStatus;
import vn.chitieu.progress.Rounds;
import vn.chitieu.target.Retirement;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;
import vn.chitieu.target.TargetsChanged;

/** Taking back that a target was retired, as long as nothing was built on its end. */
@Service
@RequiredArgsConstructor
public class Reinstatement {

    private final Targets targets;
    private final Rounds rounds;
    private final ApplicationEventPublisher events;

    /** Why an end stays. */
    public enum Obstacle {
        /** Another target has taken its place and still stands. */
        REPLACED,
        /** A period without it was closed, and what is closed stays as it was. */
        CLOSED,
        /** The composite it belongs to is retired. */
        COMPOSITE
    }

    /**
     * Takes the end of a target back, and with a composite that of the parts that ended with it.
     *
     * @return why not; empty where it is done
     */
    @Transactional
    public Optional<Obstacle> reinstate(Target opened) {
        Target target = targets.findById(requireNonNull(opened.id())).orElseThrow();
        Retirement end = requireNonNull(target.retirement());
        Optional<Obstacle> obstacle = obstacle(target, end);
        if (obstacle.isEmpty()) {
            target.reinstate();
            targets.save(target);
            for (Target part : targets.ofCommune(target.place().commune())) {
                if (Objects.equals(part.parent(), target.id()) && endedWith(end, part)) {
                    part.reinstate();
                    targets.save(part);
                }
            }
            targets.flush();
            events.publishEvent(new TargetsChanged(target.place(), end.from()));
        }
        return obstacle;
    }

    private Optional<Obstacle> obstacle(Target target, Retirement end) {
        String commune = target.place().commune();
        if (end.replacement() != null
                && targets.findByCode(commune, end.replacement())
                        .filter(Reinstatement::stands)
                        .isPresent()) {
            return Optional.of(Obstacle.REPLACED);
        }
        if (target.parent() != null
                && targets.findById(target.parent())
                        .filter(composite -> composite.retirement() != null)
                        .isPresent()) {
            return Optional.of(Obstacle.COMPOSITE);
        }
        boolean closed = rounds.ofCommune(commune).stream()
                .anyMatch(round -> round.status() == RoundStatus.CLOSED
                        && !round.period().lastDay().isBefore(end.from().firstDay()));
        return closed ? Optional.of(Obstacle.CLOSED) : Optional.empty();
    }

    /** Whether it counts in any period at all: a replacement may itself have ended where it began. */
    static boolean stands(Target replacement) {
        Retirement end = replacement.retirement();
        ReportingPeriod begun = replacement.startsFrom();
        return end == null || begun == null || end.from().compareTo(begun) > 0;
    }

    private static boolean endedWith(Retirement end, Target part) {
        Retirement own = part.retirement();
        return own != null
                && own.replacement() == null
                && own.from().equals(end.from())
                && own.reason().equals(end.reason());
    }
}
