package org.restride.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.WrappedSession;
import java.util.Locale;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.base.ui.Notices;
import org.restride.people.Accounts;
import org.restride.people.Clinics;
import org.restride.people.ColourScheme;
import org.restride.people.FigureLook;
import org.restride.people.PlaceLeft;
import org.springframework.stereotype.Component;

/** Opens each page in the language and colours that the account has chosen, and watches over those who go away. */
@Component
class Preferences implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    /** Attribute of a session whose person was led back to where the last one ran out. */
    static final String BACK = "rs-back";

    static final String FIGURE_BODY = "data-figure-body";
    static final String FIGURE_TONE = "data-figure-tone";

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
            tellLanguage(init.getUI());
            actors.find().ifPresent(actor -> {
                accounts.find().ifPresent(account -> {
                    open(account, init.getUI());
                    if (actor.is(Role.PATIENT)) {
                        apply(account.figures(), init.getUI());
                    }
                });
                // Whoever said that the device is theirs alone is let in again without a question.
                if (TrustChoice.now()) {
                    return;
                }
                WrappedSession session = init.getUI().getSession().getSession();
                init.getUI()
                        .add(new IdleGuard(
                                session.getMaxInactiveInterval(),
                                PlaceLeft.mark(actor),
                                init.getUI().getLocale()));
                welcomeBack(session, init.getUI());
            });
        });
    }

    /** The account's language, with dates and numbers as they are written in the clinic's country. */
    private void open(Accounts.OwnAccount account, UI ui) {
        Locale locale =
                Locale.of(account.language().getLanguage(), clinics.current().country());
        ui.getSession().setLocale(locale);
        speak(locale, ui);
        apply(account.colourScheme(), ui);
    }

    /** Goes on in this language. */
    static void speak(Locale locale, UI ui) {
        ui.setLocale(locale);
        tellLanguage(ui);
    }

    /** The page comes as English before anybody knows who opens it; screen readers and hyphenation go by what it says of itself. */
    private static void tellLanguage(UI ui) {
        ui.getPage()
                .executeJs("document.documentElement.lang = $0", ui.getLocale().getLanguage());
    }

    private static void welcomeBack(WrappedSession session, UI ui) {
        if (session.getAttribute(BACK) != null) {
            session.removeAttribute(BACK);
            Notices.done(ui.getTranslation("people.idle.back"));
        }
    }

    /** Tells the figures of the page by its attributes; without them they look as they do for everybody. */
    static void apply(FigureLook look, UI ui) {
        Element page = ui.getElement();
        page.setAttribute(FIGURE_BODY, look.body().name().toLowerCase(Locale.ROOT));
        if (look.tone() == FigureLook.Tone.VARIED) {
            page.removeAttribute(FIGURE_TONE);
        } else {
            page.setAttribute(FIGURE_TONE, look.tone().name().toLowerCase(Locale.ROOT));
        }
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
