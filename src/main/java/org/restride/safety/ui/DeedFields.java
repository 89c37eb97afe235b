package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.restride.base.DomainError;
import org.restride.base.ui.FormDialog;
import org.restride.base.ui.FormDraft;
import org.restride.questions.Acted;
import org.restride.questions.EmergencyAction;
import org.restride.questions.Locks;

/** What was done about an emergency, when and with whom. */
final class DeedFields {

    private final RadioButtonGroup<EmergencyAction> action;
    private final DateTimePicker at;
    private final TextArea note;
    private final ZoneId zone;

    /**
     * @param zone whose clock the clinician reads
     */
    DeedFields(Component on, ZoneId zone, Instant now) {
        this.zone = zone;
        action = new RadioButtonGroup<>(on.getTranslation("safety.deed.action"));
        action.setItems(EmergencyAction.values());
        action.setItemLabelGenerator(each -> on.getTranslation("safety.deed.action." + each));
        action.setHelperText(on.getTranslation("safety.deed.action.help"));
        action.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        action.setRequiredIndicatorVisible(true);
        at = new DateTimePicker(on.getTranslation("safety.deed.at"));
        at.setValue(LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES));
        at.setRequiredIndicatorVisible(true);
        note = new TextArea(on.getTranslation("safety.deed.note"));
        note.setMaxLength(Locks.LONGEST_TEXT);
        note.setWidthFull();
        note.setMinRows(2);
    }

    FormDialog in(FormDialog dialog) {
        return dialog.asks("action", action).asks("at", at).asks("note", note);
    }

    FormDraft in(FormDraft draft) {
        return draft.choice("action", action).text("note", note);
    }

    /**
     * @throws DomainError.Invalid if something is missing
     */
    Acted acted() {
        EmergencyAction chosen = action.getValue();
        LocalDateTime when = at.getValue();
        if (chosen == null) {
            throw new DomainError.Invalid(Map.of("action", "safety.deed.error.action"));
        }
        if (when == null) {
            throw new DomainError.Invalid(Map.of("at", "questions.error.acted-at"));
        }
        return new Acted(chosen, when.atZone(zone).toInstant(), note.getValue());
    }
}
