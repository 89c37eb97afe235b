package org.restride.plans.assessment;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.restride.catalogue.Codes;
import org.restride.catalogue.Equipment;
import org.restride.questions.Answer;
import org.restride.questions.Questionnaire;

/**
 * What rules know of a patient.
 *
 * @param codes that answers and safety questions have set
 * @param numbers by question; lengths of time in days
 * @param equipment what the patient has at hand; empty if nobody has asked
 */
public record Facts(Set<String> codes, Map<String, Integer> numbers, Optional<Set<Equipment>> equipment) {

    static final String MINUTES = "minutes";
    static final String DAYS = "days";
    private static final String EQUIPMENT = "equipment";

    public Facts {
        codes = Set.copyOf(codes);
        numbers = Map.copyOf(numbers);
        equipment = equipment.map(Set::copyOf);
    }

    /**
     * @param flags what the safety questions have set
     */
    public static Facts of(Questionnaire questionnaire, Map<String, Answer> answers, List<String> flags) {
        Map<String, Answer> counting = questionnaire.counting(answers);
        Set<String> codes = new LinkedHashSet<>(questionnaire.codes(counting));
        codes.addAll(flags);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        counting.forEach((question, answer) -> {
            if (answer instanceof Answer.Amount(int number)) {
                numbers.put(question, number);
            } else if (answer instanceof Answer.Lasting lasting) {
                numbers.put(question, lasting.days());
            }
        });
        Optional<Set<Equipment>> equipment = Optional.ofNullable(counting.get(EQUIPMENT))
                .map(answer -> answer instanceof Answer.Chosen(List<String> things) ? things : List.<String>of())
                .map(Facts::equipment);
        return new Facts(codes, numbers, equipment);
    }

    private static Set<Equipment> equipment(List<String> things) {
        Set<Equipment> equipment = new LinkedHashSet<>();
        for (Equipment each : Equipment.values()) {
            if (things.contains(Codes.of(each))) {
                equipment.add(each);
            }
        }
        return equipment;
    }
}
