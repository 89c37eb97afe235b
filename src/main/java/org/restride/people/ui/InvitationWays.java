package org.restride.people.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.ui.Icon;
import org.restride.people.ConsentText;
import org.restride.people.PasskeyQuestion;
import org.restride.people.Proof;
import org.restride.people.Welcoming;

/** How somebody with an invitation wants to get in from now on: by passkey, by password, or by a link each time. */
class InvitationWays extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Welcoming welcoming;
    private final transient Passage passage;
    private final transient Consumer<String> over;
    private final String token;
    private final @Nullable LocalDate birthDate;
    private final transient @Nullable ConsentText consent;
    private final TextField login = Fields.login();
    private final PasswordField password = Fields.newPassword();
    private final Button passkey;
    private final Button known;
    private final Div or = new Div();
    private final Button send;

    /**
     * @param trust whether the device is the person's own; hidden from staff
     * @param over told the key of a text when the invitation is no longer open
     */
    InvitationWays(
            Welcoming welcoming,
            Passage passage,
            String token,
            @Nullable LocalDate birthDate,
            Welcoming.Guest guest,
            @Nullable ConsentText consent,
            TrustChoice trust,
            Consumer<String> over) {
        this.welcoming = welcoming;
        this.passage = passage;
        this.token = token;
        this.birthDate = birthDate;
        this.consent = consent;
        this.over = over;
        addClassName("rs-door-form");
        login.setHelperText(
                getTranslation(consent == null ? "people.invitation.login-staff" : "people.invitation.login-patient"));
        if (guest.login() != null) {
            login.setValue(guest.login());
        }
        passkey =
                new Button(getTranslation("people.invitation.passkey"), new Icon("fingerprint"), click -> askForNew());
        known = new Button(getTranslation("people.invitation.passkey-known"), click -> passage.askForPasskey(this::as));
        known.setVisible(false);
        or.setText(getTranslation("people.invitation.or"));
        or.addClassName("rs-door-or");
        send = new Button(getTranslation("people.invitation.send"), click -> usePassword());
        send.addClickShortcut(Key.ENTER);
        Button link = new Button(getTranslation("people.invitation.by-link"), click -> useLink());
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        link.setVisible(guest.linkPossible());
        add(passage.message(), login, known, trust, passkey, or, password, send, link);
    }

    /** The next step is the one filled button. */
    void offerPasskeys(boolean on) {
        passkey.setVisible(on);
        or.setVisible(on);
        (on ? passkey : send).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        (on ? send : passkey).removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    private void usePassword() {
        attempt(() -> welcoming.accept(
                token,
                birthDate,
                login.getValue(),
                password.getValue(),
                consent,
                VaadinRequest.getCurrent().getRemoteAddr()));
    }

    private void useLink() {
        attempt(() -> welcoming.acceptByLink(token, birthDate, consent));
    }

    private void as(Proof owner) {
        attempt(() -> welcoming.acceptAs(token, birthDate, owner, consent));
    }

    private void askForNew() {
        guarded(() -> passage.make(welcoming.askForPasskey(token, birthDate, login.getValue()), this::keep));
    }

    private void keep(PasskeyQuestion question, String answer) {
        attempt(() -> welcoming.acceptByPasskey(token, birthDate, question, answer, DeviceLabel.here(), consent));
    }

    private void attempt(Supplier<Proof> accept) {
        guarded(() -> passage.go(accept.get()));
    }

    private void guarded(Runnable work) {
        Map<String, HasValidation> fields = Map.of("login", login, "password", password);
        try {
            Fields.clear(fields);
            work.run();
        } catch (DomainError.Invalid wrong) {
            known.setVisible(passkey.isVisible() && wrong.fields().containsKey("login"));
            if (wrong.fields().isEmpty()) {
                passage.message().care(getTranslation(wrong.textKey()));
            } else {
                Fields.show(wrong, fields);
            }
        } catch (DomainError.NotFound gone) {
            over.accept(gone.textKey());
        }
    }
}
