package org.restride.plans.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.restride.plans.EntryCriteria;

/** What must hold before a phase begins; unticked, only time counts. */
class PhaseEntryForm extends Div {
    private final Consumer<@Nullable EntryCriteria> onChange;
    private final Checkbox asks = new Checkbox(getTranslation("proposals.entry.asks"));
    private final IntegerField sessions = field("sessions", 1, 20);
    private final IntegerField pain = field("pain", 0, 10);
    private final IntegerField completion = field("completion", 0, 100);
    private final Checkbox settled = new Checkbox(getTranslation("proposals.entry.settled"));

    /**
     * @param onChange gets null if only time counts
     */
    PhaseEntryForm(@Nullable EntryCriteria entry, Consumer<@Nullable EntryCriteria> onChange) {
        this.onChange = onChange;
        addClassName("rs-phase-entry");
        EntryCriteria shown = entry == null ? EntryCriteria.USUAL : entry;
        asks.setValue(entry != null);
        sessions.setValue(shown.sessions());
        pain.setValue(shown.painUpTo());
        completion.setValue(shown.completion());
        settled.setValue(shown.settled());
        showFields();
        asks.addValueChangeListener(change -> {
            showFields();
            tell();
        });
        settled.addValueChangeListener(change -> tell());
        sessions.addValueChangeListener(change -> tell());
        pain.addValueChangeListener(change -> tell());
        completion.addValueChangeListener(change -> tell());
        add(asks, sessions, pain, settled, completion);
    }

    private IntegerField field(String name, int least, int most) {
        IntegerField field = new IntegerField(getTranslation("proposals.entry." + name));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }

    private void showFields() {
        boolean on = asks.getValue();
        sessions.setVisible(on);
        pain.setVisible(on);
        completion.setVisible(on);
        settled.setVisible(on);
    }

    private void tell() {
        if (!asks.getValue()) {
            onChange.accept(null);
        } else if (isRight(sessions) && isRight(pain) && isRight(completion)) {
            onChange.accept(
                    new EntryCriteria(sessions.getValue(), pain.getValue(), settled.getValue(), completion.getValue()));
        }
    }

    private static boolean isRight(IntegerField field) {
        @Nullable Integer value = field.getValue();
        return value != null && value >= field.getMin() && value <= field.getMax();
    }
}
