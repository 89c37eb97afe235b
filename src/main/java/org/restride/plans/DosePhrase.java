package org.restride.plans;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One way of saying one part of a dose, in English or Spanish. */
record DosePhrase(Pattern pattern, Meaning meaning) {
    private static final String UNIT =
            "(?<unit>s|secs?|seconds?|seg|segundos?|min|mins|minutes?|minutos?|reps?|repetitions?|repeticion(?:es)?|veces)";
    private static final String TIME_UNIT = "(?<unit>s|secs?|seconds?|seg|segundos?|min|mins|minutes?|minutos?)";
    private static final String DAY =
            "(?:mon|mo|tue|tues|tu|wed|we|thu|thur|thurs|th|fri|fr|sat|sa|sun|su)(?:day|sday|nesday|rsday|urday)?"
                    + "|lun(?:es)?|mar(?:tes)?|mi[eé](?:rcoles)?|jue(?:ves)?|vie(?:rnes)?|s[aá]b(?:ado)?|dom(?:ingo)?";

    private static final List<DosePhrase> ALL = List.of(
            phrase(
                    "(?<n>\\d{1,4})\\s*(?:x|×|times|veces)?\\s*(?:/|per |a |por |a la )\\s*(?:w|wk|week|sem|semana)",
                    (m, notes) -> notes.cadence(new Cadence.TimesAWeek(number(m, "n")))),
            phrase(
                    "(?:once|una vez) (?:a|per|por|a la) (?:week|semana)",
                    (m, notes) -> notes.cadence(new Cadence.TimesAWeek(1))),
            phrase(
                    "(?:twice|dos veces) (?:a|per|por|a la) (?:week|semana)",
                    (m, notes) -> notes.cadence(new Cadence.TimesAWeek(2))),
            phrase(
                    "(?:daily|each day|every\\s?day|a diario|todos los d[ií]as|cada d[ií]a)",
                    (m, notes) -> notes.cadence(new Cadence.EveryDay())),
            phrase(
                    "(?:every (?:other|second|2nd) day|cada dos d[ií]as)",
                    (m, notes) -> notes.cadence(new Cadence.EveryNDays(2))),
            phrase(
                    "(?:every|cada)\\s+(?<n>\\d{1,4})\\s+(?:days|d[ií]as)",
                    (m, notes) -> notes.cadence(new Cadence.EveryNDays(number(m, "n")))),
            phrase(
                    "(?:before (?:a |each |every )?runs?|antes de (?:correr|cada carrera))",
                    (m, notes) -> notes.cadence(new Cadence.BeforeRun())),
            phrase(
                    "(?:when needed|as needed|cuando (?:lo necesites|haga falta)|si hace falta)",
                    (m, notes) -> notes.cadence(new Cadence.WhenNeeded())),
            phrase(
                    "(?<from>" + DAY + ")\\s*[-–]\\s*(?<to>" + DAY + ")",
                    (m, notes) -> notes.days(days(m.group("from"), m.group("to")))),
            phrase("(?<day>" + DAY + ")", (m, notes) -> notes.days(EnumSet.of(day(m.group("day"))))),
            phrase(
                    "(?:hold|aguanta|mant[eé]n)\\s*(?<n>\\d{1,4})\\s*" + TIME_UNIT
                            + "?(?:\\s+each(?!\\s+(?:side|leg)))?",
                    (m, notes) -> notes.hold(seconds(m))),
            phrase(
                    "(?:rest|descansa|descanso)\\s*(?<n>\\d{1,4})\\s*" + TIME_UNIT
                            + "?(?:\\s+(?:between sets|entre series))?",
                    (m, notes) -> notes.rest(seconds(m))),
            phrase(
                    "(?:(?:on )?(?:each|per|every) (?:side|leg)|/\\s*(?:side|leg)|(?:de |en )?cada (?:lado|pierna)|por (?:lado|pierna))",
                    (m, notes) -> notes.eachSide()),
            phrase(
                    "(?<sets>\\d{1,4})\\s*(?:x|×|\\*|sets? of|series? de)\\s*(?<n>\\d{1,4})\\s*" + UNIT + "?",
                    (m, notes) -> notes.sets(number(m, "sets")) && notes.work(work(m))),
            phrase("(?<n>\\d{1,4})\\s*(?:sets?|series?)", (m, notes) -> notes.sets(number(m, "n"))),
            phrase("(?<n>\\d{1,4})\\s*" + UNIT, (m, notes) -> notes.work(work(m))));

    /** Notes what the phrase says; false if that part had been said before. */
    interface Meaning {
        boolean note(Matcher matcher, DoseNotes notes);
    }

    private static DosePhrase phrase(String pattern, Meaning meaning) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new DosePhrase(Pattern.compile("(?:" + pattern + ")(?=[\\s,;./]|$)", flags), meaning);
    }

    /**
     * Takes the first phrase that fits at this place of the text and notes it.
     *
     * @return where the phrase ends; empty if none fits
     * @throws org.restride.base.DomainError.Invalid if a number is out of its range
     */
    static Optional<Integer> take(String text, int at, DoseNotes notes) {
        for (DosePhrase phrase : ALL) {
            Matcher matcher = phrase.pattern().matcher(text).region(at, text.length());
            if (matcher.lookingAt()) {
                return phrase.meaning().note(matcher, notes) ? Optional.of(matcher.end()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int seconds(Matcher matcher) {
        String unit = matcher.group("unit");
        return unit != null && isMinutes(unit) ? number(matcher, "n") * 60 : number(matcher, "n");
    }

    private static Dose.Work work(Matcher matcher) {
        @Nullable String unit = matcher.group("unit");
        return unit == null || unit.toLowerCase(Locale.ROOT).matches("re.*|veces")
                ? new Dose.Repetitions(number(matcher, "n"), 0)
                : new Dose.Timed(seconds(matcher));
    }

    private static boolean isMinutes(String unit) {
        return unit.toLowerCase(Locale.ROOT).startsWith("min");
    }

    private static Set<DayOfWeek> days(String from, String to) {
        Set<DayOfWeek> days = EnumSet.of(day(to));
        for (DayOfWeek day = day(from); day != day(to); day = day.plus(1)) {
            days.add(day);
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        return switch (name.toLowerCase(Locale.ROOT).substring(0, 2)) {
            case "mo", "lu" -> DayOfWeek.MONDAY;
            case "tu", "ma" -> DayOfWeek.TUESDAY;
            case "we", "mi" -> DayOfWeek.WEDNESDAY;
            case "th", "ju" -> DayOfWeek.THURSDAY;
            case "fr", "vi" -> DayOfWeek.FRIDAY;
            case "sa", "sá" -> DayOfWeek.SATURDAY;
            default -> DayOfWeek.SUNDAY;
        };
    }
}
