package org.restride.plans.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.plans.AskedPatient;
import org.restride.plans.PlanClinic;
import org.restride.plans.PlanClinics;
import org.restride.plans.PlanExtra;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@RestrideTest
class LearningTests {
    @Autowired
    private PlanClinics places;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Learning learning;

    private PlanClinic clinic;
    private PlanExtra asked;

    @BeforeEach
    void anArticleIsAskedAbout() {
        clinic = places.open();
        clinic.assign("bird-dog");
        asked = AskedPatient.ask(clinics, context, clinic.people, clinic.patient);
    }

    @Test
    void theNewestAnswerCountsForPatientAndClinician() {
        assertThat(asked(clinic.patientActor()))
                .containsExactly(new AskedQuestion(asked.id(), AskedPatient.QUESTION, Optional.empty()));
        answer(clinic.patientActor(), UUID.randomUUID(), "Rest.");
        answer(clinic.patientActor(), UUID.randomUUID(), " Rest is not the only way. ");
        assertThat(asked(clinic.patientActor()))
                .extracting(question -> question.answer().orElseThrow())
                .containsExactly("Rest is not the only way.");
        assertThat(answers(clinic.clinician()))
                .extracting(LearningAnswer::question, LearningAnswer::answer)
                .containsExactly(tuple(AskedPatient.QUESTION, "Rest is not the only way."));
    }

    @Test
    void theSameAnswerTwiceCountsOnce() {
        UUID id = UUID.randomUUID();
        answer(clinic.patientActor(), id, "Rest.");
        answer(clinic.patientActor(), id, "Something else.");
        assertThat(answers(clinic.clinician()))
                .extracting(LearningAnswer::answer)
                .containsExactly("Rest.");
    }

    @Test
    void whatIsNotAskedCannotBeAnswered() {
        assertThatThrownBy(() -> clinic.as(
                        clinic.patientActor(),
                        () -> learning.answer(UUID.randomUUID(), asked.id(), "Another question?", "Yes.")))
                .isInstanceOf(DomainError.NotFound.class);
        assertThatThrownBy(() -> clinic.as(
                        clinic.patientActor(),
                        () -> learning.answer(UUID.randomUUID(), UUID.randomUUID(), AskedPatient.QUESTION, "Yes.")))
                .isInstanceOf(DomainError.NotFound.class);
        assertThatThrownBy(() -> answer(clinic.patientActor(), UUID.randomUUID(), "  "))
                .isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> answer(clinic.patientActor(), UUID.randomUUID(), "x".repeat(1_001)))
                .isInstanceOf(DomainError.Invalid.class);
        assertThat(answers(clinic.clinician())).isEmpty();
    }

    @Test
    void anotherPatientNeitherAnswersNorSeesIt() {
        answer(clinic.patientActor(), UUID.randomUUID(), "Rest.");
        Actor other = clinics.patientActor(clinic.people, clinics.patient(clinic.people));
        assertThat(asked(other)).isEmpty();
        assertThatThrownBy(() -> answer(other, UUID.randomUUID(), "Mine.")).isInstanceOf(DomainError.NotFound.class);
        assertThatThrownBy(() -> answers(other)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyCliniciansInCareReadTheAnswers() {
        answer(clinic.patientActor(), UUID.randomUUID(), "Rest.");
        assertThatThrownBy(() -> answers(clinic.people.otherClinician())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> answers(clinic.people.administrator())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> answers(places.open().clinician())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> asked(clinic.clinician())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> answer(clinic.clinician(), UUID.randomUUID(), "Theirs."))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<AskedQuestion> asked(Actor actor) {
        return clinic.as(actor, () -> learning.asked(asked.content().item()));
    }

    private List<LearningAnswer> answers(Actor actor) {
        return clinic.as(actor, () -> learning.of(clinic.patient));
    }

    private void answer(Actor actor, UUID id, String text) {
        clinic.as(actor, () -> learning.answer(id, asked.id(), AskedPatient.QUESTION, text));
    }
}
