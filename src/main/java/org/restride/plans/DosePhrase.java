package org.restride.plans;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One way of saying one part of a dose, in English or Spanish. */
record DosePhrase(Pattern pattern, Meaning meaning) {
    private static final String TO = "\\s*(?:-|–|to|a|hasta)\\s*";
    private static final String SECONDS = "s|secs?|seconds?|seg|segs|segundos?";
    private static final String TIME_UNIT = "(?<unit>" + SECONDS + "|min|mins|minutes?|minutos?)";
    private static final String UNIT = "(?<unit>" + SECONDS
            + "|min|mins|minutes?|minutos?|reps?|repetitions?|repeticion(?:es)?|veces|m|met(?:re|er)s?|metros?)";
    private static final String COUNT = "(?<n>\\d{1,5})(?:" + TO + "(?<to>\\d{1,5}))?";
    private static final String KILOMETRES = "(?<km>\\d{1,2}(?:[.,]\\d{1,3})?)(?:" + TO
            + "(?<kmto>\\d{1,2}(?:[.,]\\d{1,3})?))?\\s*(?:km|kms|kilomet(?:re|er)s?|kil[oó]metros?)";
    private static final String TIMES_SETS = "\\s*(?:x|×|\\*|sets? of|series? de)\\s*";
    private static final String COLOUR =
            "(?<colour>beige|beis|tan|white|blanca|yellow|amarilla|orange|naranja|red|roja|pink|rosa|"
                    + "purple|morada|green|verde|blue|azul|black|negra|silver|plateada|gold|dorada)";
    private static final String DAY =
            "(?:mon|mo|tue|tues|tu|wed|we|thu|thur|thurs|th|fri|fr|sat|sa|sun|su)(?:day|sday|nesday|rsday|urday)?"
                    + "|lun(?:es)?|mar(?:tes)?|mi[eé](?:rcoles)?|jue(?:ves)?|vie(?:rnes)?|s[aá]b(?:ado)?|dom(?:ingo)?";
    private static final String DAILY = "(?:/|per |a |por |al )\\s*(?:d|day|d[ií]a)";
    private static final String WEEKLY = "(?:/|per |a |por |a la )\\s*(?:w|wk|week|sem|semana)";

    private static final List<DosePhrase> CADENCES = List.of(
            phrase(
                    "(?<n>\\d{1,4})\\s*(?:x|×|times|veces)?\\s*" + WEEKLY,
                    (m, notes) -> notes.cadence(new Cadence.TimesAWeek(TypedNumbers.number(m, "n")))),
            phrase(
                    "(?:once|una vez) (?:a|per|por|a la) (?:week|semana)",
                    (_, notes) -> notes.cadence(new Cadence.TimesAWeek(1))),
            phrase(
                    "(?:twice|dos veces) (?:a|per|por|a la) (?:week|semana)",
                    (_, notes) -> notes.cadence(new Cadence.TimesAWeek(2))),
            phrase(
                    "(?<n>\\d{1,4})\\s*(?:x|×|times|veces)?\\s*(?:" + DAILY + "|daily)",
                    (m, notes) -> notes.timesADay(TypedNumbers.number(m, "n"))),
            phrase("(?:once|una vez) (?:a|per|por|al) (?:day|d[ií]a)", (_, notes) -> notes.timesADay(1)),
            phrase("(?:twice|dos veces) (?:(?:a|per|por|al) (?:day|d[ií]a)|daily)", (_, notes) -> notes.timesADay(2)),
            phrase(
                    "(?:daily|each day|every\\s?day|a diario|todos los d[ií]as|cada d[ií]a)",
                    (_, notes) -> notes.cadence(new Cadence.EveryDay())),
            phrase(
                    "(?:every (?:other|second|2nd) day|cada dos d[ií]as)",
                    (_, notes) -> notes.cadence(new Cadence.EveryNDays(2))),
            phrase(
                    "(?:every|cada)\\s+(?<n>\\d{1,4})\\s+(?:days|d[ií]as)",
                    (m, notes) -> notes.cadence(new Cadence.EveryNDays(TypedNumbers.number(m, "n")))),
            phrase(
                    "(?:before (?:a |each |every )?runs?|antes de (?:correr|cada carrera))",
                    (_, notes) -> notes.cadence(new Cadence.BeforeRun())),
            phrase(
                    "(?:after (?:a |each |every )?runs?|despu[eé]s de (?:correr|cada carrera))",
                    (_, notes) -> notes.cadence(new Cadence.AfterRun())),
            phrase(
                    "(?:when needed|as needed|cuando (?:lo necesites|haga falta)|si hace falta)",
                    (_, notes) -> notes.cadence(new Cadence.WhenNeeded())),
            phrase(
                    "(?<from>" + DAY + ")\\s*[-–]\\s*(?<to>" + DAY + ")",
                    (m, notes) -> notes.days(TypedNumbers.days(m.group("from"), m.group("to")))),
            phrase(
                    "(?<day>" + DAY + ")",
                    (m, notes) -> notes.days(EnumSet.<DayOfWeek>of(TypedNumbers.day(m.group("day"))))));

