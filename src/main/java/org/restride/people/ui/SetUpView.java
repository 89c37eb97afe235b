package org.restride.people.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.ZoneId;
import java.util.Map;
import org.restride.base.DomainError;
import org.restride.people.ClinicSettings;
import org.restride.people.SetUp;

/** Makes the first clinic and its administrator, for whoever holds the link from the log. */
@Route(value = "set-up", autoLayout = false)
@AnonymousAllowed
class SetUpView extends DoorFrame implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SetUp setUp;
    private final TextField clinic = new TextField(getTranslation("people.clinic.name"));
    private final ComboBox<ZoneId> zone = Choices.zone();
    private final ComboBox<String> country = Choices.country();
    private final TextField name = new TextField(getTranslation("people.your-name"));
    private final TextField login = Fields.login();
    private final PasswordField password = Fields.newPassword();
    private final Map<String, HasValidation> fields =
            Map.of("name", clinic, "country", country, "login", login, "password", password);

    SetUpView(SetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        if (!setUp.isOpen(token)) {
            show(getTranslation("people.set-up.title"), getTranslation("people.link-over"));
            return;
        }
        zone.setValue(ZoneId.of("Europe/London"));
        country.setValue("GB");
        name.setAutocomplete(Autocomplete.NAME);
        Button send = new Button(getTranslation("people.set-up.send"), click -> complete(token));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show(
                getTranslation("people.set-up.title"),
                getTranslation("people.set-up.intro"),
                clinic,
                zone,
                country,
                name,
                login,
                password,
                send);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.set-up.title");
    }

    private void complete(String token) {
        try {
            ClinicSettings settings =
                    ClinicSettings.begin(clinic.getValue(), zone.getValue(), country.getValue(), getLocale());
            setUp.complete(token, settings, name.getValue(), login.getValue(), password.getValue());
            show(
                    getTranslation("people.set-up.done.title"),
                    getTranslation("people.set-up.done"),
                    new Anchor("login", getTranslation("people.sign-in")));
        } catch (DomainError.Invalid error) {
            Fields.show(error, fields);
        }
    }
}
