package org.restride.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A dose in words; the same dose always gives the same words, and no other dose gives the same whole or short words. */
public final class DoseWords {
    /** Rests below are told in seconds where words must be few. */
    private static final int LONG_REST_SECONDS = 120;

    private final Locale language;
    private final Amounts amounts;

    private DoseWords(Locale language) {
        this.language = PlanTexts.known(language);
        amounts = new Amounts(language);
    }

    /** English unless the language is Spanish. */
    public static DoseWords in(Locale language) {
        return new DoseWords(language);
    }

    /** One line for lists: "3 sets of 8 to 12, hold 2 seconds each, 4 kg". Rest between sets is left to the session's timer. */
    public String line(Dose dose) {
        return String.join(", ", parts(dose));
    }

    /** The whole dose, rest included: "3 sets of 15, hold 2 seconds each, rest 30 seconds between sets". */
    public String whole(Dose dose) {
        List<String> parts = parts(dose);
        if (dose.restSeconds() > 0) {
            parts.add(text("rest", duration(dose.restSeconds())));
        }
        return String.join(", ", parts);
    }

    /** The whole dose as clinicians note it: "3 x 8-12, hold 2 s, each side, rest 60 s, 4 kg". */
    public String shortly(Dose dose) {
        List<String> parts = new ArrayList<>();
        if (dose.warmUpSets() > 0) {
            parts.add(text("short.warm-up", dose.warmUpSets()));
        }
        parts.add(dose.sets() + " x "
                + switch (dose.set()) {
                    case Dose.Repetitions(Span count, Pace _) -> amounts.shortCount(count);
                    case Dose.Timed(Span seconds) -> amounts.shortDuration(seconds);
                    case Dose.Distance(Span metres) -> amounts.shortWay(metres);
                });
        switch (pace(dose)) {
            case Pace.Own _ -> {}
            case Pace.Hold(int seconds) -> parts.add(text("short.hold", seconds + " s"));
            case Pace.Tempo tempo -> parts.add(text("tempo", tempo.notation()));
        }
        if (dose.side() != Side.TOGETHER) {
            parts.add(text("short.side." + code(dose.side())));
        }
        if (dose.restSeconds() > 0) {
            Span rest = Span.of(dose.restSeconds());
            boolean few = dose.restSeconds() < LONG_REST_SECONDS;
            parts.add(text("short.rest", few ? dose.restSeconds() + " s" : amounts.shortDuration(rest)));
        }
        addLoad(dose, parts);
        switch (dose.effort()) {
            case Effort.NotSaid _ -> {}
            case Effort.Rpe(int score) -> parts.add("RPE " + score);
            case Effort.Rir(int left) -> parts.add("RIR " + left);
        }
        return String.join(", ", parts);
    }

    /** To be heard: "Three sets of eight to twelve, each side. Hold each for two seconds. Rest one minute." */
    public String spoken(Dose dose) {
        return new SpokenDose(language).of(dose);
    }

    /** A length of time, whole minutes as minutes: "45 seconds", "2 minutes". */
    public String duration(int seconds) {
        return amounts.duration(Span.of(seconds));
    }

    /** A weight, a band's colour or one's own body: "4 kg", "red band"; empty if nothing is said. */
    public String load(Load load) {
        return switch (load) {
            case Load.NotSaid _ -> "";
            case Load.BodyWeight _ -> text("body-weight");
            case Load.Weight weight -> amounts.weight(weight);
            case Load.Band(var colour) -> text("band." + colour.code());
        };
    }

    /** In words that need no training: "effort 7 of 10", "2 left in reserve"; empty if nothing is said. */
    public String effort(Effort effort) {
        return switch (effort) {
            case Effort.NotSaid _ -> "";
            case Effort.Rpe(int score) -> text("effort", score);
            case Effort.Rir(int left) -> text("reserve", left);
        };
    }

    private List<String> parts(Dose dose) {
        List<String> parts = new ArrayList<>();
        if (dose.warmUpSets() > 0) {
            parts.add(text("warm-up", dose.warmUpSets()));
        }
        String amount =
                switch (dose.set()) {
                    case Dose.Repetitions(Span count, Pace _) -> amounts.count(count);
                    case Dose.Timed(Span seconds) -> amounts.duration(seconds);
                    case Dose.Distance(Span metres) -> amounts.way(metres);
                };
        String sets = text("sets", dose.sets(), amount);
        parts.add(
                switch (dose.side()) {
                    case TOGETHER, ALTERNATING -> sets;
                    case EACH, LEFT, RIGHT -> sets + " " + text("side." + code(dose.side()));
                });
        if (dose.side() == Side.ALTERNATING) {
            parts.add(text("side.alternating"));
        }
        switch (pace(dose)) {
            case Pace.Own _ -> {}
            case Pace.Hold(int seconds) -> parts.add(text("hold", duration(seconds)));
            case Pace.Tempo tempo -> parts.add(text("tempo", tempo.notation()));
        }
        addLoad(dose, parts);
        if (!(dose.effort() instanceof Effort.NotSaid)) {
            parts.add(effort(dose.effort()));
        }
        return parts;
    }

    private void addLoad(Dose dose, List<String> parts) {
        if (!(dose.load() instanceof Load.NotSaid)) {
            parts.add(load(dose.load()));
        }
    }

    private static Pace pace(Dose dose) {
        return dose.set() instanceof Dose.Repetitions repetitions ? repetitions.pace() : new Pace.Own();
    }

    private static String code(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private String text(String key, Object... arguments) {
        return PlanTexts.text(language, "plans.dose." + key, arguments);
    }
}
