package org.restride.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.LinkedHashMap;
import java.util.Map;
import org.restride.base.CurrentActor;
import org.restride.people.BrandColour;
import org.restride.people.ClinicSettings;
import org.restride.people.Clinics;
import org.springframework.stereotype.Component;

/** Gives every page of a clinic the clinic's own colour, in a tone that can be read in the scheme that is shown. */
@Component
class BrandColours implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final String SET = "document.documentElement.style.setProperty($0, $1)";

    private final transient CurrentActor actors;
    private final transient Clinics clinics;

    BrandColours(CurrentActor actors, Clinics clinics) {
        this.actors = actors;
        this.clinics = clinics;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            if (actors.find().isPresent()) {
                String colour = clinics.current().brandColour();
                if (!colour.equals(ClinicSettings.USUAL_COLOUR)) {
                    apply(colour, init.getUI());
                }
            }
        });
    }

    /** On the root element, where the tokens are declared that are made of these. */
    static void apply(String colour, UI ui) {
        Page page = ui.getPage();
        tokens(BrandColour.of(colour)).forEach((token, value) -> page.executeJs(SET, token, value));
    }

    static Map<String, String> tokens(BrandColour brand) {
        BrandColour light = brand.onLight();
        BrandColour dark = brand.onDark();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("--rs-brand", both(light, dark));
        tokens.put("--rs-brand-hover", both(light.pressed(), dark.pressedOnDark()));
        tokens.put("--rs-brand-soft", both(light.tint(), dark.tintOnDark()));
        tokens.put("--aura-accent-color-light", light.hex());
        tokens.put("--aura-accent-color-dark", dark.hex());
        return tokens;
    }

    private static String both(BrandColour light, BrandColour dark) {
        return "light-dark(%s, %s)".formatted(light.hex(), dark.hex());
    }
}
