package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.plans.Generators.cadences;
import static org.restride.plans.Generators.doses;
import static org.restride.plans.Generators.theory;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoseParserTests {
    private static final DoseParser ENGLISH = DoseParser.in(Locale.ENGLISH);

    @Test
    void readsWhatAClinicianTypes() {
        assertThat(ENGLISH.read("3x15 hold 2s each side 4/w"))
                .isEqualTo(understood(Dose.ofRepetitions(3, 15).withHold(2).onEachSide(), new Cadence.TimesAWeek(4)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3x15 rest 30s",
                "3 x 15, rest 30",
                "3×15 rest 30 sec",
                "3*15 reps; rest 30s",
                "3 sets of 15, rest 30 seconds between sets",
                "3 sets 15 reps rest 30s",
                "rest 30s 3X15",
                "3 series de 15, descansa 30 segundos",
                "3 series de 15 repeticiones descanso 30 seg"
            })
    void readsTheSameDoseHoweverItIsTyped(String typed) {
        assertThat(ENGLISH.read(typed))
                .isEqualTo(new DoseParser.Understood(Dose.ofRepetitions(3, 15).withRest(30), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"3x30s,3,30", "2x1min,2,60", "3 x 45 sec,3,45", "40s,1,40", "2 sets of 2 minutes,2,120"})
    void readsTimedSets(String typed, int sets, int seconds) {
        assertThat(ENGLISH.read(typed))
                .isEqualTo(new DoseParser.Understood(Dose.ofSeconds(sets, seconds), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 reps mon wed fri",
                "1x8 Mon, Wed and Fri",
                "1x8 lun mié vie",
                "1x8 on monday, wednesday, friday"
            })
    void readsWeekdays(String typed) {
        assertThat(ENGLISH.read(typed))
                .isEqualTo(understood(
                        Dose.ofRepetitions(1, 8),
                        new Cadence.DaysOfWeek(List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY))));
    }

    @Test
    void readsARangeOfWeekdays() {
        assertThat(ENGLISH.read("1x8 sat-mon"))
                .isEqualTo(understood(
                        Dose.ofRepetitions(1, 8),
                        new Cadence.DaysOfWeek(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3x8 daily", "3x8 every day", "3x8 todos los días", "3x8 a diario"})
    void readsEveryDay(String typed) {
        assertThat(ENGLISH.read(typed)).isEqualTo(understood(Dose.ofRepetitions(3, 8), new Cadence.EveryDay()));
    }

    @ParameterizedTest
    @CsvSource({"every other day,2", "every 3 days,3", "cada 4 días,4"})
    void readsADistanceInDays(String typed, int days) {
        assertThat(ENGLISH.read("3x8 " + typed))
                .isEqualTo(understood(Dose.ofRepetitions(3, 8), new Cadence.EveryNDays(days)));
    }

    @Test
    void readsBeforeRunsAndWhenNeeded() {
        assertThat(ENGLISH.read("1x10/side before runs"))
                .isEqualTo(understood(Dose.ofRepetitions(1, 10).onEachSide(), new Cadence.BeforeRun()));
        assertThat(ENGLISH.read("1x10 por lado si hace falta"))
                .isEqualTo(understood(Dose.ofRepetitions(1, 10).onEachSide(), new Cadence.WhenNeeded()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3x8-12 | 3 x 8-12",
                "3 sets of 8 to 12 reps | 3 x 8-12",
                "3 series de 8 a 12 repeticiones | 3 x 8-12",
                "3x30-45s | 3 x 30-45 s",
                "2x5min | 2 x 5 min",
                "2 x 10-15 minutos | 2 x 10-15 min",
                "3x200m | 3 x 200 m",
                "2 x 1.5km | 2 x 1.5 km",
                "2 x 1,5 km | 2 x 1.5 km",
                "1-2 km | 1 x 1-2 km",
                "400 metros | 1 x 400 m",
                "3x10 tempo 3-1-2 | 3 x 10, tempo 3-1-2",
                "3x10 ritmo 3/0/1 | 3 x 10, tempo 3-0-1",
                "2 x 8-12 @ 10kg rpe 7 rest 60 | 2 x 8-12, rest 60 s, 10 kg, RPE 7",
                "3x8 with 2.5 kg | 3 x 8, 2.5 kg",
                "3x8 con 2,5 kilos | 3 x 8, 2.5 kg",
                "3x8 15 lbs rir 2 | 3 x 8, 15 lb, RIR 2",
                "3x8 10 libras deja 1 en reserva | 3 x 8, 10 lb, RIR 1",
                "3x8 keep 3 in reserve | 3 x 8, RIR 3",
                "3x8 effort 6/10 | 3 x 8, RPE 6",
                "3x8 esfuerzo 6 de 10 | 3 x 8, RPE 6",
                "3x8 red band | 3 x 8, red band",
                "3x8 con banda elástica verde | 3 x 8, green band",
                "3x8 black band | 3 x 8, black band",
                "3x8 banda blanca | 3 x 8, white band",
                "3x8 bodyweight | 3 x 8, body weight",
                "3x8 sin peso | 3 x 8, body weight",
                "3x8 left only | 3 x 8, left only",
                "3x8 on the right leg | 3 x 8, right only",
                "3x8 solo con la pierna izquierda | 3 x 8, left only",
                "3x8 alternating legs | 3 x 8, alternating",
                "3x8 both sides together | 3 x 8",
                "1 warm-up 3x8 | 1 warm-up, 3 x 8",
                "2 warm up sets then 3 sets of 8 | 2 warm-up, 3 x 8",
                "1 serie de calentamiento, luego 3x8 | 1 warm-up, 3 x 8",
                "3x8 rest 2min | 3 x 8, rest 2 min"
            })
    void readsEachPartOfADose(String typed, String read) {
        assertThat(ENGLISH.read(typed)).isInstanceOfSatisfying(DoseParser.Understood.class, understood -> assertThat(
                        DoseWords.in(Locale.ENGLISH).shortly(understood.dose()))
                .isEqualTo(read));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2/d | twice a day",
                "3x daily | 3 times a day",
                "twice daily | twice a day",
                "dos veces al día | twice a day",
                "every day 3/d | 3 times a day",
                "mon wed fri 2/d | Mon, Wed, Fri, twice a day",
                "once a day | every day",
                "after run | after runs",
                "after each run | after runs",
                "después de correr | after runs",
                "before run | before runs",
                "una vez por semana | once a week"
            })
    void readsHowOften(String typed, String read) {
        assertThat(ENGLISH.read("3x8 " + typed))
                .isInstanceOfSatisfying(
                        DoseParser.Understood.class, understood -> assertThat(CadenceWords.in(Locale.ENGLISH)
                                        .line(understood.cadence().orElseThrow()))
                                .isEqualTo(read));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3x8 hold 2s tempo 3-1-2 | A repetition has a hold or a tempo. The middle number of the tempo is the hold: tempo 3-2-3.",
                "3x30s tempo 3-1-2 | Only repetitions have a tempo. Type for example 3x10 tempo 3-1-2.",
                "3x30s rir 2 | Only repetitions can be kept in reserve. Type an effort for a time or a distance, for example RPE 6.",
                "3x12-8 | A range goes from the least to the most: 8-12, not 12-8.",
                "3x8 rpe 11 | I read 3 sets of 8. RPE goes from 1 to 10, not 11.",
                "3x8 rir 6 | I read 3 sets of 8. RIR goes from 0 to 5, not 6.",
                "4 warm-up 3x8 | There are 0 to 3 warm-up sets, not 4.",
                "3x8 500 kg | I read 3 sets of 8. A weight goes from 0.25 to 300 kg with at most two decimals, not 500.",
                "3x2m | A distance goes from 5 m to 20000 m, not 2 m.",
                "3x8 tempo 0-1-2 | I read 3 sets of 8. Down and up last 1 to 10 seconds each, not 0.",
                "3x8 3/w 2/d | I read 3 sets of 8. Several times a day go with every day or with fixed days. Type for example 2/d, or mon wed 2/d.",
                "3x8 7/d | I read 3 sets of 8. Choose 1 to 6 times a day, not 7.",
                "3x8 left, right | I read 3 sets of 8 on the left side only. “right”: that is said already. Leave only one.",
                "3x8 4 kg red band | I read 3 sets of 8, 4 kg. “red band”: that is said already. Leave only one."
            })
    void refusesWhatMakesNoSense(String typed, String message) {
        assertThat(ENGLISH.read(typed))
                .isInstanceOfSatisfying(DoseParser.Unclear.class, unclear -> assertThat(unclear.message())
                        .isEqualTo(message));
    }

    @ParameterizedTest
    @CsvSource({
        "hold it,hold 2s",
        "rest long,rest 60",
        "tempo slow,tempo 3-1-2",
        "rpe high,RPE 7",
        "band,red band",
        "leftish,left only",
        "warmup,1 warm-up",
        "running,after run",
        "often,3 x 8-12",
        "4x,3x8-12"
    })
    void saysWhatToTypeInstead(String typed, String hint) {
        assertThat(ENGLISH.read(typed))
                .isInstanceOfSatisfying(DoseParser.Unclear.class, unclear -> assertThat(unclear.message())
                        .startsWith("What is “" + typed.split(" ")[0] + "”?")
                        .contains(hint));
    }

    @Test
    void saysWhatItReadAndWhatItDidNot() {
        assertThat(ENGLISH.read("3x8 4q"))
                .isEqualTo(new DoseParser.Unclear(
                        "I read 3 sets of 8. What is “4q”? Type how often as 3/w, 2/d or mon wed fri.", "4q"));
        assertThat(DoseParser.in(Locale.of("es")).read("3x8 4q"))
                .isEqualTo(new DoseParser.Unclear(
                        "He leído 3 series de 8. ¿Qué es «4q»? Escribe cada cuánto: 3/sem, 2/día o lun mié vie.",
                        "4q"));
    }

    @Test
    void saysWhichRangeANumberLeaves() {
        assertThat(ENGLISH.read("3x8 hold 90s"))
                .isEqualTo(new DoseParser.Unclear("I read 3 sets of 8. A hold lasts 0 to 60 seconds, not 90.", "hold"));
        assertThat(ENGLISH.read("12x8")).isEqualTo(new DoseParser.Unclear("Sets go from 1 to 10, not 12.", "12x8"));
    }

    @Test
    void asksForTheAmountIfThereIsNone() {
        assertThat(ENGLISH.read("")).isInstanceOf(DoseParser.Unclear.class);
        assertThat(ENGLISH.read("hold 2s 4/w"))
                .isEqualTo(new DoseParser.Unclear("Say how much, for example 3x15, 3x30s or 3x200m.", ""));
    }

    @Test
    void refusesAHoldOfATimedSet() {
        assertThat(ENGLISH.read("3x30s hold 5s"))
                .isEqualTo(new DoseParser.Unclear(
                        "A timed set has no hold of its own. Type the time only, for example 3x30s.", ""));
    }

    @Test
    void refusesWhatIsSaidTwice() {
        assertThat(ENGLISH.read("3x8 3x10"))
                .isEqualTo(new DoseParser.Unclear(
                        "I read 3 sets of 8. “3x10”: that is said already. Leave only one.", "3x10"));
        assertThat(ENGLISH.read("3x8 4/w daily")).isInstanceOf(DoseParser.Unclear.class);
        assertThat(ENGLISH.read("3x8 mon mon")).isInstanceOf(DoseParser.Unclear.class);
    }

    @Test
    void readsBackItsOwnWordsInBothLanguages() {
        theory().forAll(doses(), cadences())
                .check((dose, cadence) ->
                        readsBack(Locale.ENGLISH, dose, cadence) && readsBack(Locale.of("es"), dose, cadence));
    }

    @Test
    void neverFailsOnWhateverIsTyped() {
        theory().forAll(org.quicktheories.generators.SourceDSL.strings()
                        .allPossible()
                        .ofLengthBetween(0, 30))
                .check(typed -> switch (ENGLISH.read(typed)) {
                    case DoseParser.Understood _ -> true;
                    case DoseParser.Unclear(String message, String _) -> !message.isBlank();
                });
    }

    private static boolean readsBack(Locale language, Dose dose, Cadence cadence) {
        DoseWords words = DoseWords.in(language);
        String days = ", " + CadenceWords.in(language).line(cadence);
        DoseParser.Reading same = understood(dose, everyDayIfSeven(cadence));
        DoseParser parser = DoseParser.in(language);
        return parser.read(words.whole(dose) + days).equals(same)
                && parser.read(words.shortly(dose) + days).equals(same);
    }

    private static Cadence everyDayIfSeven(Cadence cadence) {
        return cadence instanceof Cadence.DaysOfWeek(var days, int times) && days.size() == 7
                ? new Cadence.EveryDay(times)
                : cadence;
    }

    private static DoseParser.Reading understood(Dose dose, Cadence cadence) {
        return new DoseParser.Understood(dose, Optional.of(cadence));
    }
}
