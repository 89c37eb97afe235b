package org.restride.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.restride.base.Actor;
import org.restride.base.Role;
import org.restride.people.Accounts;
import org.restride.people.Clinics;
import org.restride.people.ColourScheme;
import org.springframework.stereotype.Component;

/** Who is signed in, and the few things that belong to the person and not to a page. */
class AccountMenu extends Div {

    private static final long serialVersionUID = 1L;

    /** Makes the menu with what it needs from the application. */
    @Component
    static class Factory {

        private final AuthenticationContext authentication;
        private final Accounts accounts;
        private final Clinics clinics;

        Factory(AuthenticationContext authentication, Accounts accounts, Clinics clinics) {
            this.authentication = authentication;
            this.accounts = accounts;
            this.clinics = clinics;
        }

        AccountMenu create(Actor actor) {
            return new AccountMenu(actor, this);
        }
    }

    private AccountMenu(Actor actor, Factory desk) {
        addClassName("rs-me");
        String name = desk.accounts.current().name();
        NativeButton me = new NativeButton();
        me.add(face(actor, name, desk.clinics.current().name()));
        me.getElement().setAttribute("aria-label", getTranslation("shell.account") + ": " + name);
        me.getElement().setAttribute("aria-haspopup", "menu");
        ContextMenu menu = new ContextMenu(me);
        menu.setOpenOnClick(true);
        menu.addItem(getTranslation("shell.account.settings"), click -> go("account"));
        if (actor.is(Role.PATIENT)) {
            menu.addItem(getTranslation("shell.account.record"), click -> go("my-record"));
        }
        menu.addItem(
                getTranslation("shell.account.dark"),
                click -> colours(desk.accounts, ColourScheme.DARK, ColorScheme.Value.DARK));
        menu.addItem(
                getTranslation("shell.account.light"),
                click -> colours(desk.accounts, ColourScheme.LIGHT, ColorScheme.Value.LIGHT));
        menu.addSeparator();
        menu.addItem(getTranslation("shell.sign-out"), click -> desk.authentication.logout());
        add(me);
    }

    private Div face(Actor actor, String name, String clinic) {
        Span avatar = new Span(initials(name));
        avatar.addClassName("rs-avatar");
        avatar.getElement().setAttribute("aria-hidden", "true");
        String roles = actor.roles().stream()
                .map(role -> getTranslation("shell.role." + role))
                .sorted()
                .collect(Collectors.joining(", "));
        Span own = new Span(name);
        own.addClassName("rs-own-name");
        Div who = new Div(own, new Span(actor.is(Role.PATIENT) ? clinic : roles + " · " + clinic));
        who.addClassName("rs-who");
        Div face = new Div(avatar, who);
        face.addClassName("rs-face");
        return face;
    }

    private static String initials(String name) {
        return Arrays.stream(name.split("\\s+"))
                .filter(word -> !word.isEmpty() && !word.equalsIgnoreCase("dr"))
                .map(word -> word.substring(0, 1))
                .limit(2)
                .collect(Collectors.joining());
    }

    private static void go(String path) {
        UI.getCurrent().navigate(path);
    }

    private static void colours(Accounts accounts, ColourScheme scheme, ColorScheme.Value shown) {
        accounts.show(scheme);
        UI.getCurrent().getPage().setColorScheme(shown);
    }
}
