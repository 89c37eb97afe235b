package org.restride.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.Columns;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.restride.plans.Done;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a patient's last days look like, in a form that other reads can join. */
@Component
class PatientDays {

    /** Reports arrive on the day or later; a day more for phones whose clock is off. */
    private static final Duration LOOKED_BACK = Duration.ofDays(Done.DAYS_NEEDED + 2L);

    private static final String NEWEST = """
            select l.* from progress.session_log l
            where l.clinic_id = :clinic and l.patient_id = :patient and l.received_at >= :days_from and l.received_at < :days_to
                and not exists (select from progress.session_log c
                    where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.root_id = l.root_id
                        and c.received_at >= :days_from and c.received_at < :days_to
                        and (c.received_at, c.id) > (l.received_at, l.id))
            """;

    private static final String NEWEST_RUNS = """
            select l.* from progress.run_log l
            where l.clinic_id = :clinic and l.patient_id = :patient and l.received_at >= :days_from and l.received_at < :days_to and not l.gone
                and not exists (select from progress.run_log c
                    where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.root_id = l.root_id
                        and c.received_at >= :days_from and c.received_at < :days_to
                        and (c.received_at, c.id) > (l.received_at, l.id))
            """;

    private static final String DAYS = """
            select json_build_object(
                'sessions', coalesce((select json_agg(json_build_object('id', n.id, 'root', n.root_id, 'day', n.day,
                        'pain', n.pain, 'plan', n.plan_id, 'version', n.plan_version, 'receivedAt', n.received_at,
                        'finishedAt', n.finished_at,
                        'done', (select coalesce(json_agg(e.item_id), '[]'::json) from progress.session_entry e
                            where e.clinic_id = :clinic and e.received_at = n.received_at and e.log_id = n.id
                                and e.outcome <> 'SKIPPED')))
                    from (%s) n), '[]'::json),
                'runs', coalesce((select json_agg(json_build_object('id', n.id, 'root', n.root_id, 'day', n.day,
                        'pain', n.pain, 'part', n.part_id, 'receivedAt', n.received_at, 'finishedAt', n.finished_at))
                    from (%s) n), '[]'::json),
                'mornings', coalesce((select json_agg(json_build_object('id', m.id, 'session', m.session_root_id,
                        'day', m.day, 'pain', m.pain, 'root', m.root_id, 'receivedAt', m.received_at))
                    from progress.morning_log m
                    where m.clinic_id = :clinic and m.patient_id = :patient and m.received_at >= :days_from
                        and m.received_at < :days_to), '[]'::json),
                'effortAsked', coalesce((select c.asked from progress.effort_choice c
                    where c.clinic_id = :clinic and c.patient_id = :patient), (select s.effort_asked
                    from progress.reporting_setting s where s.clinic_id = :clinic), false))
            """.formatted(NEWEST, NEWEST_RUNS);

    private final JsonMapper json;

    PatientDays(JsonMapper json) {
        this.json = json;
    }

    /** A session in short. */
    record Session(
            UUID id,
            UUID root,
            LocalDate day,
            int pain,
            UUID plan,
            int version,
            Instant receivedAt,
            Instant finishedAt,
            List<UUID> done) {}

    /** A run in short; {@code part} is the plan's part that asked for it. */
    record RunDone(
            UUID id,
            UUID root,
            LocalDate day,
            int pain,
            @Nullable UUID part,
            Instant receivedAt,
            Instant finishedAt) {}

    /** A session or a run, as far as pain is concerned. */
    record Exertion(UUID id, UUID root, LocalDate day, int pain, Instant receivedAt, Instant finishedAt) {
        static Exertion of(Session session) {
            return new Exertion(
                    session.id(),
                    session.root(),
                    session.day(),
                    session.pain(),
                    session.receivedAt(),
                    session.finishedAt());
        }

        /** What was said later may be about what was done long before. */
        boolean isCorrected() {
            return !id.equals(root);
        }

        static Exertion of(RunDone run) {
            return new Exertion(run.id(), run.root(), run.day(), run.pain(), run.receivedAt(), run.finishedAt());
        }
    }

    /** An answer on the morning after, corrections among them. */
    record Morning(UUID id, UUID root, UUID session, LocalDate day, int pain, Instant receivedAt) {}

    /** The sessions and runs (newest corrections only) and mornings of the last days, in no order. */
    record Days(List<Session> sessions, List<RunDone> runs, List<Morning> mornings, boolean effortAsked) {

        Stream<Exertion> exertions() {
            return Stream.concat(
                    sessions.stream().map(Exertion::of), runs.stream().map(Exertion::of));
        }