    private static final List<DosePhrase> PACES = List.of(
            phrase(
                    "(?:hold|aguanta|mant[eé]n)\\s*(?<n>\\d{1,4})\\s*" + TIME_UNIT
                            + "?(?:\\s+each(?!\\s+(?:side|leg)))?",
                    (m, notes) -> notes.hold(TypedNumbers.seconds(m))),
            phrase(
                    "(?:tempo|ritmo)\\s*(?<down>\\d{1,2})\\s*[-/]\\s*(?<pause>\\d{1,2})\\s*[-/]\\s*(?<up>\\d{1,2})",
                    (m, notes) -> notes.tempo(new Pace.Tempo(
                            TypedNumbers.number(m, "down"),
                            TypedNumbers.number(m, "pause"),
                            TypedNumbers.number(m, "up")))),
            phrase(
                    "(?:rest|descansa|descanso)\\s*(?<n>\\d{1,4})\\s*" + TIME_UNIT
                            + "?(?:\\s+(?:between sets|entre series))?",
                    (m, notes) -> notes.rest(TypedNumbers.seconds(m))));

    private static final List<DosePhrase> SIDES = List.of(
            phrase(
                    "(?:(?:each|per|every) (?:side|leg)|/\\s*(?:side|leg)|(?:de |en )?cada (?:lado|pierna)|por (?:lado|pierna))",
                    (_, notes) -> notes.side(Side.EACH)),
            phrase(
                    "(?:only )?(?:the )?left(?: (?:side|leg))?(?: only)?|" + only("izquierd[oa]"),
                    (_, notes) -> notes.side(Side.LEFT)),
            phrase(
                    "(?:only )?(?:the )?right(?: (?:side|leg))?(?: only)?|" + only("derech[oa]"),
                    (_, notes) -> notes.side(Side.RIGHT)),
            phrase(
                    "alternat(?:ing|e)(?: (?:sides|legs))?|alternando(?: (?:lados|piernas))?",
                    (_, notes) -> notes.side(Side.ALTERNATING)),
            phrase(
                    "both (?:sides |legs )?together|(?:ambos|los dos) lados a la vez",
                    (_, notes) -> notes.side(Side.TOGETHER)));

