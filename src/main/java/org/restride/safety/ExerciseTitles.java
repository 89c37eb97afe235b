package org.restride.safety;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.PatientId;
import org.restride.base.Texts;
import org.restride.base.Wording;
import org.restride.plans.AskedExercises;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.springframework.stereotype.Component;

/** Names the exercises that findings are about, so that whoever reads of one later needs no plan to know which. */
@Component
class ExerciseTitles {

    private final PlanReading plans;
    private final AskedExercises exercises;

    ExerciseTitles(PlanReading plans, AskedExercises exercises) {
        this.plans = plans;
        this.exercises = exercises;
    }

    /** The same findings in the same order; no statement if none is about an exercise. */
    Set<Finding> with(PatientId patient, Collection<Finding> findings) {
        if (findings.stream().noneMatch(ExerciseTitles::isAboutExercise)) {
            return new LinkedHashSet<>(findings);
        }
        Map<String, Wording> titles = titles(patient);
        return findings.stream()
                .map(finding -> isAboutExercise(finding)
                        ? Optional.ofNullable(titles.get(finding.numbers().about()))
                                .map(finding::titled)
                                .orElse(finding)
                        : finding)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isAboutExercise(Finding finding) {
        return finding.reason() == Reason.NOT_UNDERSTOOD || finding.reason() == Reason.NO_EQUIPMENT;
    }

    /** By the id of the plan's part. */
    private Map<String, Wording> titles(PatientId patient) {
        List<PlanDetail> plan = plans.current(patient).stream().toList();
        Map<UUID, Map<String, String>> byPart = new HashMap<>();
        for (Locale language : Texts.LANGUAGES) {
            exercises.in(plan, language).forEach((part, asked) -> byPart.computeIfAbsent(part, key -> new HashMap<>())
                    .put(language.getLanguage(), asked.title()));
        }
        return byPart.entrySet().stream()
                .collect(Collectors.toMap(named -> named.getKey().toString(), named -> new Wording(named.getValue())));
    }
}
