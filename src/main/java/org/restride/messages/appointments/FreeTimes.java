package org.restride.messages.appointments;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForClinicians;
import org.restride.base.Ids;
import org.restride.people.Clinics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the acting clinician has time for patients: a simple list, no calendar. */
@Service
@Transactional
public class FreeTimes {

    /** So many are shown at once; three months of a full list have fewer. */
    private static final int MOST_SHOWN = 600;

    /**
     * What came of adding.
     *
     * @param overlapping how many were left out because the clinician has another time then
     */
    public record Added(int added, int overlapping) {}

    private final StoredFreeTimes times;
    private final Clinics clinics;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FreeTimes(
            StoredFreeTimes times,
            Clinics clinics,
            CurrentActor actors,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.times = times;
        this.clinics = clinics;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds times of the acting clinician; what overlaps is left out.
     *
     * @throws DomainError.Invalid if the first has begun already
     */
    @ForClinicians
    public Added add(WeeklyTimes wanted) {
        return add(wanted, actors.get().account());
    }

    Added add(WeeklyTimes wanted, AccountId clinician) {
        ZoneId zone = clinics.current().zone();
        List<WeeklyTimes.Span> spans = wanted.in(zone);
        if (!spans.getFirst().begins().isAfter(clock.instant())) {
            throw new DomainError.Invalid(Map.of("first", "appointments.invalid.past"));
        }
        times.hold(clinician);
        int added = 0;
        for (WeeklyTimes.Span span : spans) {
            FreeTime time =
                    new FreeTime(ids.next(), clinician, span.begins(), span.ends(), wanted.way(), wanted.forPatients());
            if (times.add(time)) {
                added++;
                events.publishEvent(Audited.created("free-time", time.id(), null));
            }
        }
        return new Added(added, spans.size() - added);
    }

    /**
     * @throws DomainError.Conflict if it was taken meanwhile
     */
    @ForClinicians
    public void remove(UUID freeTime) {
        if (!times.remove(actors.get().account(), freeTime)) {
            throw new DomainError.Conflict("appointments.error.time-taken");
        }
        events.publishEvent(new Audited(Audited.Deed.REMOVED, "free-time", freeTime, null, List.of(), null));
    }

    /** The acting clinician's own that are still ahead and free, soonest first. */
    @ForClinicians
    @Transactional(readOnly = true)
    public List<FreeTime> mine() {
        return times.free(actors.get().account(), clock.instant(), MOST_SHOWN);
    }

    /** Those of all clinicians that are still ahead and free, soonest first. */
    @ForClinicians
    @Transactional(readOnly = true)
    public List<FreeTime> all() {
        return times.free(clock.instant(), MOST_SHOWN);
    }
}
