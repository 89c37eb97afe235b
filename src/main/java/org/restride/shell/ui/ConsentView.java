package org.restride.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;
import org.restride.base.ui.DayWords;
import org.restride.people.ConsentText;
import org.restride.people.Consents;
import org.restride.people.Consents.Standing;
import org.restride.people.ui.OwnZone;

/** What is kept and why, for a patient who is asked again. */
@Route("consent")
@RolesAllowed(Role.Names.PATIENT)
@CssImport("./styles/rights.css")
class ConsentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Consents consents;
    private final transient OwnZone zone;

    ConsentView(Consents consents, OwnZone zone) {
        this.consents = consents;
        this.zone = zone;
        addClassName("rs-rights");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        ConsentText text = consents.text(getLocale());
        Standing standing = consents.standing();
        Div words = new Div(new Markdown(text.body()));
        words.addClassNames("rs-card", "rs-consent");
        Div head = new Div(new H1(getTranslation(title(standing))));
        head.addClassName("rs-head");
        Div body = new Div();
        body.addClassName("rs-body");
        if (standing == Standing.OUTDATED) {
            body.add(new Paragraph(getTranslation("rights.ask.new-about")));
        } else if (standing == Standing.WITHDRAWN) {
            String day = DayWords.full(
                    this, consents.mine().getFirst().at().atZone(zone.own()).toLocalDate());
            body.add(new Paragraph(getTranslation("rights.ask.back-about", day)), new PhoneCopy());
        }
        body.add(words);
        if (standing != Standing.GIVEN) {
            body.add(acts(text, standing));
        }
        body.add(ways());
        add(head, body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("rights.consent.title"));
    }

    private static String title(Standing standing) {
        return switch (standing) {
            case OUTDATED -> "rights.ask.new";
            case WITHDRAWN -> "rights.ask.back";
            case NONE, GIVEN -> "rights.consent.title";
        };
    }

    private Div acts(ConsentText text, Standing standing) {
        Button agree = new Button(getTranslation("rights.ask.agree"), click -> {
            consents.agree(text);
            ConsentGate.forget();
            goOn();
        });
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(agree);
        acts.addClassName("rs-row");
        if (standing == Standing.OUTDATED) {
            acts.add(new Button(getTranslation("rights.ask.later"), click -> {
                ConsentGate.later();
                goOn();
            }));
        }
        return acts;
    }

    private Nav ways() {
        Nav ways = new Nav(
                new Anchor("my-data", getTranslation("rights.ask.own")),
                new Anchor("emergency", getTranslation("rights.ask.emergency")));
        ways.addClassNames("rs-row", "rs-rights-ways");
        ways.setAriaLabel(getTranslation("rights.mine.title"));
        return ways;
    }

    private void goOn() {
        getUI().ifPresent(ui -> ui.navigate("today"));
    }
}
