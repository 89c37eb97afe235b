package org.restride.plans.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.plans.Effect;
import org.restride.plans.IfWaiting;
import org.restride.plans.SignedVersion;

/** From when a version holds: now, or on a later day; and what becomes of one that waits already. */
class EffectField extends Div {
    private static final long serialVersionUID = 1L;

    /** When the version starts. */
    enum When {
        NOW,
        LATER
    }

    private final RadioButtonGroup<When> when = new RadioButtonGroup<>();
    private final DatePicker day = new DatePicker();
    private final RadioButtonGroup<IfWaiting> other = new RadioButtonGroup<>();
    private final Paragraph replaced = new Paragraph();
    private final boolean oneWaits;

    /**
     * @param today the patient's day
     * @param waiting the version that waits for its day; null if none does
     */
    EffectField(String patient, LocalDate today, @Nullable SignedVersion waiting) {
        oneWaits = waiting != null;
        addClassName("rs-signing");
        when.setLabel(getTranslation("plans.effect.when"));
        when.setItems(When.values());
        when.setItemLabelGenerator(
                each -> getTranslation(each == When.NOW ? "plans.effect.now" : "plans.effect.later", patient));
        when.setValue(When.NOW);
        when.addValueChangeListener(change -> show());
        day.setLabel(getTranslation("plans.effect.day"));
        day.setHelperText(getTranslation("plans.effect.day-help", patient));
        day.setMin(today.plusDays(1));
        day.setMax(today.plusWeeks(Effect.MOST_WEEKS));
        day.setInitialPosition(today.plusWeeks(1));
        add(when, day);
        if (waiting != null) {
            String from = Dates.day(Optional.ofNullable(waiting.takesEffect()).orElse(today), getLocale());
            other.setLabel(getTranslation("plans.effect.waiting", waiting.number(), from));
            other.setItems(IfWaiting.FOLLOW, IfWaiting.REPLACE);
            other.setItemLabelGenerator(each ->
                    getTranslation(each == IfWaiting.FOLLOW ? "plans.effect.follow" : "plans.effect.replace", from));
            replaced.setText(getTranslation("plans.effect.replaced", waiting.number(), from));
            add(other, replaced);
        }
        show();
    }

    private void show() {
        boolean later = when.getValue() == When.LATER;
        day.setVisible(later);
        other.setVisible(oneWaits && !later);
        replaced.setVisible(oneWaits && later);
    }

    /** Empty if something is missing; the field says what. */
    Optional<Effect> read() {
        boolean later = when.getValue() == When.LATER;
        if (later) {
            LocalDate chosen = day.getValue();
            boolean fits = chosen != null && !chosen.isBefore(day.getMin()) && !chosen.isAfter(day.getMax());
            day.setErrorMessage(getTranslation("plans.effect.day-range", Effect.MOST_WEEKS));
            day.setInvalid(!fits);
            return fits
                    ? Optional.of(new Effect(chosen, oneWaits ? IfWaiting.REPLACE : IfWaiting.REFUSE))
                    : Optional.empty();
        }
        if (!oneWaits) {
            return Optional.of(Effect.NOW);
        }
        IfWaiting chosen = other.getValue();
        other.setErrorMessage(getTranslation("plans.effect.choose"));
        other.setInvalid(chosen == null);
        return Optional.ofNullable(chosen).map(each -> new Effect(null, each));
    }
}
