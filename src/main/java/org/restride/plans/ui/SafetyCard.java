package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.PatientId;
import org.restride.base.ui.Notices;
import org.restride.questions.AnswerQuestions;
import org.restride.questions.AnswerSet;
import org.restride.questions.Answered;
import org.restride.questions.Answering;
import org.restride.questions.Level;
import org.restride.questions.Occasion;
import org.restride.questions.Question;
import org.restride.questions.QuestionSet;

/** What the patient last answered to the safety questions, and where a clinician asks them at the visit. */
final class SafetyCard extends Div {

    private final PatientId patient;
    private final Answering answering;
    private final ZoneId zone;
    private final Clock clock;
    private final Runnable onAnswered;

    /**
     * @param zone in which times are told
     * @param onAnswered when new answers are kept
     */
    SafetyCard(PatientId patient, Answering answering, ZoneId zone, Clock clock, Runnable onAnswered) {
        this.patient = patient;
        this.answering = answering;
        this.zone = zone;
        this.clock = clock;
        this.onAnswered = onAnswered;
        addClassNames("rs-card", "rs-safety-card");
        show();
    }

    private void show() {
        removeAll();
        Optional<AnswerSet> newest = answering.newestScreening(patient);
        add(new H2(getTranslation("plans.safety.title")));
        newest.ifPresentOrElse(this::showAnswers, () -> add(new Paragraph(getTranslation("plans.safety.never"))));
        add(Parts.box(
                "rs-line",
                Parts.plain(getTranslation("plans.safety.all-no"), this::keepAllNo),
                Parts.quiet(getTranslation("plans.safety.ask"), this::ask)));
    }

    private void showAnswers(AnswerSet answers) {
        QuestionSet set = answering.asked(answers.set(), answers.version());
        List<Question> yes = set.answeredYes(answers.answers());
        String when = Dates.time(answers.receivedAt(), zone);
        add(new Paragraph(
                yes.isEmpty() ? getTranslation("plans.safety.none", when) : getTranslation("plans.safety.some", when)));
        Paragraph version = new Paragraph(getTranslation("plans.asked-version", answers.version()));
        version.addClassName("rs-meta");
        yes.forEach(question -> {
            Paragraph line = new Paragraph(question.text().in(getLocale()));
            line.addClassName(answers.level() == Level.WATCH ? "rs-second" : "rs-care-text");
            add(line);
        });
        add(version);
    }

    private void ask() {
        QuestionSet set = answering.newest(Answering.RED_FLAGS);
        Map<String, RadioButtonGroup<Boolean>> fields = new LinkedHashMap<>();
        removeAll();
        add(new H2(getTranslation("plans.safety.title")));
        for (Question question : set.questions()) {
            RadioButtonGroup<Boolean> field = new RadioButtonGroup<>();
            field.setLabel(question.text().in(getLocale()));
            field.setItems(true, false);
            field.setItemLabelGenerator(yes -> getTranslation(yes ? "plans.answer.yes" : "plans.answer.no"));
            field.addClassName("rs-chips");
            field.addValueChangeListener(change -> {
                if (Boolean.TRUE.equals(change.getValue()) && question.level() == Level.EMERGENCY) {
                    keep(set, read(fields));
                }
            });
            fields.put(question.id(), field);
            add(field);
        }
        Button keep = Parts.plain(getTranslation("plans.safety.keep"), () -> keepIfWhole(set, fields));
        add(Parts.box("rs-line", keep, Parts.quiet(getTranslation("plans.sign.cancel"), this::show)));
    }

    private void keepIfWhole(QuestionSet set, Map<String, RadioButtonGroup<Boolean>> fields) {
        List<RadioButtonGroup<Boolean>> open = new ArrayList<>(
                fields.values().stream().filter(RadioButtonGroup::isEmpty).toList());
        open.forEach(field -> {
            field.setInvalid(true);
            field.setErrorMessage(getTranslation("plans.safety.missing"));
        });
        if (open.isEmpty()) {
            keep(set, read(fields));
        }
    }

    private void keepAllNo() {
        QuestionSet set = answering.newest(Answering.RED_FLAGS);
        Map<String, Boolean> answers = new LinkedHashMap<>();
        set.questions().forEach(question -> answers.put(question.id(), false));
        keep(set, answers);
    }

    private void keep(QuestionSet set, Map<String, Boolean> answers) {
        Answered answered = answering.answerFor(
                patient,
                new AnswerQuestions(
                        UUID.randomUUID(), set.key(), set.version(), Occasion.VISIT, answers, clock.instant()));
        show();
        onAnswered.run();
        if (answered.level() == Level.NONE) {
            Notices.done(getTranslation("plans.safety.kept"));
        } else {
            Notices.problem(set.text(answered.level()).title().in(getLocale()));
        }
    }

    private static Map<String, Boolean> read(Map<String, RadioButtonGroup<Boolean>> fields) {
        Map<String, Boolean> answers = new LinkedHashMap<>();
        fields.forEach((id, field) -> {
            if (!field.isEmpty()) {
                answers.put(id, field.getValue());
            }
        });
        return answers;
    }
}
