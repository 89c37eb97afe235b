package org.restride.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.people.DemoClinic;
import org.restride.people.Passkeys;
import org.restride.people.SignIn;
import org.restride.people.SignInLinks;

/** Where everybody comes in: by passkey, by password or by a link, then whatever else the account or the clinic asks for. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends DoorFrame implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SignIn signIn;
    private final transient SignInLinks links;
    private final transient Entrance entrance;
    private final transient CurrentActor actors;
    private final transient Passage passage;
    private final TextField login = Fields.login();
    private final PasswordField password = Fields.password();
    private final TrustChoice trust = new TrustChoice();
    private final Fields.Message message = new Fields.Message();
    private final Button passkey;
    private final Div or = new Div();
    private final Button send = new Button();
    private boolean passkeysOffered;

    LoginView(
            SignIn signIn,
            SignInLinks links,
            Passkeys passkeys,
            Passages passages,
            Entrance entrance,
            CurrentActor actors,
            Optional<DemoClinic> demo) {
        this.signIn = signIn;
        this.links = links;
        this.entrance = entrance;
        this.actors = actors;
        this.passage = passages.through(this, trust::getValue, this::again);
        this.passkey = passage.passkeyButton("people.passkey.use");
        this.passkeysOffered = passkeys.arePossible();
        passage.onAble(this::tell);
        build();
        askForPassword();
        Span invited = new Span(getTranslation("people.sign-in.invited"));
        invited.addClassName("rs-meta");
        foot(invited);
        demo.ifPresentOrElse(
                on -> add(new DemoAccounts(account -> {
                    login.setValue(account);
                    password.setValue(DemoClinic.PASSWORD);
                    tryPassword();
                })),
                () -> add(welcome()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean away = event.getLocation().getQueryParameters().getParameters().containsKey("away");
        Optional<Actor> inside = actors.find();
        if (inside.isPresent()) {
            event.getUI()
                    .getPage()
                    .setLocation(PeopleNavigation.home(inside.get().roles()));
        } else if (away) {
            message.tell(getTranslation("people.sign-in.away"));
        } else {
            entrance.enterTrusted();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.sign-in.title");
    }

    private Aside welcome() {
        Aside aside = new Aside(
                new DoorScene(),
                new H2(getTranslation("people.welcome.title")),
                new Paragraph(getTranslation("people.welcome.text")));
        aside.addClassName("rs-demo");
        return aside;
    }

    private void build() {
        login.getElement().setAttribute("autocomplete", "username webauthn");
        login.setAutofocus(true);
        or.setText(getTranslation("people.sign-in.or"));
        or.addClassName("rs-door-or");
        send.setText(getTranslation("people.sign-in"));
        send.setDisableOnClick(true);
        send.addClickShortcut(Key.ENTER);
        send.addClickListener(click -> {
            tryPassword();
            send.setEnabled(true);
        });
        showPasskeys(passkeysOffered);
    }

    private void askForPassword() {
        Anchor forgot = new Anchor("forgot", getTranslation("people.forgot"));
        forgot.addClassName("rs-door-forgot");
        Button link = new Button(getTranslation("people.link.ask"), click -> askForLink());
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        link.setVisible(links.arePossible());
        show(
                getTranslation("people.sign-in"),
                "",
                message,
                passage.message(),
                passkey,
                or,
                login,
                password,
                forgot,
                trust,
                send,
                link);
    }

    /** What the browser says it can do; those that know no passkeys are not shown any. */
    private void tell(boolean able) {
        showPasskeys(able && passkeysOffered);
        if (able && actors.find().isEmpty()) {
            passage.listen();
        }
    }

    private void showPasskeys(boolean on) {
        passkeysOffered = on;
        passkey.setVisible(on);
        or.setVisible(on);
        if (on) {
            send.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
        } else {
            send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
    }

    private void tryPassword() {
        login.setInvalid(false);
        try {
            passage.go(signIn.password(login.getValue(), password.getValue(), address()));
        } catch (DomainError.Invalid | DomainError.TooMany refused) {
            password.clear();
            message.care(getTranslation(refused.textKey(), refused.arguments().toArray()));
        }
    }

    private void askForLink() {
        login.setInvalid(false);
        try {
            links.ask(login.getValue(), address(), getLocale());
            show(
                    getTranslation("people.link.sent.title"),
                    getTranslation("people.link.sent", login.getValue().strip()),
                    new Button(getTranslation("people.back-to-sign-in"), click -> askForPassword()));
        } catch (DomainError.Invalid noAddress) {
            login.setErrorMessage(getTranslation(noAddress.textKey()));
            login.setInvalid(true);
            login.focus();
        } catch (DomainError.TooMany refused) {
            message.care(getTranslation(refused.textKey(), refused.arguments().toArray()));
        }
    }

    private void again(String why) {
        askForPassword();
        message.care(why);
    }

    private static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }
}
