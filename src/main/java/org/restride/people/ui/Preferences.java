package org.restride.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.restride.base.CurrentActor;
import org.restride.people.Accounts;
import org.restride.people.Clinics;
import org.restride.people.ColourScheme;
import org.springframework.stereotype.Component;

/** Opens each page in the language and colours that the account has chosen, and watches over those who go away. */
@Component
class Preferences implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor actors;
    private final transient Accounts accounts;
    private final transient Clinics clinics;

    Preferences(CurrentActor actors, Accounts accounts, Clinics clinics) {
        this.actors = actors;
        this.accounts = accounts;
        this.clinics = clinics;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            if (actors.find().isPresent()) {
                accounts.find().ifPresent(account -> open(account, init.getUI()));
                int seconds = init.getUI().getSession().getSession().getMaxInactiveInterval();
                init.getUI().add(new IdleGuard(seconds, init.getUI().getLocale()));
            }
        });
    }

    /** The account's language, with dates and numbers as they are written in the clinic's country. */
    private void open(Accounts.OwnAccount account, UI ui) {
        Locale locale =
                Locale.of(account.language().getLanguage(), clinics.current().country());
        ui.getSession().setLocale(locale);
        ui.setLocale(locale);
        apply(account.colourScheme(), ui);
    }

    static void apply(ColourScheme scheme, UI ui) {
        ui.getPage()
                .setColorScheme(
                        switch (scheme) {
                            case SYSTEM -> ColorScheme.Value.SYSTEM;
                            case LIGHT -> ColorScheme.Value.LIGHT;
                            case DARK -> ColorScheme.Value.DARK;
                        });
    }
}
