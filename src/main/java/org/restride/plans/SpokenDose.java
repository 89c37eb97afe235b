package org.restride.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A dose in whole sentences, for ears: numbers as words, one thing a sentence. */
final class SpokenDose {
    private final Locale language;
    private final Amounts amounts;

    SpokenDose(Locale language) {
        this.language = PlanTexts.known(language);
        amounts = new Amounts(language);
    }

    String of(Dose dose) {
        List<String> sentences = new ArrayList<>();
        if (dose.warmUpSets() > 0) {
            sentences.add(text("warm-up", dose.warmUpSets(), amounts.spoken(dose.warmUpSets())));
        }
        sentences.add(sets(dose));
        if (dose.set() instanceof Dose.Repetitions(Span _, Pace pace)) {
            addPace(pace, sentences);
        }
        if (dose.restSeconds() > 0) {
            sentences.add(text("rest", amounts.spokenDuration(Span.of(dose.restSeconds()))));
        }
        switch (dose.load()) {
            case Load.NotSaid _ -> {}
            case Load.BodyWeight _ -> sentences.add(text("body-weight"));
            case Load.Weight weight -> sentences.add(text("weight", amounts.spokenWeight(weight)));
            case Load.Band(var colour) -> sentences.add(text("band", plain("band." + colour.code())));
        }
        switch (dose.effort()) {
            case Effort.NotSaid _ -> {}
            case Effort.Rpe(int score) -> sentences.add(text("effort", amounts.spoken(score)));
            case Effort.Rir(int left) -> sentences.add(text("reserve", left, amounts.spoken(left)));
        }
        return String.join(" ", sentences);
    }

    private String sets(Dose dose) {
        String amount =
                switch (dose.set()) {
                    case Dose.Repetitions(Span count, Pace _) -> amounts.spokenCount(count);
                    case Dose.Timed(Span seconds) -> amounts.spokenDuration(seconds);
                    case Dose.Distance(Span metres) -> amounts.spokenWay(metres);
                };
        String sets = capital(text("sets", dose.sets(), amounts.spoken(dose.sets()), amount));
        String side = dose.side() == Side.TOGETHER
                ? ""
                : ", " + text("side." + dose.side().name().toLowerCase(Locale.ROOT));
        return sets + side + ".";
    }

    private void addPace(Pace pace, List<String> sentences) {
        switch (pace) {
            case Pace.Own _ -> {}
            case Pace.Hold(int seconds) -> sentences.add(text("hold", amounts.spokenDuration(Span.of(seconds))));
            case Pace.Tempo(int down, int pause, int up) -> {
                String pausing = pause == 0 ? "" : text("pause", amounts.spokenDuration(Span.of(pause))) + " ";
                sentences.add(capital(text("down", amounts.spokenDuration(Span.of(down))) + " " + pausing
                        + text("up", amounts.spokenDuration(Span.of(up)))));
            }
        }
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String plain(String key) {
        return PlanTexts.text(language, "plans.dose." + key);
    }

    private String text(String key, Object... arguments) {
        return PlanTexts.text(language, "plans.dose.spoken." + key, arguments);
    }
}
