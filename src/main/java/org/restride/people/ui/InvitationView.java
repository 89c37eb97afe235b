package org.restride.people.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.people.ConsentText;
import org.restride.people.Consents;
import org.restride.people.InvitationKind;
import org.restride.people.Proof;
import org.restride.people.SignIn;
import org.restride.people.WayIn;
import org.restride.people.Welcoming;

/** Receives somebody with an invitation, one question a page: birth date, what is kept and why, password. */
@Route(value = "invitation", autoLayout = false)
@AnonymousAllowed
class InvitationView extends DoorFrame implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Welcoming welcoming;
    private final transient Consents consents;
    private final transient SignIn signIn;
    private final transient Entrance entrance;
    private String token = "";

    InvitationView(Welcoming welcoming, Consents consents, SignIn signIn, Entrance entrance) {
        this.welcoming = welcoming;
        this.consents = consents;
        this.signIn = signIn;
        this.entrance = entrance;
        addClassName("rs-patient");
    }

    @Override
    public void setParameter(BeforeEvent event, String secret) {
        token = secret;
        welcoming.greet(token).ifPresentOrElse(this::greet, () -> over("people.link-over"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.invitation.title");
    }

    private void greet(Welcoming.Greeting greeting) {
        getUI().ifPresent(ui -> ui.setLocale(greeting.language()));
        if (greeting.asksBirthDate()) {
            askBirthDate(greeting);
        } else {
            askPassword(greeting, null, welcoming.prove(token, null, address()), null);
        }
    }

    private void askBirthDate(Welcoming.Greeting greeting) {
        BirthDateField birthDate = new BirthDateField();
        String whose = greeting.kind() == InvitationKind.CARER ? "people.invitation.whose" : "people.invitation.yours";
        Button next = next(getTranslation("people.next"));
        next.addClickListener(click -> {
            LocalDate day = birthDate.getValue();
            if (day == null) {
                birthDate.setErrorMessage(getTranslation("people.invalid.birth-date"));
                birthDate.setInvalid(true);
                return;
            }
            attempt(
                    Map.of("birthDate", birthDate),
                    () -> showConsent(greeting, day, welcoming.prove(token, day, address())));
        });
        show(getTranslation("people.invitation.welcome", greeting.clinic()), getTranslation(whose), birthDate, next);
    }

    private void showConsent(Welcoming.Greeting greeting, LocalDate birthDate, Welcoming.Guest guest) {
        ConsentText text = consents.text(greeting.language());
        Div words = new Div(new Markdown(text.body()));
        words.addClassNames("rs-card", "rs-consent");
        words.getElement().setAttribute("tabindex", "0");
        words.getElement().setAttribute("role", "region");
        words.getElement().setAttribute("aria-label", getTranslation("people.consent.title"));
        Checkbox agree = new Checkbox(getTranslation("people.consent.agree"));
        Button next = next(getTranslation("people.next"));
        next.setEnabled(false);
        agree.addValueChangeListener(change -> next.setEnabled(agree.getValue()));
        next.addClickListener(click -> askPassword(greeting, birthDate, guest, text));
        show(getTranslation("people.consent.title"), getTranslation("people.consent.intro"), words, agree, next);
    }

    private void askPassword(
            Welcoming.Greeting greeting,
            @Nullable LocalDate birthDate,
            Welcoming.Guest guest,
            @Nullable ConsentText consent) {
        TextField login = Fields.login();
        login.setHelperText(
                getTranslation(consent == null ? "people.invitation.login-staff" : "people.invitation.login-patient"));
        if (guest.login() != null) {
            login.setValue(guest.login());
        }
        PasswordField password = Fields.newPassword();
        Button send = next(getTranslation("people.invitation.send"));
        Map<String, HasValidation> fields = Map.of("login", login, "password", password);
        send.addClickListener(click -> attempt(
                fields,
                () -> enter(welcoming.accept(
                        token, birthDate, login.getValue(), password.getValue(), consent, address()))));
        show(
                getTranslation("people.invitation.password", guest.name()),
                getTranslation("people.invitation.password-intro", greeting.clinic()),
                login,
                password,
                send);
    }

    /** A new account goes straight in; one that has more to prove signs in as always. */
    private void enter(Proof proof) {
        if (!proof.needsSecondFactor()) {
            var ways = signIn.waysIn(proof);
            if (ways.size() == 1 && !ways.getFirst().secondFactorMissing()) {
                WayIn only = ways.getFirst();
                entrance.enter(signIn.enter(proof, only.membership()));
                return;
            }
        }
        getUI().ifPresent(ui -> ui.getPage().setLocation("/login"));
    }

    private void attempt(Map<String, HasValidation> fields, Runnable work) {
        try {
            work.run();
        } catch (DomainError.Invalid error) {
            Fields.show(error, fields);
        } catch (DomainError.NotFound over) {
            over(over.textKey());
        }
    }

    private void over(String textKey) {
        show(getTranslation("people.invitation.title"), getTranslation(textKey));
    }

    private static Button next(String text) {
        Button button = new Button(text);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER);
        return button;
    }

    private static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }
}
