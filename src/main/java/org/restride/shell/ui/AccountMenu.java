package org.restride.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.stream.Collectors;
import org.restride.base.Actor;
import org.restride.base.Role;
import org.springframework.stereotype.Component;

/** Who is signed in, and the few things that belong to the person and not to a page. */
class AccountMenu extends Div {

    private static final long serialVersionUID = 1L;

    /** Makes the menu with what it needs from the application. */
    @Component
    static class Factory {

        private final AuthenticationContext authentication;

        Factory(AuthenticationContext authentication) {
            this.authentication = authentication;
        }

        AccountMenu create(Actor actor) {
            return new AccountMenu(actor, authentication);
        }
    }

    private AccountMenu(Actor actor, AuthenticationContext authentication) {
        addClassName("rs-me");
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        MenuItem me = bar.addItem(face(actor));
        me.setAriaLabel(getTranslation("shell.account"));
        SubMenu menu = me.getSubMenu();
        menu.addItem(getTranslation("shell.account.settings"), click -> go("account"));
        if (actor.is(Role.PATIENT)) {
            menu.addItem(getTranslation("shell.account.record"), click -> go("my-record"));
        }
        menu.addItem(getTranslation("shell.account.dark"), click -> colours(ColorScheme.Value.DARK));
        menu.addItem(getTranslation("shell.account.light"), click -> colours(ColorScheme.Value.LIGHT));
        menu.addSeparator();
        menu.addItem(getTranslation("shell.sign-out"), click -> authentication.logout());
        add(bar);
    }

    private Div face(Actor actor) {
        Span avatar = new Span(new org.restride.base.ui.Icon("settings"));
        avatar.addClassName("rs-avatar");
        Span roles = new Span(actor.roles().stream()
                .map(role -> getTranslation("shell.role." + role))
                .sorted()
                .collect(Collectors.joining(", ")));
        Div who = new Div(roles);
        who.addClassName("rs-who");
        Div face = new Div(avatar, who);
        face.addClassName("rs-face");
        return face;
    }

    private static void go(String path) {
        UI.getCurrent().navigate(path);
    }

    private static void colours(ColorScheme.Value scheme) {
        UI.getCurrent().getPage().setColorScheme(scheme);
    }
}
