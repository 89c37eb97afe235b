package org.restride.people.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.Texts;
import org.restride.people.ClinicLimits;
import org.restride.people.ClinicSettings;
import org.restride.people.Clinics;

/** The clinic's settings. */
class ClinicPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Clinics clinics;
    private final TextField name = new TextField(getTranslation("people.clinic.name"));
    private final TextArea address = new TextArea(getTranslation("people.clinic.address"));
    private final TextField phone = new TextField(getTranslation("people.phone"));
    private final TextField hours = new TextField(getTranslation("people.clinic.hours"));
    private final ComboBox<ZoneId> zone = Choices.zone();
    private final ComboBox<String> country = Choices.country();
    private final CheckboxGroup<Locale> languages = new CheckboxGroup<>(getTranslation("people.clinic.languages"));
    private final TextField colour = new TextField(getTranslation("people.clinic.colour"));
    private final IntegerField painAbove = new IntegerField(getTranslation("people.clinic.pain-above"));
    private final IntegerField idleDays = new IntegerField(getTranslation("people.clinic.idle-days"));
    private final IntegerField respondHours = new IntegerField(getTranslation("people.clinic.respond-hours"));
    private final Checkbox secondFactor = new Checkbox(getTranslation("people.clinic.second-factor"));
    private final Fields.Message message = new Fields.Message();
    private final Map<String, HasValidation> fields = Map.of(
            "name", name,
            "country", country,
            "languages", languages,
            "brandColour", colour,
            "painAbove", painAbove,
            "idleDays", idleDays,
            "respondHours", respondHours);
    private int version;

    ClinicPanel(Clinics clinics) {
        this.clinics = clinics;
        addClassName("rs-panel");
        languages.setItems(Texts.LANGUAGES);
        languages.setItemLabelGenerator(Choices::languageName);
        FormLayout form = new FormLayout(
                name, phone, address, hours, zone, country, languages, colour, painAbove, idleDays, respondHours);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("560px", 2));
        Button save = new Button(getTranslation("people.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(message, form, secondFactor, save);
        load();
    }

    private void load() {
        Clinics.VersionedSettings loaded = clinics.settings();
        ClinicSettings settings = loaded.settings();
        version = loaded.version();
        name.setValue(settings.name());
        address.setValue(settings.address());
        phone.setValue(settings.phone());
        hours.setValue(settings.hours());
        zone.setValue(settings.zone());
        country.setValue(settings.country());
        languages.select(settings.languages());
        colour.setValue(settings.brandColour());
        painAbove.setValue(settings.limits().painAbove());
        idleDays.setValue(settings.limits().idleDays());
        respondHours.setValue(settings.limits().respondHours());
        secondFactor.setValue(settings.secondFactorRequired());
    }

    private void save() {
        try {
            Fields.clear(fields);
            clinics.change(typed(), version);
            load();
            message.setVisible(false);
            AccountView.saved();
        } catch (DomainError.Invalid error) {
            Fields.show(error, fields);
        } catch (DomainError.Conflict meanwhile) {
            message.care(getTranslation(meanwhile.textKey()));
        }
    }

    private ClinicSettings typed() {
        List<Locale> chosen =
                Texts.LANGUAGES.stream().filter(languages.getValue()::contains).toList();
        return new ClinicSettings(
                name.getValue(),
                address.getValue(),
                phone.getValue(),
                hours.getValue(),
                zone.getValue() == null ? ZoneId.of("UTC") : zone.getValue(),
                country.getValue() == null ? "" : country.getValue(),
                chosen,
                colour.getValue().toUpperCase(Locale.ROOT),
                secondFactor.getValue(),
                new ClinicLimits(number(painAbove), number(idleDays), number(respondHours)));
    }

    private static int number(IntegerField field) {
        @Nullable Integer value = field.getValue();
        return value == null ? -1 : value;
    }
}
