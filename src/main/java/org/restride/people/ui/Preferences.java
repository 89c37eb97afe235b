package org.restride.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.restride.base.CurrentActor;
import org.restride.people.Accounts;
import org.restride.people.ColourScheme;
import org.springframework.stereotype.Component;

/** Opens each page in the language and colours that the account has chosen, and watches over those who go away. */
@Component
class Preferences implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor actors;
    private final transient Accounts accounts;

    Preferences(CurrentActor actors, Accounts accounts) {
        this.actors = actors;
        this.accounts = accounts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            if (actors.find().isPresent()) {
                Accounts.OwnAccount account = accounts.current();
                init.getUI().setLocale(account.language());
                init.getUI().getSession().setLocale(account.language());
                apply(account.colourScheme(), init.getUI());
                int seconds = init.getUI().getSession().getSession().getMaxInactiveInterval();
                init.getUI().add(new IdleGuard(seconds, init.getUI().getLocale()));
            }
        });
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
