package org.restride.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.catalogue.ContentGlimpse;
import org.restride.catalogue.PublishedItem;
import org.restride.plans.assessment.Assessment;
import org.restride.plans.assessment.PatientFacts;
import org.restride.questions.Concern;
import org.restride.questions.SafetyGlimpses;
import org.springframework.stereotype.Component;

/** Reads all that signing a plan depends on in one statement. Whoever calls has made sure that the acting person may sign. */
@Component
class SigningCheck {
    private final PatientFacts patients;
    private final ShippedCheckRules shipped;
    private final Plans plans;
    private final Glimpses glimpses;
    private final Clock clock;

    SigningCheck(PatientFacts patients, ShippedCheckRules shipped, Plans plans, Glimpses glimpses, Clock clock) {
        this.patients = patients;
        this.shipped = shipped;
        this.plans = plans;
        this.glimpses = glimpses;
        this.clock = clock;
    }

    /**
     * One statement, and one more the first time that a version of the assessment's questions is met.
     *
     * @param changed the plan that is changed; null for a first one
     */
    SigningFacts look(PatientId patient, PlanBody body, @Nullable PlanId changed) {
        Glimpse<Optional<Concern>> concern = SafetyGlimpses.concern(patient);
        Glimpse<List<String>> flags = SafetyGlimpses.flags(patient);
        Glimpse<Optional<Assessment>> assessment = patients.assessment(patient);
        Glimpse<List<PublishedItem>> contents = ContentGlimpse.of(
                body.contents(), Locale.ENGLISH, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        List<Glimpse<?>> asked = new ArrayList<>(List.of(concern, flags, assessment, contents));
        Glimpse<Optional<PlanDetail>> held = changed == null ? null : plans.holding(changed);
        if (held != null) {
            asked.add(held);
        }
        Glimpses.Answers answers = glimpses.ask(asked.toArray(Glimpse<?>[]::new));
        return new SigningFacts(
                answers.get(concern),
                held == null ? Optional.empty() : answers.get(held),
                answers.get(contents),
                patients.of(answers.get(assessment), answers.get(flags)),
                shipped.rules());
    }
}