    private static final List<DosePhrase> LOADS = List.of(
            phrase(
                    "(?<w>\\d{1,4}(?:[.,]\\d{1,3})?)\\s*(?<unit>kgs?|kilos?|kilogram(?:o?s)?|lbs?|pounds?|libras?)",
                    (m, notes) -> notes.load(TypedNumbers.weight(m))),
            phrase(
                    "(?:" + COLOUR + "\\s+band)|(?:band(?:a(?: el[aá]stica)?)?\\s+" + COLOUR.replace("colour", "color")
                            + ")",
                    (m, notes) -> notes.load(TypedNumbers.band(either(m.group("colour"), m.group("color"))))),
            phrase("body\\s?-?weight|bw|peso corporal|sin peso", (_, notes) -> notes.load(new Load.BodyWeight())),
            phrase(
                    "(?:rpe|effort|esfuerzo)\\s*(?<n>\\d{1,2})(?:\\s*(?:out of|of|de|/)\\s*10)?",
                    (m, notes) -> notes.effort(new Effort.Rpe(TypedNumbers.number(m, "n")))),
            phrase(
                    "rir\\s*(?<n>\\d{1,2})|(?:keep |deja )?(?<left>\\d{1,2})\\s*(?:rir|in reserve|en reserva)",
                    (m, notes) ->
                            notes.effort(new Effort.Rir(Integer.parseInt(either(m.group("n"), m.group("left")))))));

    private static final List<DosePhrase> SETS = List.of(
            phrase(
                    "(?<n>\\d{1,4})\\s*(?:warm\\s?-?\\s?ups?(?: sets?)?|(?:series? )?de calentamiento)",
                    (m, notes) -> notes.warmUpSets(TypedNumbers.number(m, "n"))),
            phrase(
                    "(?<sets>\\d{1,4})" + TIMES_SETS + KILOMETRES,
                    (m, notes) -> notes.sets(TypedNumbers.number(m, "sets")) && notes.work(TypedNumbers.kilometres(m))),
            phrase(
                    "(?<sets>\\d{1,4})" + TIMES_SETS + COUNT + "\\s*" + UNIT + "?",
                    (m, notes) -> notes.sets(TypedNumbers.number(m, "sets")) && notes.work(TypedNumbers.work(m))),
            phrase("(?<n>\\d{1,4})\\s*(?:sets?|series?)", (m, notes) -> notes.sets(TypedNumbers.number(m, "n"))),
            phrase("(?:sets?|series?)\\s*(?<n>\\d{1,4})", (m, notes) -> notes.sets(TypedNumbers.number(m, "n"))),
            phrase(
                    "(?<unit>reps?|repetitions?|repeticion(?:es)?)\\s*" + COUNT,
                    (m, notes) -> notes.work(TypedNumbers.work(m))),
            phrase(KILOMETRES, (m, notes) -> notes.work(TypedNumbers.kilometres(m))),
            phrase(COUNT + "\\s*" + UNIT, (m, notes) -> notes.work(TypedNumbers.work(m))));

    private static final List<DosePhrase> ALL =
            Stream.of(CADENCES, PACES, SIDES, LOADS, SETS).flatMap(List::stream).toList();

    /** Notes what the phrase says; false if that part had been said before. */
    interface Meaning {
        boolean note(Matcher matcher, DoseNotes notes);
    }

    /** What stands at a place of the text. */
    sealed interface Found {}

    /**
     * A phrase, noted.
     *
     * @param end where it ends
     */
    record Noted(int end) implements Found {}

    /** A phrase whose part had been said before. */
    record SaidTwice(String phrase) implements Found {}

    /** No phrase. */
    record Nothing() implements Found {}

    private static DosePhrase phrase(String pattern, Meaning meaning) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new DosePhrase(Pattern.compile("(?:" + pattern + ")(?=[\\s,;./+@]|$)", flags), meaning);
    }

    /**
     * Takes the first phrase that fits at this place of the text and notes it.
     *
     * @throws org.restride.base.DomainError.Invalid if a number is out of its range
     */
    static Found take(String text, int at, DoseNotes notes) {
        for (DosePhrase phrase : ALL) {
            Matcher matcher = phrase.pattern().matcher(text).region(at, text.length());
            if (matcher.lookingAt()) {
                return phrase.meaning().note(matcher, notes)
                        ? new Noted(matcher.end())
                        : new SaidTwice(matcher.group());
            }
        }
        return new Nothing();
    }

    private static String only(String side) {
        return "(?:solo )?(?:en |con )?(?:el |la )?(?:lado |pierna )?" + side;
    }

    private static String either(@Nullable String one, @Nullable String other) {
        return one != null ? one : String.valueOf(other);
    }
}
