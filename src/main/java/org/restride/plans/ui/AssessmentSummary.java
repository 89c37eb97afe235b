package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restride.people.PatientSummary;
import org.restride.plans.assessment.Assessment;
import org.restride.questions.Answer;
import org.restride.questions.AnswerSet;
import org.restride.questions.Level;
import org.restride.questions.Questionnaire;

/** What an assessment has found, in a few lines. */
final class AssessmentSummary extends Div {

    /** Which questions stand together in which line. */
    private static final Map<String, List<String>> LINES = new LinkedHashMap<>();

    static {
        LINES.put("where", List.of("places", "since"));
        LINES.put("pain", List.of("usual-pain", "course"));
        LINES.put("worse", List.of("worse-with", "leg-worse"));
        LINES.put("better", List.of("better-with"));
        LINES.put("running", List.of("runs", "run-days", "run-minutes", "run-km"));
        LINES.put("increase", List.of("increase-one", "increase-two"));
        LINES.put("means", List.of("minutes", "days", "equipment"));
        LINES.put("goal", List.of("goal", "aim"));
    }

    /**
     * @param zone in which times are told
     */
    AssessmentSummary(
            PatientSummary patient,
            Assessment assessment,
            Questionnaire questionnaire,
            Optional<AnswerSet> screening,
            ZoneId zone) {
        addClassNames("rs-card", "rs-assessment-summary");
        Anchor change = new Anchor(
                PlanNavigation.assessment(patient.id()),
                getTranslation(assessment.isWithPatient() ? "plans.why.go-through" : "plans.why.change-assessment"));
        add(
                Parts.box("rs-line", new H2(getTranslation("plans.assessment.title")), change),
                Parts.text(
                        assessment.isWithPatient() ? "rs-care-text" : "rs-meta",
                        getTranslation(
                                "plans.assessment.state." + assessment.state(), Dates.time(assessment.at(), zone))),
                Parts.text("rs-meta", getTranslation("plans.asked-version", assessment.setVersion())));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("rs-facts");
        Map<String, Answer> answers = questionnaire.counting(assessment.answers());
        AnswerWords words = new AnswerWords(UI.getCurrentOrThrow());
        LINES.forEach((line, questions) -> {
            String found = questions.stream()
                    .flatMap(question ->
                            words.of(questionnaire, question, Optional.ofNullable(answers.get(question))).stream())
                    .collect(Collectors.joining(" · "));
            if (!found.isEmpty()) {
                facts.add(
                        new DescriptionList.Term(getTranslation("plans.why.line." + line)),
                        new DescriptionList.Description(found));
            }
        });
        add(facts, safety(screening));
    }

    private Div safety(Optional<AnswerSet> screening) {
        return screening
                .map(this::safety)
                .orElseGet(() -> Parts.box(
                        "rs-summary-foot", Parts.text("rs-care-text", getTranslation("plans.why.safety.never"))));
    }

    private Div safety(AnswerSet answers) {
        boolean none = answers.level() == Level.NONE;
        return Parts.box(
                "rs-summary-foot",
                Parts.text(
                        none ? "rs-go-text" : "rs-care-text",
                        getTranslation(
                                none ? "plans.why.safety.none" : "plans.why.safety.some",
                                answers.flags().size())),
                Parts.text("rs-meta", getTranslation("plans.asked-version", answers.version())));
    }
}
