package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.people.Consents.Standing;
import org.restride.people.rights.Correction;
import org.restride.people.rights.Corrections;
import org.restride.people.rights.OpenRequest;
import org.restride.people.rights.OpenRequests;
import org.restride.people.rights.RecordPart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a patient agreed to, takes back and asks to correct, and what the clinic sees of it. */
@RestrideTest
class ConsentTests {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Consents consents;

    @Autowired
    private Corrections corrections;

    @Autowired
    private OpenRequests requests;

    @Autowired
    private TransactionTemplate transactions;

    private TestClinic clinic;
    private PatientId patient;
    private Actor actor;

    @BeforeEach
    void registerPatient() {
        clinic = clinics.create();
        patient = clinics.patient(clinic);
        actor = clinics.patientActor(clinic, patient);
    }

    @Test
    void whoAgreedToEarlierWordsIsAskedAgainAndKeepsTheHistory() {
        clinics.as(
                actor,
                () -> transactions.executeWithoutResult(
                        status -> consents.give(patient, actor.account(), consents.text(1, Locale.ENGLISH))));
        assertThat(standing()).isEqualTo(Standing.OUTDATED);
        clinics.as(actor, () -> consents.agree(consents.text(Locale.of("es"))));
        assertThat(standing()).isEqualTo(Standing.GIVEN);
        assertThat(clinics.as(actor, consents::mine))
                .extracting(Consents.Consent::textVersion)
                .containsExactly(2, 1);
    }

    @Test
    void nobodyAgreesToWordsThatAreNotThoseOfNow() {
        assertThatThrownBy(() -> clinics.as(actor, () -> consents.agree(consents.text(1, Locale.ENGLISH))))
                .isInstanceOf(DomainError.Conflict.class);
        assertThat(standing()).isEqualTo(Standing.NONE);
    }

    @Test
    void aWithdrawalIsOnTheClinicsListUntilThePatientAgreesAgain() {
        clinics.as(actor, () -> consents.agree(consents.text(Locale.ENGLISH)));
        clinics.as(actor, consents::withdraw);
        assertThat(standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(clinics.as(Actor.system(clinic.id()), () -> consents.isWithdrawn(patient)))
                .isTrue();
        assertThat(kinds(clinic.clinician())).containsExactly(OpenRequest.Kind.CONSENT_WITHDRAWN);
        assertThat(kinds(clinic.administrator())).containsExactly(OpenRequest.Kind.CONSENT_WITHDRAWN);
        assertThat(kinds(clinic.otherClinician())).isEmpty();
        clinics.as(actor, () -> consents.agree(consents.text(Locale.ENGLISH)));
        assertThat(kinds(clinic.clinician())).isEmpty();
    }

    @Test
    void aCorrectionIsAnsweredOnceByWhoCaresAndThePatientReadsTheReason() {
        UUID id = UUID.randomUUID();
        clinics.as(actor, () -> {
            corrections.ask(id, RecordPart.REPORTS, "It was the left knee.");
            corrections.ask(id, RecordPart.REPORTS, "It was the left knee.");
        });
        assertThat(kinds(clinic.clinician())).containsExactly(OpenRequest.Kind.CORRECTION);
        assertThat(kinds(clinic.administrator())).isEmpty();
        assertThatThrownBy(() -> answer(clinic.otherClinician(), id, true, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> answer(clinic.clinician(), id, false, "No")).isInstanceOf(DomainError.Invalid.class);
        answer(clinic.clinician(), id, false, "The report names the left knee.");
        assertThatThrownBy(() -> answer(clinic.clinician(), id, true, "")).isInstanceOf(DomainError.Conflict.class);
        assertThat(clinics.as(actor, corrections::mine)).singleElement().satisfies(each -> assertThat(each.reply())
                .get()
                .extracting(Correction.Reply::corrected, Correction.Reply::words)
                .containsExactly(false, "The report names the left knee."));
        assertThat(kinds(clinic.clinician())).isEmpty();
    }

    @Test
    void nobodyAnswersWhatAnotherPatientAsked() {
        PatientId other = clinics.patient(clinic);
        UUID id = UUID.randomUUID();
        clinics.as(actor, () -> corrections.ask(id, RecordPart.OTHER, "Something is wrong."));
        assertThatThrownBy(() -> clinics.as(clinic.clinician(), () -> corrections.answer(other, id, true, "")))
                .isInstanceOf(DomainError.Conflict.class);
    }

    private void answer(Actor by, UUID id, boolean corrected, String words) {
        clinics.as(by, () -> corrections.answer(patient, id, corrected, words));
    }

    private Standing standing() {
        return clinics.as(actor, () -> consents.standing());
    }

    private List<OpenRequest.Kind> kinds(Actor staff) {
        return clinics.as(staff, requests::list).stream().map(OpenRequest::kind).toList();
    }
}
