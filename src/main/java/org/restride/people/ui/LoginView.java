package org.restride.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
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
import java.util.List;
import java.util.Optional;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.people.DemoClinic;
import org.restride.people.Proof;
import org.restride.people.SecondFactors;
import org.restride.people.SignIn;
import org.restride.people.WayIn;

/** Where everybody comes in: password, then whatever else the account or the clinic asks for. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends DoorFrame implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SignIn signIn;
    private final transient SecondFactors secondFactors;
    private final transient Entrance entrance;
    private final transient CurrentActor actors;
    private final TextField login = Fields.login();
    private final PasswordField password = Fields.password();
    private final Fields.Message message = new Fields.Message();

    LoginView(
            SignIn signIn,
            SecondFactors secondFactors,
            Entrance entrance,
            CurrentActor actors,
            Optional<DemoClinic> demo) {
        this.signIn = signIn;
        this.secondFactors = secondFactors;
        this.entrance = entrance;
        this.actors = actors;
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
        actors.find().ifPresent(actor -> event.getUI().getPage().setLocation(PeopleNavigation.home(actor.roles())));
        if (event.getLocation().getQueryParameters().getParameters().containsKey("away")) {
            message.tell(getTranslation("people.sign-in.away"));
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

    private void askForPassword() {
        Button send = new Button(getTranslation("people.sign-in"), click -> tryPassword());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickShortcut(Key.ENTER);
        send.addClickListener(click -> send.setEnabled(true));
        Anchor forgot = new Anchor("forgot", getTranslation("people.forgot"));
        forgot.addClassName("rs-door-forgot");
        login.setAutofocus(true);
        show(getTranslation("people.sign-in"), "", message, login, password, forgot, send);
    }

    private void tryPassword() {
        try {
            Proof proof = signIn.password(
                    login.getValue(),
                    password.getValue(),
                    VaadinRequest.getCurrent().getRemoteAddr());
            if (proof.needsSecondFactor()) {
                askForCode(proof);
            } else {
                choose(proof);
            }
        } catch (DomainError.Invalid | DomainError.TooMany refused) {
            password.clear();
            message.care(getTranslation(refused.textKey(), refused.arguments().toArray()));
        }
    }

    private void askForCode(Proof proof) {
        CodeStep step = CodeStep.ofAppOrPaper(code -> choose(signIn.secondFactor(proof, code)));
        show(getTranslation("people.code.title"), getTranslation("people.code.intro"), step);
    }

    private void choose(Proof proof) {
        List<WayIn> ways = signIn.waysIn(proof);
        switch (ways.size()) {
            case 0 -> {
                askForPassword();
                message.care(getTranslation("people.no-way-in"));
            }
            case 1 -> enter(proof, ways.getFirst());
            default ->
                show(
                        getTranslation("people.choose.title"),
                        getTranslation("people.choose.intro"),
                        new ClinicChoice(ways, way -> enter(proof, way)));
        }
    }

    private void showRecoveryCodes(SecondFactors.SetUp done, WayIn way) {
        show(
                getTranslation("people.recovery.title"),
                "",
                new RecoveryCodeList(
                        done.recoveryCodes(), () -> entrance.enter(signIn.enter(done.proof(), way.membership()))));
    }

    private void enter(Proof proof, WayIn way) {
        if (way.secondFactorMissing()) {
            SecondFactorSetUp setUp = new SecondFactorSetUp(
                    secondFactors.offer(proof),
                    (offer, code) -> showRecoveryCodes(secondFactors.confirm(proof, offer, code), way));
            show(getTranslation("people.factor.title"), getTranslation("people.factor.required"), setUp);
        } else {
            entrance.enter(signIn.enter(proof, way.membership()));
        }
    }
}
