package org.restride.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.Publishing;
import org.restride.catalogue.Sides;
import org.restride.plans.AssignPlan;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanItem;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Prescribing;
import org.restride.plans.Side;
import org.restride.questions.AnswerQuestions;
import org.restride.questions.Answered;
import org.restride.questions.Answering;
import org.restride.questions.Occasion;
import org.restride.questions.QuestionSet;

/** Patients with a plan of two exercises on every day, and what they send. */
public final class Training {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TestClinics clinics;
    private final Publishing publishing;
    private final Catalogue catalogue;
    private final Prescribing prescribing;
    private final Answering answering;

    public Training(
            TestClinics clinics,
            Publishing publishing,
            Catalogue catalogue,
            Prescribing prescribing,
            Answering answering) {
        this.clinics = clinics;
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.prescribing = prescribing;
        this.answering = answering;
    }

    /** A patient who trains. */
    record Runner(PatientId id, Actor actor, PlanVersionId plan, List<UUID> items) {}

    TestClinic clinic() {
        TestClinic clinic = clinics.create();
        clinics.as(clinic.clinician(), () -> {
            publishing.acceptAll();
        });
        return clinic;
    }

    Runner runner(TestClinic clinic, LocalDate startsOn) {
        return runner(clinic, startsOn, new Cadence.EveryDay(), Dose.ofRepetitions(3, 10));
    }

    /** A runner whose first exercise is to be done so often and so much; the other is to be done once a day. */
    Runner runner(TestClinic clinic, LocalDate startsOn, Cadence cadence, Dose dose) {
        PatientId patient = clinics.patient(clinic);
        List<PlanItem> both = items(clinic);
        // The second one has sides, the first one has not.
        List<PlanItem> all = dose.side() == Side.TOGETHER ? both : both.reversed();
        List<PlanItem> items = List.of(all.getFirst().with(cadence).with(dose), all.getLast());
        PlanBody body = new PlanBody(
                "Back to running", null, List.of(new Phase(UUID.randomUUID(), "Calm it down", 6, items, List.of())));
        PlanVersionId plan =
                clinics.as(clinic.clinician(), () -> prescribing.assign(patient, new AssignPlan(body, startsOn, "")));
        return new Runner(
                patient,
                clinics.patientActor(clinic, patient),
                plan,
                items.stream().map(PlanItem::id).toList());
    }

    private List<PlanItem> items(TestClinic clinic) {
        List<PublishedItem> exercises = clinics.as(
                clinic.clinician(),
                () -> catalogue.current(
                        List.of(new ItemKey("glute-bridge"), new ItemKey("side-plank")), Locale.ENGLISH));
        return exercises.stream()
                .sorted(Comparator.comparing(PublishedItem::key))
                .map(exercise ->
                        new PlanItem(UUID.randomUUID(), exercise.id(), dose(exercise), new Cadence.EveryDay(), ""))
                .toList();
    }

    /** With sides where the exercise has them. */
    private static Dose dose(PublishedItem item) {
        Dose dose = Dose.ofRepetitions(3, 10);
        return item.body() instanceof ExerciseBody exercise && exercise.sides() == Sides.EACH
                ? dose.onEachSide()
                : dose;
    }

    /** A report of today's session by both exercises. */
    static LogSession report(Runner runner, LocalDate day, int pain) {
        return report(runner, UUID.randomUUID(), day, pain, null, null);
    }

    static LogSession report(
            Runner runner, UUID id, LocalDate day, int pain, @Nullable String note, @Nullable UUID corrects) {
        Instant start = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
        return new LogSession(
                id,
                runner.plan(),
                day,
                start,
                start.plusSeconds(900),
                runner.items().stream()
                        .map(item -> new SessionEntry(item, SessionEntry.Outcome.DONE, 3, null, null, null))
                        .toList(),
                pain,
                null,
                note,
                corrects);
    }

    /** Answers all questions with no but one, which may be null. */
    Answered answer(Runner runner, @Nullable String yes) {
        return clinics.as(runner.actor(), () -> {
            QuestionSet set = answering.newest(Answering.RED_FLAGS);
            Map<String, Boolean> answers = new HashMap<>();
            set.questions()
                    .forEach(
                            question -> answers.put(question.id(), question.id().equals(yes)));
            return answering.answer(new AnswerQuestions(
                    UUID.randomUUID(), set.key(), set.version(), Occasion.START, answers, Instant.EPOCH));
        });
    }
}
