package org.restride.plans.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.restride.base.ui.Icon;
import org.restride.plans.Cadence;
import org.restride.plans.CadenceWords;

/** Where one chooses how often something is done; an incomplete choice changes nothing. */
class CadenceField extends Div {
    private enum Kind {
        EVERY_DAY,
        WEEKDAYS,
        TIMES_A_WEEK,
        EVERY_N_DAYS,
        BEFORE_RUN,
        AFTER_RUN,
        WHEN_NEEDED;

        String key() {
            return "plans.cadence.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final RadioButtonGroup<Kind> kinds = new RadioButtonGroup<>();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final IntegerField times = number("plans.cadence.times", 1, 7, 3);
    private final IntegerField distance = number("plans.cadence.distance", 2, 14, 2);
    private final IntegerField timesADay = number("plans.cadence.times-a-day-label", 1, 6, 1);
    private final Div reading = Parts.box("rs-read-as");
    private final Consumer<Cadence> onChoice;

    CadenceField(Cadence cadence, Consumer<Cadence> onChoice) {
        this.onChoice = onChoice;
        addClassName("rs-cadence");
        kinds.setLabel(getTranslation("plans.cadence.label"));
        kinds.setItems(Kind.values());
        kinds.setItemLabelGenerator(kind -> getTranslation(kind.key()));
        kinds.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        days.setLabel(getTranslation("plans.cadence.days"));
        days.setItems(List.of(DayOfWeek.values()));
        days.setItemLabelGenerator(day -> CadenceWords.in(getLocale()).day(day));
        show(cadence);
        reading.getElement().setAttribute("role", "status");
        add(kinds, days, times, distance, timesADay, reading);
        kinds.addValueChangeListener(change -> choose());
        days.addValueChangeListener(change -> choose());
        times.addValueChangeListener(change -> choose());
        distance.addValueChangeListener(change -> choose());
        timesADay.addValueChangeListener(change -> choose());
    }

    private void show(Cadence cadence) {
        kinds.setValue(
                switch (cadence) {
                    case Cadence.EveryDay _ -> Kind.EVERY_DAY;
                    case Cadence.DaysOfWeek _ -> Kind.WEEKDAYS;
                    case Cadence.TimesAWeek _ -> Kind.TIMES_A_WEEK;
                    case Cadence.EveryNDays _ -> Kind.EVERY_N_DAYS;
                    case Cadence.BeforeRun _ -> Kind.BEFORE_RUN;
                    case Cadence.AfterRun _ -> Kind.AFTER_RUN;
                    case Cadence.WhenNeeded _ -> Kind.WHEN_NEEDED;
                });
        days.setValue(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY));
        switch (cadence) {
            case Cadence.DaysOfWeek(var chosen, int daily) -> {
                days.setValue(Set.copyOf(chosen));
                timesADay.setValue(daily);
            }
            case Cadence.EveryDay(int daily) -> timesADay.setValue(daily);
            case Cadence.TimesAWeek(int chosen) -> times.setValue(chosen);
            case Cadence.EveryNDays(int chosen) -> distance.setValue(chosen);
            case Cadence.BeforeRun _, Cadence.AfterRun _, Cadence.WhenNeeded _ -> {}
        }
        showFields();
        say(cadence);
    }

    private void showFields() {
        days.setVisible(kinds.getValue() == Kind.WEEKDAYS);
        times.setVisible(kinds.getValue() == Kind.TIMES_A_WEEK);
        distance.setVisible(kinds.getValue() == Kind.EVERY_N_DAYS);
        timesADay.setVisible(kinds.getValue() == Kind.EVERY_DAY || kinds.getValue() == Kind.WEEKDAYS);
    }

    private void choose() {
        showFields();
        switch (kinds.getValue()) {
            case EVERY_DAY -> {
                if (isValid(timesADay)) {
                    tell(new Cadence.EveryDay(timesADay.getValue()));
                }
            }
            case BEFORE_RUN -> tell(new Cadence.BeforeRun());
            case AFTER_RUN -> tell(new Cadence.AfterRun());
            case WHEN_NEEDED -> tell(new Cadence.WhenNeeded());
            case WEEKDAYS -> {
                if (!days.getValue().isEmpty() && isValid(timesADay)) {
                    tell(new Cadence.DaysOfWeek(List.copyOf(days.getValue()), timesADay.getValue()));
                }
            }
            case TIMES_A_WEEK -> {
                if (isValid(times)) {
                    tell(new Cadence.TimesAWeek(times.getValue()));
                }
            }
            case EVERY_N_DAYS -> {
                if (isValid(distance)) {
                    tell(new Cadence.EveryNDays(distance.getValue()));
                }
            }
        }
    }

    private void tell(Cadence cadence) {
        say(cadence);
        onChoice.accept(cadence);
    }

    private void say(Cadence cadence) {
        reading.removeAll();
        reading.add(new Icon("check"), new Span(CadenceWords.in(getLocale()).line(cadence)));
    }

    private static boolean isValid(IntegerField field) {
        return field.getValue() != null && field.getValue() >= field.getMin() && field.getValue() <= field.getMax();
    }

    private IntegerField number(String key, int from, int to, int value) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(from);
        field.setMax(to);
        field.setStepButtonsVisible(true);
        field.setValue(value);
        return field;
    }
}
