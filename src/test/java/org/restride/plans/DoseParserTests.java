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

    @Test
    void saysWhatItReadAndWhatItDidNot() {
        assertThat(ENGLISH.read("3x8 4q")).isEqualTo(new DoseParser.Unclear("I read 3 sets of 8. What is “4q”?", "4q"));
        assertThat(DoseParser.in(Locale.of("es")).read("3x8 4q"))
                .isEqualTo(new DoseParser.Unclear("He leído 3 series de 8. ¿Qué es «4q»?", "4q"));
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
                .isEqualTo(new DoseParser.Unclear("Say how much, for example 3x15 or 3x30s.", ""));
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
                .isEqualTo(new DoseParser.Unclear("I read 3 sets of 8. What is “3x10”?", "3x10"));
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
        String words = DoseWords.in(language).whole(dose) + ", "
                + CadenceWords.in(language).line(cadence);
        return DoseParser.in(language).read(words).equals(understood(dose, everyDayIfSeven(cadence)));
    }

    private static Cadence everyDayIfSeven(Cadence cadence) {
        return cadence instanceof Cadence.DaysOfWeek(var days) && days.size() == 7 ? new Cadence.EveryDay() : cadence;
    }

    private static DoseParser.Reading understood(Dose dose, Cadence cadence) {
        return new DoseParser.Understood(dose, Optional.of(cadence));
    }
}
