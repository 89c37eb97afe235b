package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;

/** A question before something is signed: some fields, a way back, and the one button that does it. */
class SigningDialog extends Dialog {
    private final Div fields = Parts.box("rs-signing");

    SigningDialog(String title) {
        setHeaderTitle(title);
        setWidth("520px");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        add(fields);
    }

    void ask(Component... questions) {
        fields.add(questions);
    }

    /** Says something before the first question. */
    void tell(Component text) {
        fields.addComponentAsFirst(text);
    }

    void onConfirm(String text, Runnable action) {
        Button cancel = Parts.quiet(getTranslation("plans.sign.cancel"), this::close);
        getFooter().add(cancel, Parts.next(text, action));
    }

    TextArea words(String label, String help, String text, int most) {
        TextArea area = new TextArea(label);
        area.setHelperText(help);
        area.setValue(text);
        area.setMaxLength(most);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        return area;
    }

    /** From when the phases are counted. */
    DatePicker firstDay(LocalDate today) {
        DatePicker start = new DatePicker(getTranslation("plans.assign.start"));
        start.setValue(today);
        start.setMin(today.minusDays(7));
        start.setMax(today.plusDays(60));
        return start;
    }

    /** Marks the field if its day is missing or out of its range. */
    boolean isWithin(DatePicker start) {
        LocalDate day = start.getValue();
        boolean fits = day != null && !day.isBefore(start.getMin()) && !day.isAfter(start.getMax());
        start.setErrorMessage(getTranslation("plans.assign.start-range"));
        start.setInvalid(!fits);
        return fits;
    }

    /** Marks the field if it is empty. */
    boolean isThere(TextArea area, String problem) {
        boolean there = !area.getValue().isBlank();
        area.setErrorMessage(problem);
        area.setInvalid(!there);
        if (!there) {
            area.focus();
        }
        return there;
    }
}
