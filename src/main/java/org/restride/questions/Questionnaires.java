package org.restride.questions;

import org.restride.base.DomainError;
import org.restride.base.ForMembers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clinic's questionnaires, whoever answers them. */
@Service
@Transactional(readOnly = true)
public class Questionnaires {

    private final QuestionSets sets;

    Questionnaires(QuestionSets sets) {
        this.sets = sets;
    }

    /**
     * @throws DomainError.NotFound if the clinic has no such questionnaire
     */
    @ForMembers
    public Questionnaire newest(String key) {
        return sets.newestQuestionnaire(key).orElseThrow(() -> new DomainError.NotFound("questions.error.unknown-set"));
    }

    /**
     * A questionnaire as it was asked.
     *
     * @throws DomainError.NotFound if the clinic has no such version
     */
    @ForMembers
    public Questionnaire version(String key, int version) {
        return sets.questionnaire(key, version)
                .orElseThrow(() -> new DomainError.NotFound("questions.error.unknown-set"));
    }
}
