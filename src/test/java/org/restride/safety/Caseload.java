package org.restride.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.restride.catalogue.ContentPacks;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.Publishing;
import org.restride.plans.AssignPlan;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanItem;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Prescribing;
import org.restride.plans.proposals.Limits;
import org.restride.plans.proposals.Proposal;
import org.restride.plans.proposals.ProposalDesk;
import org.restride.plans.proposals.Reach;
import org.restride.plans.proposals.SigningBounds;
import org.restride.progress.HandingDown;
import org.restride.progress.LogRun;
import org.restride.progress.LogSession;
import org.restride.progress.Reporting;
import org.restride.progress.RunSort;
import org.restride.progress.SessionEntry;
import org.restride.progress.Surface;
import org.restride.questions.AnswerQuestions;
import org.restride.questions.Answering;
import org.restride.questions.Occasion;
import org.restride.questions.QuestionSet;

/** Patients who train, report and answer questions through the same doors as in earnest. */
public class Caseload {

    private final TestClinics clinics;
    private final ContentPacks packs;
    private final Publishing publishing;
    private final Catalogue catalogue;
    private final Prescribing prescribing;
    private final Reporting reporting;
    private final Answering answering;

    public Caseload(
            TestClinics clinics,
            ContentPacks packs,
            Publishing publishing,
            Catalogue catalogue,
            Prescribing prescribing,
            Reporting reporting,
            Answering answering) {
        this.clinics = clinics;
        this.packs = packs;
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.prescribing = prescribing;
        this.reporting = reporting;
        this.answering = answering;
    }

    /** A patient who trains every day with one exercise. */
    public record Trainee(PatientId id, Actor actor, PlanVersionId plan, UUID item) {}

    /** A clinic with the shipped content and rules. */
    public TestClinic clinic() {
        TestClinic clinic = clinics.create();
        clinics.as(Actor.system(clinic.id()), () -> {
            packs.loadShipped();
        });
        clinics.as(clinic.clinician(), () -> publishing.acceptAll());
        return clinic;
    }

    public Trainee trainee(TestClinic clinic, String firstName, LocalDate startsOn, int weeks) {
        PatientId patient = clinics.patient(clinic, firstName, "Runner");
        PlanItem item = clinics.as(
                clinic.clinician(),
                () -> catalogue.current(List.of(new ItemKey("glute-bridge")), Locale.ENGLISH).stream()
                        .map(exercise -> new PlanItem(
                                UUID.randomUUID(),
                                exercise.id(),
                                Dose.ofRepetitions(3, 10),
                                new Cadence.EveryDay(),
                                ""))
                        .findFirst()
                        .orElseThrow());
        Phase phase = new Phase(UUID.randomUUID(), "Settle", weeks, List.of(item), List.of());
        PlanBody body = new PlanBody("Back to running", null, List.of(phase));
        PlanVersionId plan =
                clinics.as(clinic.clinician(), () -> prescribing.assign(patient, new AssignPlan(body, startsOn, "")));
        return new Trainee(patient, clinics.patientActor(clinic, patient), plan, item.id());
    }

    /** Reports a session and gives the report's id. */
    public UUID report(Trainee trainee, LocalDate day, int pain) {
        return report(trainee, day, pain, null, null);
    }

    public UUID report(Trainee trainee, LocalDate day, int pain, @Nullable String note, @Nullable UUID corrects) {
        UUID id = UUID.randomUUID();
        Instant start = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
        SessionEntry entry = new SessionEntry(trainee.item(), SessionEntry.Outcome.DONE, 3, null, null, null);
        LogSession log = new LogSession(
                id, trainee.plan(), day, start, start.plusSeconds(900), List.of(entry), pain, null, note, corrects);
        clinics.as(trainee.actor(), () -> reporting.log(log));
        return id;
    }

    /** An easy run of half an hour without pain. */
    public static LogRun run(LocalDate day, UUID shoes) {
        Instant end = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        return new LogRun(
                UUID.randomUUID(),
                null,
                day,
                RunSort.EASY,
                30,
                30,
                5_000,
                Surface.ROAD,
                shoes,
                1,
                null,
                end,
                null,
                false);
    }

    /** Reports a session that was too much, declines what is proposed because of it, and signs bounds for the next time. */
    public void propose(
            HandingDown handing,
            ProposalDesk desk,
            SigningBounds signing,
            TestClinic clinic,
            Trainee trainee,
            LocalDate day) {
        report(trainee, day, 7);
        clinics.as(Actor.system(clinic.id()), () -> handing.down(trainee.id()));
        clinics.as(clinic.clinician(), () -> {
            List<UUID> open = desk.of(trainee.id()).stream()
                    .filter(Proposal::isOpen)
                    .map(Proposal::id)
                    .toList();
            desk.decline(trainee.id(), open, "We talk about it first.");
            Reach reach = signing.reach(trainee.id(), trainee.item());
            Limits.Rung now =
                    new Limits.Rung(reach.item().content(), reach.item().dose());
            signing.sign(trainee.id(), trainee.item(), new Limits(now, now, false), day.plusDays(7));
        });
    }

    /** Answers all red-flag questions with no but one. */
    public void answer(Trainee trainee, String yes, Instant at) {
        clinics.as(trainee.actor(), () -> {
            QuestionSet set = answering.newest(Answering.RED_FLAGS);
            Map<String, Boolean> answers = new HashMap<>();
            set.questions()
                    .forEach(
                            question -> answers.put(question.id(), question.id().equals(yes)));
            return answering.answer(new AnswerQuestions(
                    UUID.randomUUID(), set.key(), set.version(), Occasion.SOMETHING_NEW, answers, at));
        });
    }
}
