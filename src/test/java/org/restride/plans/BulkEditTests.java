package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.plans.Generators.body;
import static org.restride.plans.Generators.item;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.base.DomainError;

class BulkEditTests {
    private static final Cadence DAILY = new Cadence.EveryDay();
    private static final UUID FIRST = new UUID(2, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private static final PlanBody BODY = body(
            new Phase(FIRST, "Settle", 2, List.of(item(1, DAILY), item(2, DAILY), item(3, DAILY)), List.of()),
            new Phase(SECOND, "Build", 4, List.of(item(4, DAILY)), List.of()));
    private static final BulkEdit TWO = new BulkEdit(FIRST, List.of(id(1), id(3)));

    @Test
    void aPartOfTheDoseIsChangedAndTheRestStays() {
        Dose old = item(1, DAILY).dose();
        PlanBody changed = TWO.dose(BODY, part("sets 2").change());
        assertThat(dose(changed, 1)).isEqualTo(part("sets 2").change().apply(old));
        assertThat(dose(changed, 1).sets()).isEqualTo(2);
        assertThat(dose(changed, 1).set()).isEqualTo(old.set());
        assertThat(dose(changed, 2)).isEqualTo(old);
    }

    @Test
    void whatIsTypedInEitherLanguageMayNameAnyPart() {
        Dose held = Dose.ofRepetitions(3, 10).withHold(5);
        assertThat(part("series 2").change().apply(held))
                .isEqualTo(Dose.ofRepetitions(2, 10).withHold(5));
        assertThat(part("reps 12").change().apply(held))
                .isEqualTo(Dose.ofRepetitions(3, 12).withHold(5));
        assertThat(part("2x8").change().apply(held))
                .isEqualTo(Dose.ofRepetitions(2, 8).withHold(5));
        assertThat(part("each side, 4 kg, 3/w").change().apply(held).side()).isEqualTo(Side.EACH);
        assertThat(part("4/w").cadence()).contains(new Cadence.TimesAWeek(4));
        assertThat(part("rest 45s").change().apply(held).restSeconds()).isEqualTo(45);
    }

    @Test
    void eachDoseTakesEachPartOrRefusesIt() {
        Generators.theory().forAll(Generators.doses()).checkAssert(dose -> {
            assertThat(part("sets 2").change().apply(dose).sets()).isEqualTo(2);
            assertThat(part("rest 20s").change().apply(dose).set()).isEqualTo(dose.set());
            boolean counted = dose.set() instanceof Dose.Repetitions;
            try {
                assertThat(part("hold 7s").change().apply(dose).holdSeconds()).isEqualTo(7);
                assertThat(counted).isTrue();
            } catch (DomainError.Invalid refused) {
                assertThat(counted).isFalse();
            }
        });
    }

    @Test
    void whatIsNoPartIsNotUnderstood() {
        assertThat(DoseParser.in(Locale.ENGLISH).readPart("4q")).isInstanceOf(DoseParser.Unclear.class);
        assertThat(DoseParser.in(Locale.ENGLISH).readPart("")).isInstanceOf(DoseParser.Unclear.class);
        assertThat(DoseParser.in(Locale.ENGLISH).readPart("sets 40")).isInstanceOf(DoseParser.Unclear.class);
    }

    @Test
    void daysNotesAndRemovalReachAllThatAreChosen() {
        Phase phase = TWO.note(TWO.cadence(BODY, new Cadence.TimesAWeek(3)), "Slowly.")
                .phases()
                .getFirst();
        assertThat(phase.items()).extracting(PlanItem::note).containsExactly("Slowly.", "", "Slowly.");
        assertThat(phase.item(id(3)).orElseThrow().cadence()).isEqualTo(new Cadence.TimesAWeek(3));
        assertThat(TWO.remove(BODY).phases().getFirst().items()).containsExactly(item(2, DAILY));
    }

    @Test
    void whatIsMovedStandsLastInTheOtherPhaseAndKeepsItsId() {
        PlanBody moved = TWO.move(BODY, SECOND);
        assertThat(moved.phases().getFirst().items()).containsExactly(item(2, DAILY));
        assertThat(moved.phases().getLast().items()).containsExactly(item(4, DAILY), item(1, DAILY), item(3, DAILY));
        assertThat(TWO.move(BODY, FIRST)).isEqualTo(BODY);
    }

    private static DoseParser.UnderstoodPart part(String typed) {
        return (DoseParser.UnderstoodPart) DoseParser.in(Locale.ENGLISH).readPart(typed);
    }

    private static Dose dose(PlanBody body, int number) {
        return body.item(id(number)).orElseThrow().dose();
    }

    private static UUID id(int number) {
        return item(number, DAILY).id();
    }
}
