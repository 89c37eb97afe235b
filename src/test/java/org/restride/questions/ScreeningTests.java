package org.restride.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.base.packs.PackDocument;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/** A new version of the safety questions: asked from now on, while older answers keep the words that were asked. */
@RestrideTest
class ScreeningTests {

    private static final String FILE = "content/questions/red-flags.yaml";

    @Autowired
    private TestClinics clinics;

    @Autowired
    private QuestionSets sets;

    @Autowired
    private Answering answering;

    @Autowired
    private TransactionTemplate transactions;

    private TestClinic clinic;
    private PatientId patient;
    private Actor person;

    @BeforeEach
    void aClinicThatAsksVersionOne() throws Exception {
        clinic = clinics.create();
        patient = clinics.patient(clinic);
        person = clinics.patientActor(clinic, patient);
        take(shipped());
    }

    @Test
    void aNewVersionIsAskedAndOldAnswersKeepTheirs() throws Exception {
        answer(1, "hip", true);
        take(shipped()
                .replace("version: 1\n", "version: 2\n")
                .replace("Tingling counts too.", "Tingling counts as well."));
        assertThat(clinics.as(person, () -> answering.newest(Answering.RED_FLAGS))
                        .version())
                .isEqualTo(2);
        answer(2, "hip", false);
        List<AnswerSet> history = clinics.as(clinic.clinician(), () -> answering.history(patient));
        assertThat(history).extracting(AnswerSet::version).containsExactly(2, 1);
        assertThat(help(1)).contains("Tingling counts too.");
        assertThat(help(2)).contains("Tingling counts as well.");
    }

    @Test
    void aPhoneThatOnlyKnowsTheOldVersionIsHeard() throws Exception {
        take(shipped().replace("version: 1\n", "version: 2\n"));
        assertThat(answer(1, "saddle", true).level()).isEqualTo(Level.EMERGENCY);
    }

    @Test
    void aVersionThatIsThereNeverChanges() throws Exception {
        take(shipped().replace("Tingling counts too.", "Nothing counts."));
        assertThat(help(1)).contains("Tingling counts too.");
    }

    private Answered answer(int version, String question, boolean yes) {
        return clinics.as(
                person,
                () -> answering.answer(new AnswerQuestions(
                        UUID.randomUUID(),
                        Answering.RED_FLAGS,
                        version,
                        Occasion.WEEKLY,
                        Map.of(question, yes),
                        Instant.now())));
    }

    private String help(int version) {
        return clinics
                .as(clinic.clinician(), () -> answering.version(Answering.RED_FLAGS, version))
                .questions()
                .stream()
                .filter(question -> question.id().equals("saddle"))
                .map(question -> String.valueOf(question.help()))
                .findFirst()
                .orElseThrow();
    }

    private void take(String text) {
        clinics.as(
                clinic.administrator(),
                () -> transactions.executeWithoutResult(
                        status -> sets.add(QuestionSetFile.read(PackDocument.of(FILE, text)))));
    }

    private static String shipped() throws Exception {
        return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
    }
}
