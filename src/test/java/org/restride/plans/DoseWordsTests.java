package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.plans.Generators.cadences;
import static org.restride.plans.Generators.doses;
import static org.restride.plans.Generators.theory;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DoseWordsTests {
    private static final DoseWords ENGLISH = DoseWords.in(Locale.ENGLISH);
    private static final DoseWords SPANISH = DoseWords.in(Locale.of("es"));
    private static final CadenceWords ENGLISH_DAYS = CadenceWords.in(Locale.ENGLISH);
    private static final CadenceWords SPANISH_DAYS = CadenceWords.in(Locale.of("es", "MX"));

    @Test
    void saysSetsRepetitionsAndHold() {
        Dose dose = Dose.ofRepetitions(3, 15).withHold(2).withRest(30);
        assertThat(ENGLISH.line(dose)).isEqualTo("3 sets of 15, hold 2 seconds each");
        assertThat(SPANISH.line(dose)).isEqualTo("3 series de 15, aguanta 2 segundos");
    }

    @Test
    void saysTheRestOnlyInTheWholeForm() {
        Dose dose = Dose.ofRepetitions(3, 8).onEachSide().withRest(60);
        assertThat(ENGLISH.whole(dose)).isEqualTo("3 sets of 8 on each side, rest 1 minute between sets");
        assertThat(SPANISH.whole(dose)).isEqualTo("3 series de 8 por lado, descansa 1 minuto entre series");
    }

    @Test
    void saysOneInTheSingular() {
        assertThat(ENGLISH.line(Dose.ofRepetitions(1, 8).withHold(1))).isEqualTo("1 set of 8, hold 1 second each");
        assertThat(SPANISH.line(Dose.ofRepetitions(1, 8).withHold(1))).isEqualTo("1 serie de 8, aguanta 1 segundo");
    }

    @Test
    void saysTimesInMinutesWhereTheyAreWhole() {
        assertThat(ENGLISH.line(Dose.ofSeconds(2, 45).onEachSide())).isEqualTo("2 sets of 45 seconds on each side");
        assertThat(ENGLISH.line(Dose.ofSeconds(1, 120))).isEqualTo("1 set of 2 minutes");
        assertThat(SPANISH.line(Dose.ofSeconds(1, 90))).isEqualTo("1 serie de 90 segundos");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/plans/dose-words.csv", delimiter = '|')
    void saysTheSameInEachFormAndLanguage(
            String typed, String language, String line, String whole, String shortly, String spoken) {
        DoseParser.Understood read =
                (DoseParser.Understood) DoseParser.in(Locale.ENGLISH).read(typed);
        DoseWords words = DoseWords.in(Locale.of(language));
        assertThat(words.line(read.dose())).isEqualTo(line);
        assertThat(words.whole(read.dose())).isEqualTo(whole);
        assertThat(words.shortly(read.dose())).isEqualTo(shortly);
        assertThat(words.spoken(read.dose())).isEqualTo(spoken);
    }

    @Test
    void saysLoadAndEffortAlone() {
        assertThat(ENGLISH.load(Load.kilograms("2.50"))).isEqualTo("2.5 kg");
        assertThat(SPANISH.load(Load.pounds("12.25"))).isEqualTo("12,25 lb");
        assertThat(ENGLISH.load(new Load.NotSaid())).isEmpty();
        assertThat(ENGLISH.effort(new Effort.Rir(1))).isEqualTo("keep 1 in reserve");
        assertThat(SPANISH.effort(new Effort.Rpe(7))).isEqualTo("esfuerzo 7 de 10");
        assertThat(ENGLISH.effort(new Effort.NotSaid())).isEmpty();
    }

    @Test
    void everyDoseCanBeHeardInWholeSentences() {
        theory().forAll(doses()).check(dose -> List.of(ENGLISH, SPANISH).stream()
                .map(words -> words.spoken(dose))
                .allMatch(spoken -> spoken.endsWith(".")
                        && Character.isUpperCase(spoken.charAt(0))
                        && !spoken.contains("{")
                        && !spoken.contains("  ")));
    }

    @Test
    void differentDosesGiveDifferentShortWords() {
        theory().forAll(doses(), doses())
                .check((one, other) ->
                        one.equals(other) || !SPANISH.shortly(one).equals(SPANISH.shortly(other)));
    }

    @Test
    void saysHowOftenADay() {
        Cadence weekdays = new Cadence.DaysOfWeek(List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 2);
        assertThat(ENGLISH_DAYS.line(weekdays)).isEqualTo("Mon, Fri, twice a day");
        assertThat(SPANISH_DAYS.line(weekdays)).isEqualTo("lun, vie, 2 veces al día");
        assertThat(ENGLISH_DAYS.line(new Cadence.EveryDay(3))).isEqualTo("3 times a day");
        assertThat(ENGLISH_DAYS.line(new Cadence.EveryDay(1))).isEqualTo("every day");
        assertThat(ENGLISH_DAYS.line(new Cadence.DaysOfWeek(List.of(DayOfWeek.values()), 2)))
                .isEqualTo("twice a day");
        assertThat(SPANISH_DAYS.line(new Cadence.AfterRun())).isEqualTo("después de correr");
    }

    @Test
    void saysHowOften() {
        Cadence weekdays = Cadence.DaysOfWeek.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY);
        assertThat(ENGLISH_DAYS.line(weekdays)).isEqualTo("Mon, Fri");
        assertThat(SPANISH_DAYS.line(weekdays)).isEqualTo("lun, vie");
        assertThat(ENGLISH_DAYS.line(new Cadence.TimesAWeek(1))).isEqualTo("once a week");
        assertThat(ENGLISH_DAYS.line(new Cadence.TimesAWeek(4))).isEqualTo("4 times a week");
        assertThat(SPANISH_DAYS.line(new Cadence.EveryNDays(3))).isEqualTo("cada 3 días");
        assertThat(ENGLISH_DAYS.line(new Cadence.BeforeRun())).isEqualTo("before runs");
    }

    @Test
    void theSameDoseAlwaysGivesTheSameWords() {
        theory().forAll(doses()).check(dose -> {
            Dose same = Dose.of(dose.flat());
            return ENGLISH.whole(dose).equals(ENGLISH.whole(same))
                    && SPANISH.whole(dose).equals(SPANISH.whole(same));
        });
    }

    @Test
    void differentDosesGiveDifferentWords() {
        theory().forAll(doses(), doses())
                .check((one, other) -> one.equals(other) || !ENGLISH.whole(one).equals(ENGLISH.whole(other)));
    }

    @Test
    void anotherLanguageGetsEnglish() {
        CadenceWords esperanto = CadenceWords.in(Locale.of("eo"));
        theory().forAll(cadences()).check(cadence -> esperanto.line(cadence).equals(ENGLISH_DAYS.line(cadence)));
    }
}
