package org.restride.people.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.restride.base.ui.Icon;
import org.restride.people.DemoClinic;

/** The accounts of the demo clinic, one button each that signs in. */
class DemoAccounts extends Aside {

    private static final long serialVersionUID = 1L;

    private record Account(String name, String icon) {}

    private static final List<Account> ACCOUNTS = List.of(
            new Account("patient", "footprints"),
            new Account("clinician", "users"),
            new Account("clinician2", "users"),
            new Account("editor", "pencil"),
            new Account("editor2", "pencil"),
            new Account("admin", "shield"));

    DemoAccounts(Consumer<String> taker) {
        addClassName("rs-demo");
        UnorderedList list = new UnorderedList();
        list.addClassNames("rs-choices", "rs-card");
        for (Account account : ACCOUNTS) {
            list.add(new ListItem(button(account, taker)));
        }
        Paragraph password =
                new Paragraph(new Span(getTranslation("people.demo.password")), strong(DemoClinic.PASSWORD));
        add(
                new DoorScene(),
                new H2(getTranslation("people.demo.title")),
                new Paragraph(getTranslation("people.demo.intro")),
                list,
                password);
    }

    private NativeButton button(Account account, Consumer<String> taker) {
        String login = account.name() + DemoClinic.DOMAIN;
        Span icon = new Span(new Icon(account.icon()));
        icon.addClassName("rs-choice-icon");
        Span title = new Span(getTranslation("people.demo." + account.name()));
        title.addClassName("rs-choice-title");
        Span what = new Span(getTranslation("people.demo." + account.name() + ".what"));
        Span address = new Span(login);
        address.addClassName("rs-meta");
        Div words = new Div(title, what, address);
        words.addClassName("rs-choice-words");
        Span enter = new Span(getTranslation("people.demo.enter"));
        enter.addClassName("rs-choice-go");
        NativeButton button = new NativeButton("", click -> taker.accept(login));
        button.add(icon, words, enter);
        button.addClassName("rs-choice");
        return button;
    }

    private static Span strong(String text) {
        Span span = new Span(text);
        span.addClassName("rs-choice-title");
        return span;
    }
}
