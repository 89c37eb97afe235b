package org.restride.outcomes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.people.PatientRecords;
import org.restride.plans.Schedule;
import org.restride.questions.Answer;
import org.restride.questions.NamedActivities;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps answers, whoever gives them: once, scored by what holds, and never so soon after others that nothing can have changed. */
@Component
class Recording {

    private static final int OLDEST_PAPER_DAYS = 60;

    private final Assignments assignments;
    private final StoredEntries entries;
    private final Forms forms;
    private final Measures measures;
    private final PatientRecords records;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Clock clock;

    Recording(
            Assignments assignments,
            StoredEntries entries,
            Forms forms,
            Measures measures,
            PatientRecords records,
            CurrentActor actors,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Clock clock) {
        this.assignments = assignments;
        this.entries = entries;
        this.forms = forms;
        this.measures = measures;
        this.records = records;
        this.actors = actors;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /**
     * @param onPaper whether somebody of the clinic enters them; then a score is not needed
     * @throws DomainError.NotFound if the patient has no such assignment or entry
     * @throws DomainError.Invalid if the answers don't fit, or are too few
     * @throws DomainError.Conflict if the id is somebody else's, the measure is not asked, or it was answered only days ago
     */
    Entry keep(PatientId patient, AnswerMeasure command, boolean onPaper) {
        Assignment assignment = assignments
                .findToWrite(patient, command.assignment())
                .orElseThrow(() -> new DomainError.NotFound("outcomes.error.not-asked"));
        Optional<Entry> before = entries.find(command.id());
        if (before.isPresent()) {
            return before.filter(entry -> entry.patient().equals(patient))
                    .orElseThrow(() -> new DomainError.Conflict("outcomes.error.id-taken"));
        }
        List<Entry> others = entries.of(patient).stream()
                .filter(entry -> entry.measure().equals(assignment.measure()))
                .toList();
        UUID replaces = command.replaces();
        Entry entry = replaces == null
                ? fresh(assignment, others, command, onPaper)
                : correction(others, command, replaces, onPaper);
        if (!entries.add(entry)) {
            throw new DomainError.Conflict("outcomes.error.changed-meanwhile");
        }
        announce(entry);
        return entry;
    }

    private Entry fresh(Assignment assignment, List<Entry> others, AnswerMeasure command, boolean onPaper) {
        if (!assignment.stands()) {
            throw new DomainError.Conflict("outcomes.error.stopped");
        }
        LocalDate day = day(assignment.patient(), command);
        Form form = forms.current(assignment.measure());
        boolean tooSoon = Assignment.isTooSoon(others.stream().map(Entry::day).toList(), day);
        if (tooSoon && !form.measure().screening()) {
            throw new DomainError.Conflict("outcomes.error.too-soon", Assignment.REST_DAYS);
        }
        Map<String, Answer> answers = form.questions().counting(command.answers());
        others.stream()
                .filter(entry -> entry.assignment().equals(assignment.id())
                        && !entry.names().isEmpty())
                .findFirst()
                .ifPresent(first -> requireNames(first, answers));
        measures.keep(form.measure());
        return entry(assignment.patient(), assignment.id(), form, answers, day, command, onPaper);
    }

    private Entry correction(List<Entry> others, AnswerMeasure command, UUID replaces, boolean onPaper) {
        Entry wrong = others.stream()
                .filter(entry ->
                        entry.id().equals(replaces) && entry.assignment().equals(command.assignment()))
                .findFirst()
                .orElseThrow(() -> new DomainError.Conflict("outcomes.error.changed-meanwhile"));
        Form form = forms.of(wrong);
        Map<String, Answer> answers = form.questions().counting(command.answers());
        requireNames(wrong, answers);
        return entry(wrong.patient(), wrong.assignment(), form, answers, wrong.day(), command, onPaper);
    }

    private Entry entry(
            PatientId patient,
            UUID assignment,
            Form form,
            Map<String, Answer> answers,
            LocalDate day,
            AnswerMeasure command,
            boolean onPaper) {
        Scored scored = form.measure().scoring().score(form.questions(), answers, form.table());
        if (answers.isEmpty() || (scored.score() == null && !onPaper)) {
            throw new DomainError.Invalid("outcomes.error.more-answers");
        }
        Actor actor = actors.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Entry(
                command.id(),
                patient,
                assignment,
                form.measure().key(),
                form.measure().version(),
                form.textNumber(),
                form.tableNumber(),
                answers,
                scored,
                day,
                onPaper,
                command.replaces(),
                actor.account(),
                now,
                now);
    }

    /** What is compared must be the same things: activities are named once. */
    private static void requireNames(Entry before, Map<String, Answer> answers) {
        List<String> names = NamedActivities.names(answers);
        if (!before.names().isEmpty() && !new HashSet<>(names).equals(new HashSet<>(before.names()))) {
            throw new DomainError.Invalid("outcomes.error.other-activities");
        }
    }

    private LocalDate day(PatientId patient, AnswerMeasure command) {
        LocalDate today = Schedule.day(
                clock.instant(),
                records.find(patient)
                        .orElseThrow(() -> new DomainError.NotFound("error.not-found"))
                        .zone());
        LocalDate wanted = command.day();
        if (wanted == null) {
            return today;
        }
        if (wanted.isAfter(today) || wanted.isBefore(today.minusDays(OLDEST_PAPER_DAYS))) {
            throw new DomainError.Invalid(Map.of("day", "outcomes.error.day"));
        }
        return wanted;
    }

    private void announce(Entry entry) {
        events.publishEvent(Audited.created(
                "measure-answers", entry.id(), entry.patient(), entry.measure() + ":" + entry.measureVersion()));
        events.publishEvent(new MeasureAnswered(actors.get().clinic(), entry.patient(), entry.id()));
        live.announce(entry.patient(), LiveUpdates.Topic.RECORD);
    }
}
