package org.restride.outcomes;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.restride.base.AccountId;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;
import org.restride.people.DemoData;
import org.restride.people.DemoPeople;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.questions.Answer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo clinic's patients have said what they can do, how strong the pain was and how it changed; on most days one of them is asked again. */
@Component
class DemoMeasures implements DemoData {

    private static final int AFTER_THE_SESSIONS = 55;
    private static final int START = 58;
    private static final int ROUND = 28;
    private static final int NOON = 12;
    private static final AccountId UNKNOWN = new AccountId(new UUID(0, 1));

    /** What three activities were rated at the start, after four weeks and after eight; each course worth a look of its own. */
    private static final int[][][] COURSES = {
        {{3, 4, 3}, {4, 5, 4}, {6, 6, 5}},
        {{4, 5, 4}, {5, 5, 5}, {6, 6, 5}},
        {{5, 6, 5}, {6, 7, 7}, {7, 8, 8}},
        {{7, 6, 7}, {6, 6, 5}, {4, 5, 4}},
        {{4, 4, 5}, {5, 5, 5}, {}},
        {{6, 5, 6}, {6, 6, 6}, {6, 6, 7}},
        {{6, 5, 5}, {4, 5, 4}, {3, 3, 2}},
        {{6, 7, 7}, {8, 8, 8}, {9, 10, 9}}
    };

    private static final int[][] PAIN = {
        {6, 5, 4, 3}, {5, 5, 4, 4}, {3, 2, 2, 2}, {2, 3, 4, 5}, {4, 4, 3, 3}, {3, 3, 3, 3}, {4, 5, 6, 7}, {2, 1, 1, 0}
    };

    private static final int[] CHANGE = {3, 1, 3, -2, 1, 0, -3, 5};

    private static final Map<String, List<List<String>>> ACTIVITIES = Map.of(
            "en",
            List.of(
                    List.of("Run 5 km without stopping", "Sit through a meeting", "Lift my daughter"),
                    List.of("Run downhill", "Tie my shoes", "Drive for an hour"),
                    List.of("Finish a parkrun", "Sleep through the night", "Carry the shopping")),
            "es",
            List.of(
                    List.of("Correr 5 km sin parar", "Estar sentada una reunión", "Levantar a mi hija"),
                    List.of("Correr cuesta abajo", "Atarme los zapatos", "Conducir una hora"),
                    List.of("Terminar una carrera popular", "Dormir toda la noche", "Llevar la compra")));

    private final Measures measures;
    private final Assignments assignments;
    private final StoredEntries entries;
    private final PatientRecords records;
    private final Clock clock;

    DemoMeasures(
            Measures measures, Assignments assignments, StoredEntries entries, PatientRecords records, Clock clock) {
        this.measures = measures;
        this.assignments = assignments;
        this.entries = entries;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_SESSIONS;
    }

    /** Two of three patients are asked measures, the one with the offered account among them; the last is new and has no plan. */
    @Override
    @Transactional
    public void fill(ClinicId clinic, DemoPeople people) {
        List<PatientId> patients = people.patients();
        for (int number = 0; number < patients.size() - 2; number++) {
            if (number % 3 != 2) {
                Locale language = records.find(patients.get(number))
                        .map(PatientSummary::language)
                        .orElse(Locale.ENGLISH);
                fill(patients.get(number), number, language, people.clinician());
            }
        }
    }

    private void fill(PatientId patient, int number, Locale language, AccountId clinician) {
        int course = number % COURSES.length;
        String known = ACTIVITIES.containsKey(language.getLanguage()) ? language.getLanguage() : "en";
        List<String> names = Objects.requireNonNull(ACTIVITIES.get(known)).get(number % 3);
        Assignment function = ask(patient, "psfs", ROUND / 7, clinician);
        for (int round = 0; round < COURSES[course].length; round++) {
            int[] rated = COURSES[course][round];
            if (rated.length > 0) {
                List<Answer.Activity> activities = new ArrayList<>();
                IntStream.range(0, rated.length)
                        .forEach(n -> activities.add(new Answer.Activity(names.get(n), rated[n])));
                keep(function, Map.of("activity", new Answer.Rated(activities)), START - ROUND * round);
            }
        }
        Assignment pain = ask(patient, "nprs", 2, clinician);
        for (int round = 0; round < PAIN[course].length; round++) {
            keep(pain, Map.of("week", new Answer.Amount(PAIN[course][round])), START - ROUND / 2 * round);
        }
        if (COURSES[course][2].length > 0) {
            keep(
                    ask(patient, "grc", 8, clinician),
                    Map.of("since-start", new Answer.Amount(CHANGE[course])),
                    START - 2 * ROUND);
        }
    }

    private Assignment ask(PatientId patient, String measure, int weeks, AccountId clinician) {
        measures.keep(measures.newest(measure).orElseThrow());
        Instant at = noon(START);
        Assignment assignment = new Assignment(
                id(patient, measure, -1),
                patient,
                measure,
                !measure.equals("grc"),
                weeks,
                true,
                day(START),
                clinician,
                at,
                null);
        assignments.add(assignment);
        return assignment;
    }

    private void keep(Assignment assignment, Map<String, Answer> answers, int daysAgo) {
        Measure measure = measures.newest(assignment.measure()).orElseThrow();
        Instant at = noon(daysAgo);
        entries.add(new Entry(
                id(assignment.patient(), measure.key(), daysAgo),
                assignment.patient(),
                assignment.id(),
                measure.key(),
                measure.version(),
                null,
                null,
                answers,
                measure.scoring().score(measure.questions(), answers, null),
                day(daysAgo),
                false,
                null,
                UNKNOWN,
                at,
                at));
    }

    private LocalDate day(int daysAgo) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(daysAgo);
    }

    private Instant noon(int daysAgo) {
        return day(daysAgo)
                .atStartOfDay(ZoneOffset.UTC)
                .plusHours(NOON)
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private static UUID id(PatientId patient, String measure, int number) {
        return UUID.nameUUIDFromBytes((patient + measure + number).getBytes(StandardCharsets.UTF_8));
    }
}
