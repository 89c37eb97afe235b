package org.restride.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.catalogue.Sides;
import org.restride.plans.Dose;
import org.restride.plans.DoseParser;
import org.restride.plans.DoseWords;
import org.restride.plans.Load;
import org.restride.plans.Pace;
import org.restride.plans.Side;
import org.restride.plans.Span;

class DoseFieldTests {
    private final List<DoseParser.Understood> understood = new ArrayList<>();
    private DoseField dose;

    @BeforeEach
    void openBrowser() {
        UI ui = new UI();
        ui.setLocale(Locale.ENGLISH);
        UI.setCurrent(ui);
        dose = field("3 x 8, hold 2 s", Sides.EACH);
    }

    @AfterEach
    void closeBrowser() {
        UI.setCurrent(null);
    }

    @Test
    void whatIsTypedStandsInTheFieldsBelow() {
        dose.field().setValue("1 warm-up 3x8-12 tempo 3-1-2 left rest 60 2.5kg rpe 7 4/w");
        assertThat(number("plans.dose.field.warm-up").getValue()).isEqualTo(1);
        assertThat(number("plans.dose.field.least.repetitions").getValue()).isEqualTo(8);
        assertThat(number("plans.dose.field.most").getValue()).isEqualTo(12);
        assertThat(number("plans.dose.field.down").getValue()).isEqualTo(3);
        assertThat(number("plans.dose.field.pause").getValue()).isEqualTo(1);
        assertThat(number("plans.dose.field.up").getValue()).isEqualTo(2);
        assertThat(number("plans.dose.field.hold").isVisible()).isFalse();
        assertThat(number("plans.dose.field.rest").getValue()).isEqualTo(60);
        assertThat(number("plans.dose.field.score").getValue()).isEqualTo(7);
        assertThat(this.<TextField>part("plans.dose.field.weight").getValue()).isEqualTo("2.5");
        assertThat(DoseFieldTests.<Side>value(part("plans.dose.field.side"))).isEqualTo(Side.LEFT);
    }

    @Test
    void whatIsChosenIsTypedAndKeepsTheDays() {
        dose.field().setValue("3x8 4/w");
        number("plans.dose.field.sets").setValue(2);
        number("plans.dose.field.most").setValue(12);
        choose("plans.dose.field.pace", "TEMPO");
        choose("plans.dose.field.load", "BAND");
        choose("plans.dose.field.effort", "RIR");
        choose("plans.dose.field.side", "EACH");
        number("plans.dose.field.rest").setValue(45);
        assertThat(dose.field().getValue())
                .isEqualTo("2 x 8-12, tempo 3-1-2, each side, rest 45 s, red band, RIR 2, 4 times a week");
        assertThat(understood.getLast().dose().set())
                .isEqualTo(new Dose.Repetitions(new Span(8, 12), new Pace.Tempo(3, 1, 2)));
        assertThat(understood.getLast().cadence()).isPresent();
    }

    @Test
    void whatGoesWithRepetitionsOnlyLeavesWithThem() {
        dose.field().setValue("3x8 hold 2s rir 2");
        choose("plans.dose.field.work", "MINUTES");
        assertThat(dose.field().getValue()).isEqualTo("3 x 2 min");
        assertThat(part("plans.dose.field.pace").isVisible()).isFalse();
        assertThat(choices("plans.dose.field.effort")).containsExactly("NOT_SAID", "RPE");
        number("plans.dose.field.least.minutes").setValue(5);
        assertThat(dose.field().getValue()).isEqualTo("3 x 5 min");
        choose("plans.dose.field.work", "METRES");
        assertThat(dose.field().getValue()).isEqualTo("3 x 200 m");
        choose("plans.dose.field.work", "SECONDS");
        assertThat(dose.field().getValue()).isEqualTo("3 x 30 s");
        choose("plans.dose.field.work", "REPETITIONS");
        assertThat(dose.field().getValue()).isEqualTo("3 x 10");
    }

    @Test
    void whatIsImpossibleChangesNothing() {
        dose.field().setValue("3x8-12 2.5kg");
        int before = understood.size();
        number("plans.dose.field.sets").setValue(11);
        number("plans.dose.field.most").setValue(4);
        this.<TextField>part("plans.dose.field.weight").setValue("500");
        assertThat(understood).hasSize(before);
        assertThat(this.<TextField>part("plans.dose.field.weight").isInvalid()).isTrue();
        this.<TextField>part("plans.dose.field.weight").setValue("7,5");
        assertThat(understood.getLast().dose().load()).isEqualTo(Load.kilograms("7.5"));
    }

    @Test
    void anExerciseWithoutSidesHasNoneToChooseOrToType() {
        dose = field("3 x 8", Sides.BOTH);
        assertThat(part("plans.dose.field.side").isVisible()).isFalse();
        int before = understood.size();
        dose.field().setValue("3x8 left only");
        assertThat(understood).hasSize(before);
        assertThat(dose.getElement().getTextRecursively()).contains("This exercise uses both sides together.");
    }

    @Test
    void onlyWhatAlternatesCanBeDoneInTurns() {
        assertThat(choices("plans.dose.field.side")).containsExactly("TOGETHER", "EACH", "LEFT", "RIGHT");
        dose.field().setValue("3x8 alternating");
        assertThat(dose.getElement().getTextRecursively()).contains("does not change sides at each repetition");
        dose = field("3 x 8", Sides.ALTERNATING);
        dose.field().setValue("3x8 alternating");
        assertThat(understood.getLast().dose().side()).isEqualTo(Side.ALTERNATING);
    }

    @Test
    void everyDoseThatIsShownIsTheOneThatWasTyped() {
        dose = field("3 x 8", null);
        for (String typed : List.of(
                "2 x 1-2 min, right only, body weight",
                "1 warm-up, 3 x 8-12, tempo 3-1-2, alternating, rest 60 s, 4 kg, RPE 7",
                "3 x 200-400 m, 10 lb",
                "3 x 10, hold 5 s, RIR 0")) {
            dose.field().setValue(typed);
            assertThat(DoseWords.in(Locale.ENGLISH).shortly(understood.getLast().dose()))
                    .isEqualTo(typed);
            assertThat(dose.field().getValue()).isEqualTo(typed);
        }
    }

    private DoseField field(String text, @Nullable Sides sides) {
        return new DoseField("Dose", text, Locale.ENGLISH, sides, understood::add, typed -> {}, () -> {});
    }

    private IntegerField number(String label) {
        return part(label);
    }

    private void choose(String label, String constant) {
        Select<Object> select = part(label);
        select.setValue(select.getListDataView()
                .getItems()
                .filter(choice -> ((Enum<?>) choice).name().equals(constant))
                .findFirst()
                .orElseThrow());
    }

    private List<String> choices(String label) {
        Select<Object> select = part(label);
        return select.getListDataView()
                .getItems()
                .map(choice -> ((Enum<?>) choice).name())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <V> V value(AbstractField<?, ?> field) {
        return (V) field.getValue();
    }

    /** The field with that label; without a running application labels are the keys of their texts. */
    @SuppressWarnings("unchecked")
    private <C extends Component> C part(String label) {
        return (C) descendants(dose)
                .filter(component -> component instanceof HasLabel labelled
                        && Optional.ofNullable(labelled.getLabel()).orElse("").contains(label))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.stream.Stream<Component> descendants(Component root) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(root), root.getChildren().flatMap(DoseFieldTests::descendants));
    }
}
