package org.restride.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.base.ForClinicians;
import org.restride.base.ForCliniciansOf;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.base.Wording;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Finding;
import org.restride.plans.assessment.Assessment;
import org.restride.plans.assessment.Facts;
import org.restride.plans.assessment.PatientFacts;
import org.restride.plans.checks.CheckFacts;
import org.restride.plans.checks.CheckLimits;
import org.restride.plans.load.LoadLimits;
import org.restride.questions.SafetyGlimpses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the checks know of a patient and of the clinic, once when a builder opens. */
@Service
@Transactional(readOnly = true)
public class PlanChecks {

    private final PatientFacts patients;
    private final PlanLimits limits;
    private final RunningLimits running;
    private final ShippedCheckRules shipped;
    private final Catalogue catalogue;
    private final Glimpses glimpses;

    PlanChecks(
            PatientFacts patients,
            PlanLimits limits,
            RunningLimits running,
            ShippedCheckRules shipped,
            Catalogue catalogue,
            Glimpses glimpses) {
        this.patients = patients;
        this.limits = limits;
        this.running = running;
        this.shipped = shipped;
        this.catalogue = catalogue;
        this.glimpses = glimpses;
    }

    /**
     * What is known before any item is.
     *
     * @param assessed when the assessment was filled in or confirmed; empty without one
     * @param labels of what may be found, by code
     */
    public record Known(CheckFacts facts, Optional<Instant> assessed, Map<String, Wording> labels) {
        public Known {
            labels = Map.copyOf(labels);
        }
    }

    /**
     * For a plan. Two statements, and one more the first time that a version of the assessment's questions is met.
     *
     * @param startsOn from when the phases are counted
     */
    @ForCliniciansOf
    public Known of(PatientId patient, LocalDate startsOn) {
        Glimpse<Optional<Assessment>> assessment = patients.assessment(patient);
        Glimpse<List<String>> flags = SafetyGlimpses.flags(patient);
        Glimpse<CheckLimits> ours = limits.glimpse();
        Glimpse<LoadLimits> runs = running.glimpse();
        Glimpses.Answers answers = glimpses.ask(assessment, flags, ours, runs);
        Optional<Assessment> answered = answers.get(assessment);
        Facts facts = patients.of(answered, answers.get(flags));
        Map<String, Wording> labels = facts.codes().isEmpty()
                ? Map.of()
                : catalogue.findings().stream()
                        .collect(Collectors.toMap(Finding::code, finding -> new Wording(finding.labels())));
        CheckFacts known = new CheckFacts(
                Map.of(),
                facts.codes(),
                facts.equipment(),
                shipped.rules(),
                answers.get(ours),
                Optional.of(answers.get(runs)),
                startsOn);
        return new Known(known, answered.map(Assessment::at), labels);
    }

    /** For a template, which is for nobody in particular. One statement. */
    @ForClinicians
    public Known ofTemplate(LocalDate startsOn) {
        Glimpse<CheckLimits> ours = limits.glimpse();
        Glimpse<LoadLimits> runs = running.glimpse();
        Glimpses.Answers answers = glimpses.ask(ours, runs);
        CheckFacts known = new CheckFacts(
                Map.of(),
                Set.of(),
                Optional.empty(),
                shipped.rules(),
                answers.get(ours),
                Optional.of(answers.get(runs)),
                startsOn);
        return new Known(known, Optional.empty(), Map.of());
    }
}
