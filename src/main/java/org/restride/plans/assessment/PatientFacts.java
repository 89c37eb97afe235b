package org.restride.plans.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.restride.questions.Questionnaires;
import org.springframework.stereotype.Component;

/** What is known of a patient, for reads that share a statement. Whoever asks has made sure that the acting person may know it. */
@Component
public class PatientFacts {

    private final StoredAssessments stored;
    private final Questionnaires questionnaires;

    PatientFacts(StoredAssessments stored, Questionnaires questionnaires) {
        this.stored = stored;
        this.questionnaires = questionnaires;
    }

    /** The newest assessment that somebody has filled in or confirmed. */
    public Glimpse<Optional<Assessment>> assessment(PatientId patient) {
        return stored.newestAnswered(patient);
    }

    /**
     * At most one statement, the first time that a version of the questions is met.
     *
     * @param flags what the safety questions have set
     */
    public Facts of(Optional<Assessment> assessment, List<String> flags) {
        return assessment
                .map(answered -> Facts.of(
                        questionnaires.version(Assessments.QUESTIONNAIRE, answered.setVersion()),
                        answered.answers(),
                        flags))
                .orElseGet(() -> new Facts(Set.copyOf(flags), Map.of(), Optional.empty()));
    }
}
