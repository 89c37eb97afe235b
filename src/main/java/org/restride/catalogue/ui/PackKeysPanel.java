package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.restride.base.ui.FormDialog;
import org.restride.catalogue.PackKey;
import org.restride.catalogue.PackTrust;
import org.restride.catalogue.TrustedKey;

/** The clinic's own key to give to others, and the keys of others that it trusts. */
class PackKeysPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PackTrust trust;
    private final Div trusted = new Div();

    PackKeysPanel(PackTrust trust) {
        this.trust = trust;
        addClassName("rs-panel");
        PackKey own = trust.own();
        TextField key = new TextField(getTranslation("catalogue.packs.own-key"));
        key.setValue(own.text());
        key.setReadOnly(true);
        key.setWidthFull();
        key.setHelperText(getTranslation("catalogue.packs.fingerprint", own.fingerprint()));
        Button add = new Button(getTranslation("catalogue.packs.trust"), click -> ask());
        add(
                new Paragraph(getTranslation("catalogue.packs.own-key.help")),
                key,
                new H2(getTranslation("catalogue.packs.trusted")),
                new Paragraph(getTranslation("catalogue.packs.trusted.help")),
                trusted,
                add);
        show();
    }

    private void show() {
        trusted.removeAll();
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-lines");
        trust.trusted().forEach(key -> list.add(line(key)));
        trusted.add(list);
    }

    private ListItem line(TrustedKey key) {
        Span fingerprint = new Span(key.key().fingerprint());
        fingerprint.addClassName("rs-meta");
        Div words = new Div(new Span(key.name()), fingerprint);
        words.addClassName("rs-choice-words");
        Button remove = new Button(getTranslation("catalogue.packs.distrust"), click -> {
            trust.distrust(key.key());
            show();
        });
        remove.setAriaLabel(getTranslation("catalogue.packs.distrust") + ": " + key.name());
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return new ListItem(words, remove);
    }

    private void ask() {
        TextField name = new TextField(getTranslation("catalogue.packs.key-name"));
        TextField key = new TextField(getTranslation("catalogue.packs.key"));
        name.setWidthFull();
        key.setWidthFull();
        key.setHelperText(getTranslation("catalogue.packs.key.help"));
        new FormDialog(getTranslation("catalogue.packs.trust"), getTranslation("catalogue.packs.trust.send"), () -> {
                    trust.trust(name.getValue(), key.getValue());
                    show();
                })
                .asks("name", name)
                .asks("key", key)
                .open();
    }
}
