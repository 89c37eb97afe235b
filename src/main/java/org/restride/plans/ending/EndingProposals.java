package org.restride.plans.ending;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.PublishedItem;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.Schedule;
import org.restride.plans.assessment.Assessment;
import org.restride.plans.assessment.Assessments;
import org.restride.plans.assessment.Facts;
import org.restride.questions.Answer;
import org.restride.questions.AnswerSet;
import org.restride.questions.Answering;
import org.springframework.stereotype.Component;

/** Gathers what the rules of an ending look at, and what they propose. */
@Component
class EndingProposals {

    private static final String GOAL = "goal";

    private final PlanReading plans;
    private final Assessments assessments;
    private final Answering answering;
    private final TrainingReview training;
    private final RelapseRuleSets ruleSets;
    private final Catalogue catalogue;

    EndingProposals(
            PlanReading plans,
            Assessments assessments,
            Answering answering,
            TrainingReview training,
            RelapseRuleSets ruleSets,
            Catalogue catalogue) {
        this.plans = plans;
        this.assessments = assessments;
        this.answering = answering;
        this.training = training;
        this.ruleSets = ruleSets;
        this.catalogue = catalogue;
    }

    ProposedEnding of(PatientId patient, LocalDate today, Locale reader) {
        Optional<PlanDetail> plan = plans.current(patient);
        TrainingReview.Course course =
                plan.map(ending -> training.of(patient, ending.id())).orElse(TrainingReview.Course.NONE);
        Optional<Assessment> assessment =
                assessments.newest(patient).filter(newest -> newest.state() != Assessment.State.ASKED);
        Optional<RelapseRules> rules = ruleSets.newest();
        List<RelapsePattern> patterns = rules.map(RelapseRules::patterns).orElse(List.of());
        return new ProposedEnding(
                plan,
                assessment.map(EndingProposals::goal).orElse(""),
                course,
                plan.map(ending -> MaintenanceProposal.from(ending.body(), phase(ending, today), course)),
                patterns,
                rules.map(known -> known.proposed(facts(patient, assessment)).id())
                        .orElse(""),
                rules.map(RelapseRules::version).orElse(0),
                gentle(patterns, reader),
                today);
    }

    private static int phase(PlanDetail plan, LocalDate today) {
        return plan.schedule().place(today).map(Schedule.Place::phaseNumber).orElse(1);
    }

    private static String goal(Assessment assessment) {
        return assessment.answers().get(GOAL) instanceof Answer.Words(String words) ? words : "";
    }

    private Facts facts(PatientId patient, Optional<Assessment> assessment) {
        List<String> flags =
                answering.newestScreening(patient).map(AnswerSet::flags).orElse(List.of());
        return assessment
                .map(known -> Facts.of(assessments.questions(known), known.answers(), flags))
                .orElseGet(() -> new Facts(Set.copyOf(flags), Map.of(), Optional.empty()));
    }

    private Map<String, PublishedItem> gentle(List<RelapsePattern> patterns, Locale reader) {
        Set<ItemKey> keys = patterns.stream()
                .flatMap(pattern -> pattern.exercises().stream())
                .map(ItemKey::new)
                .collect(Collectors.toSet());
        return catalogue.current(keys, reader).stream()
                .filter(item -> item.review().usable())
                .collect(Collectors.toMap(PublishedItem::key, Function.identity()));
    }
}
