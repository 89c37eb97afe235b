package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.restride.base.DomainError;
import org.restride.base.ui.Icon;
import org.restride.people.PasskeyQuestion;
import org.restride.people.Proof;
import org.restride.people.SecondFactors;
import org.restride.people.WayIn;

/** The steps from a first proof into the portal: second factor, choice of a clinic, and once the offer of a passkey. */
class Passage {

    private final Passages services;
    private final DoorFrame frame;
    private final BooleanSupplier trusted;
    private final Consumer<String> again;
    private final PasskeyDoor door;
    private final Fields.Message message = new Fields.Message();
    private PasskeyDoor.Taker taker;
    private Consumer<Proof> proven = this::go;
    private boolean keepsHere;

    Passage(Passages services, DoorFrame frame, BooleanSupplier trusted, Consumer<String> again) {
        this.services = services;
        this.frame = frame;
        this.trusted = trusted;
        this.again = again;
        this.taker = this::prove;
        this.door = new PasskeyDoor(
                services.passkeys.host(),
                (question, answer) -> taker.take(question, answer),
                key -> message.care(frame.getTranslation(key)));
        door.onAble((any, here) -> keepsHere = here);
        if (services.passkeys.arePossible()) {
            frame.add(door);
        }
    }

    /** Where it says what went wrong with a passkey; to be put above the first step. */
    Fields.Message message() {
        return message;
    }

    /** Told once whether the browser knows passkeys. */
    void onAble(Consumer<Boolean> told) {
        door.onAble((any, here) -> {
            keepsHere = here;
            told.accept(any);
        });
    }

    /** Offers passkeys among what the browser fills in. */
    void listen() {
        taker = this::prove;
        door.listen(services.passkeys.ask());
    }

    void askForPasskey() {
        taker = this::prove;
        message.setVisible(false);
        door.ask(services.passkeys.ask());
    }

    /** Asks for a passkey, to do something else with the proof than to go on. */
    void askForPasskey(Consumer<Proof> use) {
        proven = use;
        askForPasskey();
    }

    /** Asks the browser to make the passkey of a question that was put elsewhere. */
    void make(PasskeyQuestion question, PasskeyDoor.Taker use) {
        message.setVisible(false);
        taker = use;
        door.make(question);
    }

    Button passkeyButton(String textKey) {
        Button button = new Button(frame.getTranslation(textKey), new Icon("fingerprint"), click -> askForPasskey());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void prove(PasskeyQuestion question, String answer) {
        try {
            proven.accept(services.passkeys.prove(
                    question, answer, VaadinRequest.getCurrent().getRemoteAddr()));
        } catch (DomainError.Invalid | DomainError.TooMany refused) {
            message.care(
                    frame.getTranslation(refused.textKey(), refused.arguments().toArray()));
        }
    }

    /** Goes on from the first proof. */
    void go(Proof proof) {
        if (proof.needsSecondFactor()) {
            CodeStep step = CodeStep.ofAppOrPaper(code -> choose(services.signIn.secondFactor(proof, code)));
            frame.show(frame.getTranslation("people.code.title"), frame.getTranslation("people.code.intro"), step);
        } else {
            choose(proof);
        }
    }

    private void choose(Proof proof) {
        List<WayIn> ways = services.signIn.waysIn(proof);
        switch (ways.size()) {
            case 0 -> again.accept(frame.getTranslation("people.no-way-in"));
            case 1 -> step(proof, ways.getFirst());
            default ->
                frame.show(
                        frame.getTranslation("people.choose.title"),
                        frame.getTranslation("people.choose.intro"),
                        new ClinicChoice(ways, way -> step(proof, way)));
        }
    }

    private void step(Proof proof, WayIn way) {
        if (way.secondFactorMissing()) {
            secondFactor(proof, way);
        } else if (keepsHere && services.passkeys.offerOnce(proof)) {
            offer(proof, way);
        } else {
            enter(proof, way);
        }
    }

    private void secondFactor(Proof proof, WayIn way) {
        if (services.secondFactors.isPasskeyNeeded(proof)) {
            frame.show(
                    frame.getTranslation("people.passkey.needed.title"),
                    frame.getTranslation("people.passkey.needed"),
                    message,
                    passkeyButton("people.passkey.use"));
            return;
        }
        SecondFactorSetUp setUp = new SecondFactorSetUp(
                services.secondFactors.offer(proof),
                (offer, code) -> showRecoveryCodes(services.secondFactors.confirm(proof, offer, code), way));
        Button passkey = make("people.passkey.instead-of-app", proof, way);
        passkey.setVisible(keepsHere);
        frame.show(
                frame.getTranslation("people.factor.title"),
                frame.getTranslation("people.factor.required"),
                message,
                setUp,
                passkey);
    }

    private void showRecoveryCodes(SecondFactors.SetUp done, WayIn way) {
        frame.show(
                frame.getTranslation("people.recovery.title"),
                "",
                new RecoveryCodeList(done.recoveryCodes(), () -> enter(done.proof(), way)));
    }

    /** Once, and kindly: whoever says no is not asked again. */
    private void offer(Proof proof, WayIn way) {
        Button yes = make("people.passkey.offer.yes", proof, way);
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button no = new Button(frame.getTranslation("people.passkey.offer.no"), click -> enter(proof, way));
        no.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        message.setVisible(false);
        frame.show(
                frame.getTranslation("people.passkey.offer.title"),
                frame.getTranslation("people.passkey.offer"),
                message,
                yes,
                no);
    }

    private Button make(String textKey, Proof proof, WayIn way) {
        return new Button(
                frame.getTranslation(textKey),
                click -> make(
                        services.passkeys.askForNew(proof), (question, answer) -> keep(proof, way, question, answer)));
    }

    private void keep(Proof proof, WayIn way, PasskeyQuestion question, String answer) {
        try {
            enter(services.passkeys.keep(proof, question, answer, DeviceLabel.here()), way);
        } catch (DomainError.Invalid refused) {
            message.care(frame.getTranslation(refused.textKey()));
        }
    }

    private void enter(Proof proof, WayIn way) {
        services.entrance.enter(services.signIn.enter(proof, way.membership()), trusted.getAsBoolean());
    }
}
