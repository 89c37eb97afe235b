package org.restride.plans.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.people.DemoData;
import org.restride.people.DemoPeople;
import org.restride.questions.Answer;
import org.restride.questions.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * The demo clinic has asked some patients for an assessment: the one without a plan has filled it in and waits for a clinician, one is confirmed and
 * one is still to be filled in.
 */
@Component
class DemoAssessments implements DemoData {

    private static final int AFTER_THE_ANSWERS = 35;
    private static final int CONFIRMED = 2;
    private static final AccountId UNKNOWN = new AccountId(new UUID(0, 1));

    private final Assessments assessments;
    private final CurrentActor actors;

    DemoAssessments(Assessments assessments, CurrentActor actors) {
        this.assessments = assessments;
        this.actors = actors;
    }

    @Override
    public int order() {
        return AFTER_THE_ANSWERS;
    }

    @Override
    public void fill(ClinicId clinic, DemoPeople people) {
        List<PatientId> patients = people.patients();
        if (patients.size() <= CONFIRMED + 1) {
            return;
        }
        actors.as(clinician(clinic, people.clinician()), () -> assessments.ask(people.patient()));
        fillIn(clinic, people, patients.get(patients.size() - 2), bending());
        PatientId desk = patients.get(CONFIRMED);
        fillIn(clinic, people, desk, sitting());
        actors.as(clinician(clinic, people.clinician()), () -> assessments
                .newest(desk)
                .map(filled -> assessments.confirm(
                        desk, new Assessments.Confirm(filled.id(), filled.version(), filled.answers()))));
    }

    private void fillIn(ClinicId clinic, DemoPeople people, PatientId patient, Map<String, Answer> answers) {
        AssessmentId asked = actors.as(clinician(clinic, people.clinician()), () -> assessments.ask(patient));
        actors.as(new Actor(UNKNOWN, clinic, Set.of(Role.PATIENT), patient), () -> {
            assessments.fillIn(asked, answers);
            return asked;
        });
    }

    private static Actor clinician(ClinicId clinic, AccountId account) {
        return new Actor(account, clinic, Set.of(Role.CLINICIAN), null);
    }

    private static Map<String, Answer> bending() {
        Map<String, Answer> answers = runner("short-break", 2, 20, 15);
        answers.put("places", Answer.Chosen.of("low-back-left", "thigh"));
        answers.put("since", new Answer.Lasting(4, TimeUnit.WEEKS));
        answers.put("usual-pain", new Answer.Amount(4));
        answers.put("course", Answer.Chosen.of("same"));
        answers.put("down-leg", new Answer.Said(true));
        answers.put("leg-or-back", Answer.Chosen.of("both"));
        answers.put("leg-worse", Answer.Chosen.of("bend-forward"));
        answers.put("worse-with", Answer.Chosen.of("bend-forward", "sit"));
        answers.put("better-with", Answer.Chosen.of("walk"));
        answers.put("increase-two", new Answer.Amount(38));
        answers.put("goal", new Answer.Words("Run with my daughter in spring"));
        answers.put("aim", Answer.Chosen.of("run-again"));
        return answers;
    }

    private static Map<String, Answer> sitting() {
        Map<String, Answer> answers = runner("now", 2, 30, 15);
        answers.put("places", Answer.Chosen.of("low-back-middle"));
        answers.put("since", new Answer.Lasting(5, TimeUnit.MONTHS));
        answers.put("usual-pain", new Answer.Amount(2));
        answers.put("down-leg", new Answer.Said(false));
        answers.put("worse-with", Answer.Chosen.of("sit"));
        answers.put("sits", Answer.Chosen.of("most"));
        answers.put("stiff", Answer.Chosen.of("hip-front"));
        answers.put("aim", Answer.Chosen.of("less-pain"));
        return answers;
    }

    private static Map<String, Answer> runner(String now, int days, int minutes, int training) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("runs", Answer.Chosen.of(now));
        answers.put("ran-for", Answer.Chosen.of("years"));
        answers.put("run-days", new Answer.Amount(days));
        answers.put("run-minutes", new Answer.Amount(minutes));
        answers.put("minutes", new Answer.Amount(training));
        answers.put("days", new Answer.Amount(5));
        answers.put("equipment", Answer.Chosen.of("chair", "mat", "wall"));
        return answers;
    }
}
