package org.restride.outcomes;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForClinicians;
import org.restride.base.ForCliniciansOf;
import org.restride.base.Ids;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.people.PatientRecords;
import org.restride.plans.Schedule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a clinician decides which measures a patient is asked, and enters what came on paper. */
@Service
@Transactional
public class MeasureDesk {

    private static final int MOST_WEEKS = 26;

    private final Forms forms;
    private final Measures measures;
    private final Assignments assignments;
    private final Recording recording;
    private final PatientRecords records;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Clock clock;

    MeasureDesk(
            Forms forms,
            Measures measures,
            Assignments assignments,
            Recording recording,
            PatientRecords records,
            CurrentActor actors,
            Ids ids,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Clock clock) {
        this.forms = forms;
        this.measures = measures;
        this.assignments = assignments;
        this.recording = recording;
        this.records = records;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** All measures, those that can't be asked yet as well: one may want to know what is missing. Three statements. */
    @ForClinicians
    @Transactional(readOnly = true)
    public List<MeasureStanding> offered() {
        return forms.standings();
    }

    /**
     * Asks the patient a measure from today on.
     *
     * @throws DomainError.NotFound if there is no such measure or patient
     * @throws DomainError.Conflict if it can't be asked yet, or is asked already
     * @throws DomainError.Invalid if it would never be asked
     */
    @ForCliniciansOf
    public UUID assign(PatientId patient, AssignMeasure command) {
        Integer weeks = command.everyWeeks();
        if (weeks == null ? !command.atStart() && !command.atEnd() : weeks < 1 || weeks > MOST_WEEKS) {
            throw new DomainError.Invalid(Map.of("weeks", "outcomes.error.never"));
        }
        Form form = forms.current(command.measure());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Assignment assignment = new Assignment(
                ids.next(),
                patient,
                form.measure().key(),
                command.atStart(),
                weeks,
                command.atEnd(),
                Schedule.day(
                        now,
                        records.find(patient)
                                .orElseThrow(() -> new DomainError.NotFound("error.not-found"))
                                .zone()),
                actors.get().account(),
                now,
                null);
        measures.keep(form.measure());
        assignments.add(assignment);
        events.publishEvent(Audited.created("measure", assignment.id(), patient, command.measure()));
        live.announce(patient, LiveUpdates.Topic.PLAN);
        return assignment.id();
    }

    /**
     * Asks no more; what was answered stays.
     *
     * @throws DomainError.Conflict if it is not asked any more
     */
    @ForCliniciansOf
    public void stop(PatientId patient, UUID assignment) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!assignments.stop(patient, assignment, actors.get().account(), now)) {
            throw new DomainError.Conflict("outcomes.error.stopped");
        }
        events.publishEvent(Audited.changed("measure", assignment, patient, "stopped"));
        live.announce(patient, LiveUpdates.Topic.PLAN);
    }

    /**
     * Keeps what the patient has answered on paper or by word of mouth, or corrects an entry. The same id again counts once.
     *
     * @throws DomainError.NotFound if the patient is not asked this measure
     * @throws DomainError.Invalid if the answers don't fit, or the day lies ahead or too far back
     * @throws DomainError.Conflict if it was answered only days ago, or somebody has corrected the entry meanwhile
     */
    @ForCliniciansOf
    public Entry answerFor(PatientId patient, AnswerMeasure command) {
        return recording.keep(patient, command, true);
    }
}
