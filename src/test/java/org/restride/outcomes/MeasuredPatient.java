package org.restride.outcomes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.PatientId;
import org.restride.questions.Answer;
import org.springframework.context.ApplicationContext;

/** A patient who is asked a measure whose words the clinic has entered, and has answered. */
public final class MeasuredPatient {

    private static final String MEASURE = "ostrc-o2";

    private MeasuredPatient() {}

    /** Enters the words, asks, lets the patient answer and correct it. */
    public static void answer(TestClinics clinics, ApplicationContext context, TestClinic clinic, PatientId patient) {
        clinics.as(clinic.editor(), () -> enterWords(context.getBean(MeasureTexts.class)));
        UUID assignment = clinics.as(clinic.clinician(), () -> context.getBean(MeasureDesk.class)
                .assign(patient, new AssignMeasure(MEASURE, true, 1, false)));
        UUID first = UUID.randomUUID();
        clinics.as(clinics.patientActor(clinic, patient), () -> {
            OwnMeasures own = context.getBean(OwnMeasures.class);
            own.answer(new AnswerMeasure(first, assignment, overuse("a17"), null, null));
            own.answer(new AnswerMeasure(UUID.randomUUID(), assignment, overuse("a8"), null, first));
        });
    }

    private static void enterWords(MeasureTexts texts) {
        Measure measure = texts.all().stream()
                .map(MeasureStanding::measure)
                .filter(each -> each.key().equals(MEASURE))
                .findFirst()
                .orElseThrow();
        Map<String, String> words =
                measure.places().stream().collect(Collectors.toMap(Function.identity(), place -> "words of " + place));
        texts.enter(new EnterText(MEASURE, "en", words, "Permission of the centre, by letter", true));
    }

    private static Map<String, Answer> overuse(String option) {
        Map<String, Answer> answers = new HashMap<>();
        for (int item = 1; item <= 4; item++) {
            answers.put("item-" + item, Answer.Chosen.of(option));
        }
        return answers;
    }

    /** What three activities are like, 0 (not at all) to 10 (as before). */
    public static Map<String, Answer> rated(int run, int sit, int lift) {
        return Map.of(
                "activity",
                new Answer.Rated(List.of(
                        new Answer.Activity("Run 5 km without stopping", run),
                        new Answer.Activity("Sit through a meeting", sit),
                        new Answer.Activity("Lift my daughter", lift))));
    }
}