        /** What the question on the morning after that day is about: the session of the day, else its run. */
        Optional<Exertion> lastExertionOn(LocalDate day) {
            return lastOn(day).map(Exertion::of).or(() -> runs.stream()
                    .filter(run -> run.day().equals(day))
                    .max(Comparator.comparing(RunDone::finishedAt))
                    .map(Exertion::of));
        }

        /** The parts of plans that were run on that day. */
        Set<UUID> runOn(LocalDate day) {
            return runs.stream()
                    .filter(run -> run.day().equals(day))
                    .map(RunDone::part)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        List<Session> on(LocalDate day) {
            return sessions.stream()
                    .filter(session -> session.day().equals(day))
                    .toList();
        }

        Optional<Session> lastOn(LocalDate day) {
            return on(day).stream().max(Comparator.comparing(Session::finishedAt));
        }

        Optional<Exertion> last() {
            return exertions().max(Comparator.comparing(Exertion::finishedAt));
        }

        Optional<Morning> morningAfter(UUID sessionRoot) {
            return mornings.stream()
                    .filter(morning -> morning.session().equals(sessionRoot))
                    .max(Comparator.comparing(Morning::receivedAt));
        }

        /** Pain on the last morning up to the session's own day: what is usual for this person. */
        @Nullable Integer usualBefore(LocalDate session) {
            return mornings.stream()
                    .filter(morning -> !morning.day().isAfter(session))
                    .max(Comparator.comparing(Morning::day).thenComparing(Morning::receivedAt))
                    .map(Morning::pain)
                    .orElse(null);
        }

        /** The newest version of the plan by which was trained, 0 if none. */
        int newestVersionOf(UUID plan) {
            return sessions.stream()
                    .filter(session -> session.plan().equals(plan))
                    .mapToInt(Session::version)
                    .max()
                    .orElse(0);
        }

        /** The last session by the plan. */
        Optional<Session> lastOf(UUID plan) {
            return sessions.stream()
                    .filter(session -> session.plan().equals(plan))
                    .max(Comparator.comparing(Session::finishedAt));
        }

        /**
         * Whether a report with at least this pain, about that day or a later one, came after the safety questions were answered.
         *
         * @param screened when answers arrived last
         * @param asked when the questions were answered because of much pain, by the phone's clock: what was done before is answered for, even
         *     if the answers were faster than the report; null if never
         */
        boolean isHurtSince(int pain, LocalDate earliest, Instant screened, @Nullable Instant asked) {
            return exertions()
                    .filter(exertion ->
                            exertion.pain() >= pain && !exertion.day().isBefore(earliest))
                    .filter(exertion -> exertion.receivedAt().isAfter(screened))
                    .anyMatch(exertion -> asked == null
                            || exertion.isCorrected()
                            || exertion.finishedAt().isAfter(asked));
        }

        /** Without what was reported for that day and later ones. */
        Days before(LocalDate day) {
            return new Days(
                    sessions.stream()
                            .filter(session -> session.day().isBefore(day))
                            .toList(),
                    runs.stream().filter(run -> run.day().isBefore(day)).toList(),
                    mornings,
                    effortAsked);
        }

        Done done() {
            Map<UUID, List<LocalDate>> days = new HashMap<>();
            sessions.forEach(
                    session -> session.done().forEach(item -> days.computeIfAbsent(item, key -> new ArrayList<>())
                            .add(session.day())));
            for (RunDone run : runs) {
                UUID part = run.part();
                if (part != null) {
                    days.computeIfAbsent(part, key -> new ArrayList<>()).add(run.day());
                }
            }
            return Done.of(days);
        }
    }

    Glimpse<Days> glimpse(PatientId patient, Instant now) {
        return glimpse(patient, now, LOOKED_BACK);
    }

    /** The same, looking further back. */
    Glimpse<Days> glimpse(PatientId patient, Instant now, Duration back) {
        return between(patient, now.minus(back), now.plus(LOOKED_BACK));
    }

    /** What was known at that moment, corrections included that had come by then. */
    Glimpse<Days> asOf(PatientId patient, Instant moment) {
        return between(patient, moment.minus(LOOKED_BACK).minus(Duration.ofDays(1)), moment);
    }

    private Glimpse<Days> between(PatientId patient, Instant from, Instant to) {
        return new Glimpse<>(
                DAYS,
                Map.of("patient", patient.value(), "days_from", Columns.utc(from), "days_to", Columns.utc(to)),
                this::read);
    }

    private Days read(@Nullable String text) {
        return text == null ? new Days(List.of(), List.of(), List.of(), false) : json.readValue(text, Days.class);
    }
}
