package org.restride.shell.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Who is signed in, and the few things that belong to the person and not to a page. One element of the browser's: it is part of each open
 * page, so what it keeps on the server counts.
 */
@Tag("rs-account-menu")
@JsModule("./components/rs-account-menu.ts")
class AccountMenu extends com.vaadin.flow.component.Component {

    private static final long serialVersionUID = 1L;
    private static final String CHOSEN = "event.detail";

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
        getElement().getClassList().add("rs-me");
        String name = desk.accounts.current().name();
        getElement().setProperty("initials", initials(name));
        getElement().setProperty("name", name);
        getElement().setProperty("detail", detail(actor, desk.clinics.current().name()));
        getElement().setProperty("label", getTranslation("shell.account") + ": " + name);
        getElement().setProperty("keepsCopy", actor.is(Role.PATIENT));
        getElement().setPropertyJson("entries", entries(actor.is(Role.PATIENT)));
        getElement()
                .addEventListener(
                        "rs-choose",
                        event -> choose(event.getEventData().get(CHOSEN).asString(), desk))
                .addEventData(CHOSEN);
    }

    private String detail(Actor actor, String clinic) {
        if (actor.is(Role.PATIENT)) {
            return clinic;
        }
        String roles = actor.roles().stream()
                .map(role -> getTranslation("shell.role." + role))
                .sorted()
                .collect(Collectors.joining(", "));
        return roles + " · " + clinic;
    }

    private ArrayNode entries(boolean patient) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        entry(entries, "settings", "shell.account.settings");
        if (patient) {
            entry(entries, "reminders", "reminders.title");
            entry(entries, "data", "rights.mine.title");
            entry(entries, "record", "shell.account.record");
        }
        entry(entries, "dark", "shell.account.dark");
        entry(entries, "light", "shell.account.light");
        entry(entries, "sign-out", "shell.sign-out");
        return entries;
    }

    private void entry(ArrayNode entries, String key, String textKey) {
        entries.addObject().put("key", key).put("text", getTranslation(textKey)).put("apart", key.equals("sign-out"));
    }

    private static void choose(String key, Factory desk) {
        switch (key) {
            case "settings" -> UI.getCurrent().navigate("account");
            case "reminders" -> UI.getCurrent().navigate("reminders");
            case "data" -> UI.getCurrent().navigate("my-data");
            case "record" -> UI.getCurrent().navigate("my-record");
            case "dark" -> show(desk.accounts, ColourScheme.DARK, ColorScheme.Value.DARK);
            case "light" -> show(desk.accounts, ColourScheme.LIGHT, ColorScheme.Value.LIGHT);
            case "sign-out" -> desk.authentication.logout();
            default -> throw new IllegalArgumentException("The menu has no such entry");
        }
    }

    private static void show(Accounts accounts, ColourScheme scheme, ColorScheme.Value shown) {
        accounts.show(scheme);
        UI.getCurrent().getPage().setColorScheme(shown);
    }

    private static String initials(String name) {
        return Arrays.stream(name.split("\\s+"))
                .filter(word -> !word.isEmpty() && !word.equalsIgnoreCase("dr"))
                .map(word -> word.substring(0, 1))
                .limit(2)
                .collect(Collectors.joining());
    }
}
