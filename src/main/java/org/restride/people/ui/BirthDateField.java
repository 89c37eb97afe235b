package org.restride.people.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.FormDraft;

/** A birth date in three fields: nobody has to page back through decades in a calendar. */
class BirthDateField extends CustomField<LocalDate> {

    private static final long serialVersionUID = 1L;

    private final TextField day = part("people.birth.day", "bday-day", 2);
    private final TextField month = part("people.birth.month", "bday-month", 2);
    private final TextField year = part("people.birth.year", "bday-year", 4);

    BirthDateField() {
        setLabel(getTranslation("people.birth-date"));
        setHelperText(getTranslation("people.birth.help"));
        Div row = new Div(day, month, year);
        row.addClassName("rs-birth");
        add(row);
    }

    @Override
    protected @Nullable LocalDate generateModelValue() {
        try {
            return LocalDate.of(number(year), number(month), number(day));
        } catch (DateTimeException | NumberFormatException incomplete) {
            return null;
        }
    }

    @Override
    protected void setPresentationValue(@Nullable LocalDate date) {
        day.setValue(date == null ? "" : Integer.toString(date.getDayOfMonth()));
        month.setValue(date == null ? "" : Integer.toString(date.getMonthValue()));
        year.setValue(date == null ? "" : Integer.toString(date.getYear()));
    }

    /** Keeps the parts one by one: a date that is half typed is no date yet. */
    void keptIn(FormDraft draft) {
        draft.text("birthDay", day).text("birthMonth", month).text("birthYear", year);
    }

    private static int number(TextField field) {
        return Integer.parseInt(field.getValue().strip());
    }

    private TextField part(String textKey, String autocomplete, int digits) {
        TextField field = new TextField(getTranslation(textKey));
        field.getElement().setAttribute("inputmode", "numeric");
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setMaxLength(digits);
        field.addValueChangeListener(change -> updateValue());
        field.setWidth(digits + 3 + "em");
        return field;
    }
}
