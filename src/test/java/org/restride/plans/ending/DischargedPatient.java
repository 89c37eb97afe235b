package org.restride.plans.ending;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.PatientId;
import org.restride.people.Discharging;
import org.restride.plans.ChangePlan;
import org.restride.plans.News;
import org.restride.plans.Phase;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanItem;
import org.restride.plans.PlanReading;
import org.restride.plans.Prescribing;
import org.restride.questions.Answer;
import org.springframework.context.ApplicationContext;

/** Discharges patients with all that the rules propose. */
public final class DischargedPatient {

    private DischargedPatient() {}

    /** What is proposed, as somebody signs it who takes everything; the first check is due at once. */
    public static AftercareBody body(ProposedEnding proposed) {
        RelapsePattern pattern = proposed.pattern(proposed.pattern()).orElseThrow();
        return new AftercareBody(
                new Review(GoalReached.REACHED, "You run again without pain."),
                proposed.maintenance().map(DischargedPatient::maintenance).orElse(null),
                relapse(proposed, pattern),
                List.of(
                        PlannedCheck.on(6, proposed.today()),
                        PlannedCheck.on(12, proposed.today().plusWeeks(12))));
    }

    private static Phase maintenance(MaintenanceProposal proposal) {
        return new Phase(
                UUID.randomUUID(),
                "Keep going",
                52,
                proposal.choices().stream()
                        .filter(MaintenanceProposal.Choice::proposed)
                        .map(MaintenanceProposal.Choice::item)
                        .toList(),
                proposal.habits());
    }

    private static RelapsePlan relapse(ProposedEnding proposed, RelapsePattern pattern) {
        List<PlanItem> gentle = pattern.exercises().stream()
                .map(key -> proposed.gentle().get(key))
                .flatMap(item -> ProposedEnding.gentleItem(item).stream())
                .toList();
        return new RelapsePlan(
                pattern.id(), proposed.rules(), pattern.title(), pattern.steps(), gentle, pattern.call());
    }

    /** The patient is discharged, has answered a check and is in care again by the plan as before. */
    public static void dischargeAndTakeUpAgain(
            TestClinics clinics, ApplicationContext context, TestClinic clinic, PatientId patient) {
        EndingCare ending = context.getBean(EndingCare.class);
        PlanDetail before = clinics.as(
                clinic.clinician(),
                () -> context.getBean(PlanReading.class).current(patient).orElseThrow());
        clinics.as(
                clinic.clinician(),
                () -> ending.discharge(
                        patient, new Discharge(body(ending.propose(patient, Locale.ENGLISH)), "Goal reached")));
        clinics.as(clinics.patientActor(clinic, patient), () -> context.getBean(CheckingBack.class)
                .answer(Map.of("pain", new Answer.Amount(1))));
        clinics.as(clinic.clinician(), () -> {
            context.getBean(Discharging.class).reactivate(patient);
            return context.getBean(Prescribing.class)
                    .resume(
                            patient,
                            new ChangePlan(
                                    before.id(),
                                    before.number(),
                                    before.body(),
                                    before.version().startsOn(),
                                    new News("It goes on.", "You are back."),
                                    "Back again"));
        });
    }
}
