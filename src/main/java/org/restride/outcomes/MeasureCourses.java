package org.restride.outcomes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.ForCareOf;
import org.restride.base.PatientId;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.PlanReading;
import org.restride.plans.Schedule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the measures of a patient are looked up, and how they were asked. */
@Service
@Transactional(readOnly = true)
public class MeasureCourses {

    private final Assignments assignments;
    private final StoredEntries entries;
    private final Measures measures;
    private final Forms forms;
    private final PatientRecords records;
    private final PlanReading plans;
    private final Clock clock;

    MeasureCourses(
            Assignments assignments,
            StoredEntries entries,
            Measures measures,
            Forms forms,
            PatientRecords records,
            PlanReading plans,
            Clock clock) {
        this.assignments = assignments;
        this.entries = entries;
        this.measures = measures;
        this.forms = forms;
        this.records = records;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Every measure that is asked, or was answered; those that are asked come first.
     *
     * @throws DomainError.NotFound if there is no such patient
     */
    @ForCareOf
    public List<MeasureCourse> of(PatientId patient) {
        List<Assignment> all = assignments.of(patient);
        if (all.isEmpty()) {
            return List.of();
        }
        PatientSummary who = find(patient);
        LocalDate day = Schedule.day(clock.instant(), who.zone());
        LocalDate ends =
                plans.latest(patient).map(plan -> PlanEnds.of(plan, who.zone())).orElse(null);
        List<Entry> every = entries.withCorrected(patient);
        Set<UUID> replaced =
                every.stream().map(Entry::replaces).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, List<Entry>> answered = new LinkedHashMap<>();
        List<Entry> corrected = new ArrayList<>();
        every.forEach(entry -> (replaced.contains(entry.id())
                        ? corrected
                        : answered.computeIfAbsent(entry.assignment(), _ -> new ArrayList<>()))
                .add(entry));
        Map<String, List<Assignment>> byMeasure = new LinkedHashMap<>();
        all.forEach(assignment -> byMeasure
                .computeIfAbsent(assignment.measure(), _ -> new ArrayList<>())
                .add(assignment));
        List<Measure> known = measures.all();
        return byMeasure.values().stream()
                .map(each -> course(each, answered, corrected, known, day, ends))
                .flatMap(Optional::stream)
                .sorted((one, other) -> Boolean.compare(one.standing() == null, other.standing() == null))
                .toList();
    }

    /** The newest of asking that has answers, or that stands, is the course; what came before is only told. */
    private static Optional<MeasureCourse> course(
            List<Assignment> newestFirst,
            Map<UUID, List<Entry>> answered,
            List<Entry> corrected,
            List<Measure> known,
            LocalDate day,
            @Nullable LocalDate ends) {
        Assignment newest = newestFirst.getFirst();
        Assignment shown = newestFirst.stream()
                .filter(each -> answered.containsKey(each.id()))
                .findFirst()
                .orElse(newest);
        if (!newest.stands() && !answered.containsKey(shown.id())) {
            return Optional.empty();
        }
        List<Entry> entries = answered.getOrDefault(shown.id(), List.of());
        List<Entry> earlier = newestFirst.reversed().stream()
                .filter(each -> !each.id().equals(shown.id()))
                .flatMap(each -> answered.getOrDefault(each.id(), List.of()).stream())
                .toList();
        return known.stream()
                .filter(measure -> measure.key().equals(newest.measure()))
                .findFirst()
                .map(measure -> new MeasureCourse(
                        measure,
                        newest.stands() ? newest : null,
                        due(measure, newest, answered, newestFirst, day, ends),
                        entries,
                        earlier,
                        corrected.stream()
                                .filter(entry -> entry.measure().equals(measure.key()))
                                .toList()));
    }

    private static Assignment.@Nullable Due due(
            Measure measure,
            Assignment newest,
            Map<UUID, List<Entry>> answered,
            List<Assignment> all,
            LocalDate day,
            @Nullable LocalDate ends) {
        List<LocalDate> every = all.stream()
                .flatMap(each -> answered.getOrDefault(each.id(), List.of()).stream())
                .map(Entry::day)
                .toList();
        if (!measure.screening() && Assignment.isTooSoon(every, day)) {
            return null;
        }
        List<LocalDate> own = answered.getOrDefault(newest.id(), List.of()).stream()
                .map(Entry::day)
                .toList();
        return newest.due(own, day, ends).orElse(null);
    }

    /**
     * How a measure is asked of a patient now.
     *
     * @param names of the patient's own activities that were named before; empty if there are none yet
     */
    public record Asked(Assignment assignment, Form form, List<String> names) {
        public Asked {
            names = List.copyOf(names);
        }
    }

    /**
     * How a standing assignment is asked now.
     *
     * @throws DomainError.NotFound if the patient has no such assignment
     */
    @ForCareOf
    public Asked asked(PatientId patient, UUID assignment) {
        Assignment found = assignments.of(patient).stream()
                .filter(each -> each.id().equals(assignment))
                .findFirst()
                .orElseThrow(() -> new DomainError.NotFound("outcomes.error.not-asked"));
        return new Asked(found, forms.current(found.measure()), names(patient, assignment));
    }

    /**
     * An entry as it was asked, for whoever reads or corrects it.
     *
     * @throws DomainError.NotFound if the patient has no such entry
     */
    @ForCareOf
    public Form form(PatientId patient, UUID entry) {
        return forms.of(entries.find(entry)
                .filter(found -> found.patient().equals(patient))
                .orElseThrow(() -> new DomainError.NotFound("outcomes.error.no-entry")));
    }

    private List<String> names(PatientId patient, UUID assignment) {
        return entries.of(patient).stream()
                .filter(entry -> entry.assignment().equals(assignment))
                .map(Entry::names)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private PatientSummary find(PatientId patient) {
        return records.find(patient).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
    }
}
