package org.restride.people.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.markdown.Markdown;
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
import org.restride.people.Passkeys;
import org.restride.people.Welcoming;

/** Receives somebody with an invitation, one question a page: birth date, what is kept and why, way to sign in. */
@Route(value = "invitation", autoLayout = false)
@AnonymousAllowed
class InvitationView extends DoorFrame implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Welcoming welcoming;
    private final transient Consents consents;
    private final transient Passkeys passkeys;
    private final transient Passage passage;
    private final TrustChoice trust = new TrustChoice();
    private boolean able = true;
    private @Nullable InvitationWays shown;
    private String token = "";

    InvitationView(Welcoming welcoming, Consents consents, Passkeys passkeys, Passages passages) {
        this.welcoming = welcoming;
        this.consents = consents;
        this.passkeys = passkeys;
        this.passage = passages.through(this, trust::getValue, why -> getUI().ifPresent(
                        ui -> ui.getPage().setLocation("/login")));
        passage.onAble(this::tell);
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

    private void tell(boolean passkeysKnown) {
        able = passkeysKnown;
        if (shown != null) {
            shown.offerPasskeys(able && passkeys.arePossible());
        }
    }

    private void greet(Welcoming.Greeting greeting) {
        getUI().ifPresent(ui -> Preferences.speak(greeting.language(), ui));
        if (greeting.asksBirthDate()) {
            askBirthDate(greeting);
        } else {
            askWay(greeting, null, welcoming.prove(token, null, address()), null);
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
        next.addClickListener(click -> askWay(greeting, birthDate, guest, text));
        show(getTranslation("people.consent.title"), getTranslation("people.consent.intro"), words, agree, next);
    }

    private void askWay(
            Welcoming.Greeting greeting,
            @Nullable LocalDate birthDate,
            Welcoming.Guest guest,
            @Nullable ConsentText consent) {
        InvitationWays ways =
                new InvitationWays(welcoming, passage, token, birthDate, guest, consent, trust, this::over);
        ways.offerPasskeys(able && passkeys.arePossible());
        shown = ways;
        show(
                getTranslation("people.invitation.way", guest.name()),
                getTranslation("people.invitation.way-intro", greeting.clinic()),
                ways);
        trust.setVisible(consent != null);
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
