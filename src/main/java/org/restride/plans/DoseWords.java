package org.restride.plans;

import java.util.Locale;

/** A dose in words; the same dose always gives the same words. */
public final class DoseWords {
    private final Locale language;

    private DoseWords(Locale language) {
        this.language = PlanTexts.known(language);
    }

    /** English unless the language is Spanish. */
    public static DoseWords in(Locale language) {
        return new DoseWords(language);
    }

    /** One line for lists: "3 sets of 15, hold 2 seconds each". Rest between sets is left to the session's timer. */
    public String line(Dose dose) {
        String sets =
                switch (dose.set()) {
                    case Dose.Repetitions repetitions -> text("sets", dose.sets(), repetitions.count());
                    case Dose.Timed timed -> text("timed-sets", dose.sets(), duration(timed.seconds()));
                };
        String sides = dose.perSide() ? " " + text("each-side") : "";
        String hold = dose.holdSeconds() > 0 ? ", " + text("hold", duration(dose.holdSeconds())) : "";
        return sets + sides + hold;
    }

    /** The whole dose, rest included: "3 sets of 15, hold 2 seconds each, rest 30 seconds between sets". */
    public String whole(Dose dose) {
        String rest = dose.restSeconds() > 0 ? ", " + text("rest", duration(dose.restSeconds())) : "";
        return line(dose) + rest;
    }

    /** A length of time, whole minutes as minutes: "45 seconds", "2 minutes". */
    public String duration(int seconds) {
        return seconds >= 60 && seconds % 60 == 0 ? text("minutes", seconds / 60) : text("seconds", seconds);
    }

    private String text(String key, Object... arguments) {
        return PlanTexts.text(language, "plans.dose." + key, arguments);
    }
}
