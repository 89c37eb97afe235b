package org.restride.matrix;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.Drafts;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ContentPacks;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.Publishing;
import org.restride.catalogue.ReaderFeedback;
import org.restride.catalogue.ReaderMark;
import org.restride.messages.ConversedPatient;
import org.restride.messages.appointments.BookedPatient;
import org.restride.messages.digest.ReadingPatient;
import org.restride.messages.reminders.RemindedPatient;
import org.restride.outcomes.MeasuredPatient;
import org.restride.people.Invitations;
import org.restride.people.LastLooks;
import org.restride.people.Merging;
import org.restride.people.OpenWithReason;
import org.restride.people.RestrideUser;
import org.restride.people.rights.Corrections;
import org.restride.people.rights.Erasures;
import org.restride.people.rights.RecordPart;
import org.restride.plans.AskedPatient;
import org.restride.plans.AssessedPatient;
import org.restride.plans.FollowedTemplate;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Prescribing;
import org.restride.plans.ending.DischargedPatient;
import org.restride.plans.proposals.ProposalDesk;
import org.restride.plans.proposals.SigningBounds;
import org.restride.progress.HandingDown;
import org.restride.progress.Reporting;
import org.restride.progress.ReportingSettings;
import org.restride.progress.RunReporting;
import org.restride.questions.Answering;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.restride.safety.Contact;
import org.restride.safety.Contacts;
import org.restride.safety.EscalatedPatient;
import org.restride.shell.CaseloadCounting;
import org.springframework.context.ApplicationContext;

/** Gives a patient with a plan every other kind of row that a record can have, through the services. */
class RecordFilling {

    private final ApplicationContext context;
    private final TestClinics clinics;
    private final Caseload caseload;
    private final Map<PatientId, UUID> reports = new HashMap<>();

    RecordFilling(ApplicationContext context, TestClinics clinics) {
        this.context = context;
        this.clinics = clinics;
        this.caseload = new Caseload(
                clinics,
                context.getBean(ContentPacks.class),
                context.getBean(Publishing.class),
                context.getBean(Catalogue.class),
                context.getBean(Prescribing.class),
                context.getBean(Reporting.class),
                context.getBean(Answering.class));
    }

    /** The patient as somebody who has signed in. */
    RestrideUser fill(TestClinic clinic, PatientId patient) {
        Invitations invitations = context.getBean(Invitations.class);
        RestrideUser user = clinics.signUp(clinic, patient);
        clinics.accept(
                clinics.as(clinic.clinician(), () -> invitations.inviteCarer(patient, "Carl Carer", null, false)));
        Actor passing = clinics.staff(clinic.id(), "Pia Passing", Role.CLINICIAN);
        clinics.as(passing, () -> context.getBean(OpenWithReason.class).open(patient, "covering for a colleague"));
        clinics.as(user.actor(), () -> context.getBean(Drafts.class).keep("session", "{}"));
        clinics.as(clinic.clinician(), () -> context.getBean(LastLooks.class).look(patient));
        clinics.as(clinic.clinician(), () -> context.getBean(ReportingSettings.class)
                .askEffortOf(patient, true));
        mergeOneAndAskForAnother(clinic, patient);
        AssessedPatient.choose(clinics, context, clinic, patient);
        AskedPatient.answer(clinics, context, clinic, patient);
        DischargedPatient.dischargeAndTakeUpAgain(clinics, context, clinic, patient);
        FollowedTemplate.decline(clinics, context, clinic, patient);
        BookedPatient.book(clinics, context, clinic, patient);
        MeasuredPatient.answer(clinics, context, clinic, patient);
        ReadingPatient.read(clinics, context, clinic, patient);
        PlanDetail plan = current(clinic, patient);
        Trainee trainee = new Trainee(
                patient,
                user.actor(),
                plan.version().id(),
                plan.body().phases().getFirst().items().getFirst().id());
        caseload.propose(
                context.getBean(HandingDown.class),
                context.getBean(ProposalDesk.class),
                context.getBean(SigningBounds.class),
                clinic,
                trainee,
                LocalDate.now(ZoneOffset.UTC).minusDays(2));
        reports.put(
                patient, caseload.report(trainee, LocalDate.now(ZoneOffset.UTC).minusDays(1), 2));
        clinics.as(Actor.system(clinic.id()), () -> context.getBean(CaseloadCounting.class)
                .count(patient, plan.id()));
        UUID shoes = UUID.randomUUID();
        RunReporting runs = context.getBean(RunReporting.class);
        clinics.as(user.actor(), () -> {
            runs.addShoes(shoes, "Blue ones", 0);
            runs.log(Caseload.run(LocalDate.now(ZoneOffset.UTC).minusDays(1), shoes));
        });
        clinics.as(user.actor(), () -> {
            context.getBean(Corrections.class).ask(UUID.randomUUID(), RecordPart.PLAN, "It was the left knee.");
            context.getBean(Erasures.class).ask();
        });
        ReaderFeedback feedback = context.getBean(ReaderFeedback.class);
        clinics.as(user.actor(), () -> {
            PublishedItem read =
                    context.getBean(Catalogue.class).readings(Locale.ENGLISH).getFirst();
            feedback.mark(read.id(), ReaderMark.HELPFUL);
            feedback.ask(UUID.randomUUID(), read.id(), Locale.ENGLISH, "May I run?");
        });
        ConversedPatient.talk(clinics, context, clinic, patient, user.actor());
        RemindedPatient.fill(clinics, context, clinic, patient);
        clinics.as(clinic.clinician(), () -> context.getBean(Contacts.class)
                .record(patient, Contact.Result.NOT_REACHED, "Again at noon"));
        caseload.answer(trainee, "bowel", Instant.now().truncatedTo(ChronoUnit.SECONDS));
        EscalatedPatient.tell(context);
        return user;
    }

    PlanVersionId plan(TestClinic clinic, PatientId patient) {
        return current(clinic, patient).version().id();
    }

    private PlanDetail current(TestClinic clinic, PatientId patient) {
        return clinics.as(Actor.system(clinic.id()), () -> context.getBean(PlanReading.class)
                        .current(patient))
                .orElseThrow();
    }

    /** The report that the patient has sent; its id is nobody else's. */
    UUID report(PatientId patient) {
        return Objects.requireNonNull(reports.get(patient));
    }

    /** One duplicate is part of the record by now; another one waits, because it has a plan as well. */
    private void mergeOneAndAskForAnother(TestClinic clinic, PatientId patient) {
        Merging merging = context.getBean(Merging.class);
        PatientId once = clinics.patient(clinic, "Dora", "Duplicate");
        PatientId again = caseload.trainee(
                        clinic, "Dora", LocalDate.now(ZoneOffset.UTC).minusDays(7), 6)
                .id();
        clinics.as(clinic.administrator(), () -> merging.merge(once, patient));
        clinics.as(clinic.administrator(), () -> merging.merge(again, patient));
    }
}
