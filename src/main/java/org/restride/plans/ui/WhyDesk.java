package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Finding;
import org.restride.catalogue.Source;
import org.restride.people.PatientSummary;
import org.restride.plans.TemplateId;
import org.restride.plans.assessment.Assessment;
import org.restride.plans.assessment.Assessments;
import org.restride.plans.assessment.ChoosingTemplate;
import org.restride.plans.assessment.RankedTemplate;
import org.restride.plans.assessment.Suggestion;
import org.restride.questions.Concern;
import org.restride.questions.Concerns;
import org.springframework.stereotype.Component;

/** Brings the assessment to where a plan begins: which templates fit and why, what stands against it, or that nobody has asked yet. */
@Component
final class WhyDesk {

    /** After this an assessment should be gone through again. */
    private static final Duration OLD = Duration.ofDays(30);

    private final ChoosingTemplate choosing;
    private final Assessments assessments;
    private final Concerns concerns;
    private final Catalogue catalogue;
    private final Clock clock;

    WhyDesk(ChoosingTemplate choosing, Assessments assessments, Concerns concerns, Catalogue catalogue, Clock clock) {
        this.choosing = choosing;
        this.assessments = assessments;
        this.concerns = concerns;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Which templates fit; empty without an assessment.
     *
     * @param onTemplate when one is chosen, and the choice is kept
     * @param again when what stood against a plan was cleared
     */
    Optional<WhyPanel> suggest(
            PatientSummary patient, ZoneId zone, Consumer<TemplateId> onTemplate, Runnable onEmpty, Runnable again) {
        return choosing.suggest(patient.id(), reader())
                .map(suggestion -> new WhyPanel(
                        suggestion,
                        patient,
                        catalogue.sources().stream().collect(Collectors.toMap(Source::key, source -> source)),
                        suggestion.assessment().at().isBefore(clock.instant().minus(OLD)),
                        summary(patient, suggestion, zone),
                        suggestion.concern().map(concern -> card(patient, concern, again)),
                        (ranked, words) -> choose(patient, ranked, words, onTemplate),
                        onEmpty));
    }

    /** What stands against beginning a plan. */
    Optional<ConcernCard> concern(PatientSummary patient, Runnable again) {
        return concerns.open(patient.id()).map(concern -> card(patient, concern, again));
    }

    /** Says that the plan begins without an assessment, and how to come by one. */
    Div withoutAssessment(PatientSummary patient) {
        UI ui = UI.getCurrentOrThrow();
        boolean asked = assessments
                .newest(patient.id())
                .filter(newest -> newest.state() == Assessment.State.ASKED)
                .isPresent();
        Anchor open =
                new Anchor(PlanNavigation.assessment(patient.id()), ui.getTranslation("plans.assessment.fill-in"));
        open.addClassName("rs-button");
        Div bar = Parts.box(
                "rs-notice",
                new Icon("info"),
                new Paragraph(ui.getTranslation(asked ? "plans.why.waiting" : "plans.why.none", patient.firstName())),
                open);
        if (!asked) {
            bar.add(Parts.plain(ui.getTranslation("plans.assessment.ask", patient.firstName()), () -> {
                assessments.ask(patient.id());
                Notices.done(ui.getTranslation("plans.assessment.asked", patient.firstName()));
            }));
        }
        bar.addClassNames("care", "rs-why-bar");
        return bar;
    }

    private AssessmentSummary summary(PatientSummary patient, Suggestion suggestion, ZoneId zone) {
        Assessment assessment = suggestion.assessment();
        return new AssessmentSummary(
                patient, assessment, assessments.questions(assessment), suggestion.screening(), zone);
    }

    private ConcernCard card(PatientSummary patient, Concern concern, Runnable again) {
        Locale reader = reader();
        Map<String, String> findings =
                catalogue.findings().stream().collect(Collectors.toMap(Finding::code, each -> each.label(reader)));
        return new ConcernCard(patient, concern, findings, reason -> {
            concerns.clear(patient.id(), concern.id(), reason);
            again.run();
        });
    }

    private void choose(PatientSummary patient, RankedTemplate ranked, String words, Consumer<TemplateId> onTemplate) {
        choosing.choose(patient.id(), new ChoosingTemplate.Choose(ranked.template(), words));
        onTemplate.accept(ranked.template().template());
    }

    private static Locale reader() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
