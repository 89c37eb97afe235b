package org.restride.plans.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.restride.questions.Answer;
import org.restride.questions.TimeUnit;

/** Made-up patients with the patterns that we know, as they would answer. */
public final class Patterns {

    private Patterns() {}

    /** Pulled a muscle after running far more than before. */
    public static Map<String, Answer> muscleStrainAfterAFastIncrease() {
        Map<String, Answer> answers = runner("short-break", "years", 3, 40);
        answers.put("places", Answer.Chosen.of("low-back-left"));
        answers.put("since", new Answer.Lasting(3, TimeUnit.WEEKS));
        answers.put("usual-pain", new Answer.Amount(4));
        answers.put("course", Answer.Chosen.of("better"));
        answers.put("twist", new Answer.Said(true));
        answers.put("down-leg", new Answer.Said(false));
        answers.put("worse-with", Answer.Chosen.of("run"));
        answers.put("increase-one", new Answer.Amount(25));
        answers.put("increase-two", new Answer.Amount(38));
        answers.put("goal", new Answer.Words("Run with my daughter in spring"));
        answers.put("aim", Answer.Chosen.of("less-pain", "run-again"));
        return means(answers, 20, 6);
    }

    public static Map<String, Answer> legPainWorseWhenBending() {
        Map<String, Answer> answers = runner("short-break", "years", 2, 20);
        answers.put("places", Answer.Chosen.of("low-back-left", "thigh"));
        answers.put("usual-pain", new Answer.Amount(4));
        answers.put("down-leg", new Answer.Said(true));
        answers.put("leg-or-back", Answer.Chosen.of("both"));
        answers.put("leg-worse", Answer.Chosen.of("bend-forward"));
        answers.put("worse-with", Answer.Chosen.of("bend-forward", "sit"));
        answers.put("better-with", Answer.Chosen.of("walk"));
        answers.put("aim", Answer.Chosen.of("run-again"));
        return means(answers, 15, 7);
    }

    public static Map<String, Answer> deskWorkerWithTightHips() {
        Map<String, Answer> answers = runner("now", "years", 2, 30);
        answers.put("places", Answer.Chosen.of("low-back-middle"));
        answers.put("usual-pain", new Answer.Amount(2));
        answers.put("down-leg", new Answer.Said(false));
        answers.put("worse-with", Answer.Chosen.of("sit"));
        answers.put("sits", Answer.Chosen.of("most"));
        answers.put("stiff", Answer.Chosen.of("hip-front"));
        return means(answers, 15, 5);
    }

    public static Map<String, Answer> stiffWithoutSitting() {
        Map<String, Answer> answers = deskWorkerWithTightHips();
        answers.put("worse-with", Answer.Chosen.of("none"));
        answers.put("sits", Answer.Chosen.of("little"));
        answers.put("stiff", Answer.Chosen.of("hip-front", "thigh-back"));
        return answers;
    }

    public static Map<String, Answer> hip() {
        Map<String, Answer> answers = runner("now", "years", 3, 40);
        answers.put("places", Answer.Chosen.of("groin", "thigh"));
        answers.put("usual-pain", new Answer.Amount(3));
        answers.put("down-leg", new Answer.Said(false));
        answers.put("hip-trouble", new Answer.Said(true));
        answers.put("worse-with", Answer.Chosen.of("stand", "walk"));
        answers.put("better-with", Answer.Chosen.of("rest"));
        return means(answers, 20, 5);
    }

    public static Map<String, Answer> afterABreak() {
        Map<String, Answer> answers = runner("long-break", "years", 3, 30);
        answers.put("usual-pain", new Answer.Amount(1));
        answers.put("down-leg", new Answer.Said(false));
        answers.put("aim", Answer.Chosen.of("run-again"));
        return means(answers, 20, 6);
    }

    public static Map<String, Answer> firstMarathon() {
        Map<String, Answer> answers = runner("now", "years", 4, 60);
        answers.put("usual-pain", new Answer.Amount(1));
        answers.put("down-leg", new Answer.Said(false));
        answers.put("hour-run", new Answer.Said(true));
        answers.put("aim", Answer.Chosen.of("marathon"));
        answers.put("strength", Answer.Chosen.of("some"));
        return means(answers, 30, 6);
    }

    public static Map<String, Answer> onlyAfterRunning() {
        Map<String, Answer> answers = runner("now", "years", 3, 45);
        answers.put("usual-pain", new Answer.Amount(3));
        answers.put("down-leg", new Answer.Said(false));
        answers.put("after-run", new Answer.Said(true));
        return means(answers, 20, 5);
    }

    public static Map<String, Answer> newRunnerWorseWithEffort() {
        Map<String, Answer> answers = runner("now", "months", 2, 20);
        answers.put("usual-pain", new Answer.Amount(3));
        answers.put("down-leg", new Answer.Said(false));
        answers.put("harder", new Answer.Said(true));
        answers.put("strength", Answer.Chosen.of("never"));
        return means(answers, 20, 5);
    }

    public static Map<String, Answer> freshFlareUp() {
        Map<String, Answer> answers = runner("short-break", "years", 3, 40);
        answers.put("usual-pain", new Answer.Amount(7));
        answers.put("course", Answer.Chosen.of("flared"));
        answers.put("down-leg", new Answer.Said(false));
        return means(answers, 15, 7);
    }

    public static Map<String, Answer> strongAlready() {
        Map<String, Answer> answers = runner("now", "years", 3, 45);
        answers.put("usual-pain", new Answer.Amount(1));
        answers.put("down-leg", new Answer.Said(false));
        answers.put("strength", Answer.Chosen.of("months"));
        answers.put("aim", Answer.Chosen.of("stronger"));
        return means(answers, 30, 5);
    }

    public static Map<String, Answer> afterAPlan() {
        Map<String, Answer> answers = runner("now", "years", 3, 40);
        answers.put("usual-pain", new Answer.Amount(1));
        answers.put("down-leg", new Answer.Said(false));
        answers.put("aim", Answer.Chosen.of("keep"));
        return means(answers, 20, 5);
    }

    private static Map<String, Answer> runner(String now, String ranFor, int days, int minutes) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("runs", Answer.Chosen.of(now));
        answers.put("ran-for", Answer.Chosen.of(ranFor));
        answers.put("run-days", new Answer.Amount(days));
        answers.put("run-minutes", new Answer.Amount(minutes));
        return answers;
    }

    private static Map<String, Answer> means(Map<String, Answer> answers, int minutes, int days) {
        answers.put("minutes", new Answer.Amount(minutes));
        answers.put("days", new Answer.Amount(days));
        answers.put("equipment", new Answer.Chosen(List.of("mat", "wall", "chair", "step", "strap", "band", "roller")));
        return answers;
    }
}
