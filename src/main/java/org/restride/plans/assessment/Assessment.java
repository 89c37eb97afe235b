package org.restride.plans.assessment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.questions.Answer;
import org.restride.questions.Questionnaire;

/**
 * An assessment in one of its versions.
 *
 * @param version from 1
 * @param setVersion of the questionnaire {@link Assessments#QUESTIONNAIRE}
 * @param entries by question
 * @param by who made this version
 */
public record Assessment(
        AssessmentId id,
        int version,
        PatientId patient,
        State state,
        int setVersion,
        Map<String, Entry> entries,
        AccountId by,
        Instant at) {

    /** How far an assessment is. */
    public enum State {
        /** The clinic has asked for it. */
        ASKED,
        /** The patient has filled it in. */
        FILLED_IN,
        /** A clinician has gone through it. */
        CONFIRMED
    }

    public Assessment {
        entries = Map.copyOf(entries);
    }

    /** The answers that count, by question. */
    public Map<String, Answer> answers() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        entries.forEach((question, entry) -> answers.put(question, entry.answer()));
        return answers;
    }

    /** Whether the patient may still send or change answers. */
    public boolean isWithPatient() {
        return state != State.CONFIRMED;
    }

    /** Whether the clinic has filled it in with the patient, who sent nothing: on the phone, or at the visit. */
    public boolean isAnsweredWithPatient() {
        return state == State.CONFIRMED && entries.values().stream().allMatch(entry -> entry.patient() == null);
    }

    /** The entries with the patient's answers; what a clinician put there before is of another version. */
    static Map<String, Entry> saidByPatient(Questionnaire questionnaire, Map<String, Answer> answers) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        questionnaire.counting(answers).forEach((question, answer) -> entries.put(question, Entry.byPatient(answer)));
        return entries;
    }

    /** The entries with the clinician's answers beside what the patient said. */
    static Map<String, Entry> confirmed(
            Questionnaire questionnaire, Map<String, Entry> before, Map<String, Answer> answers) {
        Map<String, Answer> counting = questionnaire.counting(answers);
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Questionnaire.Item item : questionnaire.questions()) {
            Entry known = before.get(item.id());
            Answer said = known == null ? null : known.patient();
            Answer now = counting.get(item.id());
            Entry entry = entry(said, now);
            if (entry != null) {
                entries.put(item.id(), entry);
            }
        }
        return entries;
    }

    private static @Nullable Entry entry(@Nullable Answer said, @Nullable Answer now) {
        if (said == null) {
            return now == null ? null : new Entry(null, now);
        }
        if (now == null) {
            return new Entry(said, new Answer.Open());
        }
        return now.equals(said) ? new Entry(said, null) : new Entry(said, now);
    }
}
