package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.restride.base.DomainError;
import org.restride.base.ui.Icon;
import org.restride.people.PasskeyQuestion;
import org.restride.people.Passkeys;
import org.restride.people.Proof;
import org.restride.people.SignIn;

/** A person's passkeys, each with its name, and a way to add one. */
class PasskeysPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Passkeys passkeys;
    private final ZoneId zone;
    private final PasskeyDoor door;
    private final Fields.Message message = new Fields.Message();
    private final Button add = new Button();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("people.passkeys.none"));
    private transient PasskeyDoor.Taker taker = (question, answer) -> {};

    /**
     * @param zone whose days are shown
     */
    PasskeysPanel(Passkeys passkeys, SignIn signIn, ZoneId zone) {
        this.passkeys = passkeys;
        this.zone = zone;
        this.door = new PasskeyDoor(
                passkeys.host(),
                (question, answer) -> taker.take(question, answer),
                key -> message.care(getTranslation(key)));
        addClassName("rs-panel");
        list.addClassName("rs-lines");
        add.setText(getTranslation("people.passkeys.add"));
        add.setIcon(new Icon("fingerprint"));
        add.addClickListener(click -> Again.prove(signIn, passkeys, this::make));
        add.setVisible(passkeys.arePossible());
        door.onAble((any, here) -> add.setVisible(any));
        add(new Paragraph(getTranslation("people.passkeys.what")), message, none, list, add);
        if (passkeys.arePossible()) {
            add(door);
        }
        show();
    }

    private void show() {
        List<Passkeys.Passkey> mine = passkeys.mine();
        none.setVisible(mine.isEmpty());
        list.setVisible(!mine.isEmpty());
        list.removeAll();
        mine.forEach(passkey -> list.add(line(passkey)));
    }

    private ListItem line(Passkeys.Passkey passkey) {
        Span name = new Span(passkey.label());
        name.addClassName("rs-choice-title");
        Instant used = passkey.lastUsedAt();
        Span when = new Span(
                used == null
                        ? getTranslation("people.passkeys.new", day(passkey.createdAt()))
                        : getTranslation("people.passkeys.used", day(passkey.createdAt()), day(used)));
        when.addClassName("rs-meta");
        Div words = new Div(name, when);
        words.addClassName("rs-choice-words");
        Button rename = new Button(getTranslation("people.passkeys.rename"), click -> rename(passkey));
        rename.setAriaLabel(getTranslation("people.passkeys.rename-label", passkey.label()));
        Button remove = new Button(getTranslation("people.passkeys.remove"), click -> remove(passkey));
        remove.setAriaLabel(getTranslation("people.passkeys.remove-label", passkey.label()));
        rename.addThemeVariants(ButtonVariant.LUMO_SMALL);
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return new ListItem(words, rename, remove);
    }

    private String day(Instant moment) {
        return moment.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale()));
    }

    private void make(Proof proof) {
        message.setVisible(false);
        taker = (question, answer) -> keep(proof, question, answer);
        try {
            door.make(passkeys.askForNew(proof));
        } catch (DomainError.Conflict refused) {
            message.care(getTranslation(refused.textKey(), refused.arguments().toArray()));
        }
    }

    private void keep(Proof proof, PasskeyQuestion question, String answer) {
        try {
            passkeys.keep(proof, question, answer, DeviceLabel.here());
            AccountView.saved();
            show();
        } catch (DomainError.Invalid | DomainError.Forbidden refused) {
            message.care(getTranslation(refused.textKey()));
        }
    }

    private void rename(Passkeys.Passkey passkey) {
        Dialog dialog = new Dialog(getTranslation("people.passkeys.rename.title"));
        TextField name = new TextField(getTranslation("people.passkeys.name"));
        name.setValue(passkey.label());
        name.setMaxLength(Passkeys.LONGEST_LABEL);
        name.setWidthFull();
        Button save = new Button(getTranslation("people.save"), click -> {
            try {
                passkeys.rename(passkey.id(), name.getValue());
                dialog.close();
                show();
            } catch (DomainError.Invalid wrong) {
                Fields.show(wrong, Map.of("label", name));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(name);
        dialog.getFooter().add(new Button(getTranslation("people.cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private void remove(Passkeys.Passkey passkey) {
        Questions.ask(
                getTranslation("people.passkeys.remove.title", passkey.label()),
                getTranslation("people.passkeys.remove.text"),
                getTranslation("people.passkeys.remove"),
                () -> {
                    try {
                        passkeys.remove(passkey.id());
                        message.setVisible(false);
                        show();
                    } catch (DomainError.Conflict last) {
                        message.care(getTranslation(last.textKey()));
                    }
                });
    }
}
