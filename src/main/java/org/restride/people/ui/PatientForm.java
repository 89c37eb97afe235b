package org.restride.people.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.FormDraft;
import org.restride.people.PatientDetails;

/** The fields of a patient's personal data. */
class PatientForm extends FormLayout {

    private static final long serialVersionUID = 1L;

    private final TextField firstName = text("people.first-name", true);
    private final TextField lastName = text("people.last-name", true);
    private final BirthDateField birthDate = new BirthDateField();
    private final TextField number = text("people.external-number", false);
    private final TextField email = text("people.email", false);
    private final TextField phone = text("people.phone", false);
    private final Select<Locale> language = Choices.language();
    private final ComboBox<ZoneId> zone = Choices.zone();
    private final ComboBox<String> country = Choices.country();

    PatientForm(ZoneId zoneAtFirst, String countryAtFirst, Locale languageAtFirst) {
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("480px", 2));
        email.setHelperText(getTranslation("people.email.help"));
        number.setHelperText(getTranslation("people.external-number.help"));
        zone.setValue(zoneAtFirst);
        country.setValue(countryAtFirst);
        language.setValue(languageAtFirst);
        firstName.setAutofocus(true);
        add(firstName, lastName, birthDate, number, email, phone, language, country, zone);
    }

    PatientForm(PatientDetails details) {
        this(details.zone(), details.country(), details.language());
        firstName.setValue(details.firstName());
        lastName.setValue(details.lastName());
        birthDate.setValue(details.birthDate());
        number.setValue(orEmpty(details.externalNumber()));
        email.setValue(orEmpty(details.email()));
        phone.setValue(orEmpty(details.phone()));
    }

    void keptIn(FormDraft draft) {
        birthDate.keptIn(draft);
        draft.text("firstName", firstName)
                .text("lastName", lastName)
                .text("externalNumber", number)
                .text("email", email)
                .text("phone", phone)
                .choice("language", language)
                .choice("zone", zone)
                .choice("country", country);
    }

    Map<String, HasValidation> fields() {
        return Map.of(
                "firstName", firstName,
                "lastName", lastName,
                "birthDate", birthDate,
                "externalNumber", number,
                "email", email,
                "phone", phone,
                "country", country);
    }

    /** What was typed; null, with the field marked, if there is no birth date yet. */
    @Nullable PatientDetails details() {
        LocalDate born = birthDate.getValue();
        if (born == null) {
            birthDate.setErrorMessage(getTranslation("people.invalid.birth-date"));
            birthDate.setInvalid(true);
            return null;
        }
        return new PatientDetails(
                firstName.getValue(),
                lastName.getValue(),
                born,
                email.getValue(),
                phone.getValue(),
                language.getValue(),
                zone.getValue(),
                country.getValue() == null ? "" : country.getValue(),
                number.getValue());
    }

    private TextField text(String labelKey, boolean required) {
        TextField field = new TextField(getTranslation(labelKey));
        field.setRequiredIndicatorVisible(required);
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
