package org.restride.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.messages.appointments.Appointments;
import org.restride.outcomes.MeasureReading;
import org.restride.outcomes.OutcomeReading;
import org.restride.people.CareTeams;
import org.restride.plans.assessment.Assessment;
import org.restride.plans.assessment.PatientFacts;
import org.restride.questions.Answer;
import org.springframework.stereotype.Component;

/** Reads in one statement what the patient's page shows beside plan and reports. Whoever asks has checked who may know it. */
@Component
class PatientAround {

    private static final String GOAL = "goal";
    private static final int MEASURED_WEEKS = 26;

    private final Timelines timelines;
    private final CareTeams teams;
    private final Appointments appointments;
    private final PatientFacts facts;
    private final Glimpses glimpses;

    /** What was read. */
    record Read(
            TimelinePage timeline,
            List<CareTeams.Member> team,
            Optional<Instant> nextVisit,
            Optional<String> goal,
            List<MeasureReading> measures) {}

    PatientAround(
            Timelines timelines, CareTeams teams, Appointments appointments, PatientFacts facts, Glimpses glimpses) {
        this.timelines = timelines;
        this.teams = teams;
        this.appointments = appointments;
        this.facts = facts;
        this.glimpses = glimpses;
    }

    Read of(PatientId patient, Instant now) {
        Glimpse<TimelinePage> timeline = timelines.glimpse(patient, TimelineQuery.newest());
        Glimpse<List<CareTeams.Member>> team = teams.glimpse(patient);
        Glimpse<Optional<Instant>> visit = appointments.next(patient, now);
        Glimpse<Optional<Assessment>> assessment = facts.assessment(patient);
        Glimpse<List<MeasureReading>> measures = OutcomeReading.glimpse(
                patient, LocalDate.ofInstant(now, ZoneOffset.UTC).minusWeeks(MEASURED_WEEKS));
        Glimpses.Answers known = glimpses.ask(timeline, team, visit, assessment, measures);
        return new Read(
                known.get(timeline),
                known.get(team),
                known.get(visit),
                known.get(assessment)
                        .map(answered -> answered.answers().get(GOAL))
                        .filter(Answer.Words.class::isInstance)
                        .map(words -> ((Answer.Words) words).text())
                        .filter(words -> !words.isBlank()),
                known.get(measures));
    }
}
