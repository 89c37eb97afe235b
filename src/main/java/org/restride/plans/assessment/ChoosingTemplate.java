package org.restride.plans.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCareOf;
import org.restride.base.ForCliniciansOf;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.restride.base.Wording;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Finding;
import org.restride.plans.PlanId;
import org.restride.plans.TemplateOffer;
import org.restride.plans.TemplateVersionId;
import org.restride.plans.Templates;
import org.restride.questions.AnswerSet;
import org.restride.questions.Answering;
import org.restride.questions.Concerns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a clinician sees which templates fit a patient's assessment and why, and where the choice is kept with its reasons. */
@Service
@Transactional
public class ChoosingTemplate {

    private static final int LONGEST_WORDS = 500;

    private final Assessments assessments;
    private final Answering answering;
    private final Concerns concerns;
    private final Templates templates;
    private final Catalogue catalogue;
    private final RankingRuleSets ruleSets;
    private final Origins origins;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChoosingTemplate(
            Assessments assessments,
            Answering answering,
            Concerns concerns,
            Templates templates,
            Catalogue catalogue,
            RankingRuleSets ruleSets,
            Origins origins,
            CurrentActor actors,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.answering = answering;
        this.concerns = concerns;
        this.templates = templates;
        this.catalogue = catalogue;
        this.ruleSets = ruleSets;
        this.origins = origins;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A template that a clinician chooses.
     *
     * @param words to the patient, in their language, at most {@value #LONGEST_WORDS} characters; may be empty
     */
    public record Choose(TemplateVersionId template, String words) {}

    /** What fits the newest assessment; empty if nobody has filled one in, or the clinic has no rules. */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public Optional<Suggestion> suggest(PatientId patient, Locale reader) {
        Optional<RankingRules> rules = ruleSets.newest();
        return assessments
                .newest(patient)
                .filter(assessment -> assessment.state() != Assessment.State.ASKED)
                .flatMap(assessment -> rules.map(found -> suggest(patient, assessment, found, reader)));
    }

    private Suggestion suggest(PatientId patient, Assessment assessment, RankingRules rules, Locale reader) {
        List<TemplateOffer> offers = templates.offers(reader);
        List<Candidate> candidates = offers.stream().map(Candidate::of).toList();
        Ranking.Result result = Ranking.rank(rules, facts(patient, assessment), candidates, findings());
        return new Suggestion(
                assessment,
                rules.version(),
                result.fit(),
                result.equal(),
                result.excluded(),
                result.lookFirst(),
                offers.stream()
                        .collect(Collectors.toMap(offer -> offer.template().id(), offer -> offer)),
                candidates.stream().collect(Collectors.toMap(Candidate::template, Candidate::minutes)),
                answering.newestScreening(patient),
                concerns.open(patient));
    }

    /**
     * Keeps the choice with the reasons for and against it as they are now; the plan that is made from the template and assigned next is tied to
     * it.
     *
     * @throws DomainError.Conflict if there is no assessment, or the template is not in use any more in this version
     * @throws DomainError.Invalid if the words are too long
     */
    @ForCliniciansOf
    public void choose(PatientId patient, Choose command) {
        if (command.words().strip().length() > LONGEST_WORDS) {
            throw new DomainError.Invalid("plans.why.error.words", LONGEST_WORDS);
        }
        Suggestion suggestion = suggest(patient, Locale.ENGLISH)
                .orElseThrow(() -> new DomainError.Conflict("plans.assessment.error.changed-meanwhile"));
        TemplateOffer offer = Optional.ofNullable(suggestion.offers().get(command.template()))
                .orElseThrow(() -> new DomainError.Conflict("plans.template.error.changed-meanwhile"));
        List<RankedTemplate> all = new ArrayList<>(suggestion.fit());
        all.addAll(suggestion.excluded());
        RankedTemplate chosen = all.stream()
                .filter(template -> template.template().equals(command.template()))
                .findFirst()
                .orElseThrow();
        Assessment assessment = suggestion.assessment();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Origin origin = new Origin(
                ids.next(),
                command.template(),
                assessment.id(),
                assessment.version(),
                suggestion.rulesVersion(),
                new Origin.Body(
                        offer.template().body().title(),
                        suggestion.fit().indexOf(chosen) + 1,
                        facts(patient, assessment).codes(),
                        chosen.reasons(),
                        command.words().strip()),
                actors.get().account(),
                now);
        origins.add(patient, origin);
        events.publishEvent(Audited.created("template-choice", origin.id(), patient));
    }

    /** Why the plan was chosen; empty if it came from no assessment. One statement. */
    @ForCareOf
    @Transactional(readOnly = true)
    public Optional<Origin> origin(PatientId patient, PlanId plan) {
        return origins.of(patient, plan);
    }

    private Facts facts(PatientId patient, Assessment assessment) {
        List<String> flags =
                answering.newestScreening(patient).map(AnswerSet::flags).orElse(List.of());
        return Facts.of(assessments.questions(assessment), assessment.answers(), flags);
    }

    private Map<String, Wording> findings() {
        return catalogue.findings().stream()
                .collect(Collectors.toMap(Finding::code, finding -> new Wording(finding.labels())));
    }
}
