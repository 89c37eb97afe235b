package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import org.restride.catalogue.PackTrust;
import org.restride.people.ui.ClinicChapter;
import org.springframework.stereotype.Component;

/** Whose content packs the clinic takes, in the administration. */
@Component
class PackKeysChapter implements ClinicChapter {

    private final PackTrust trust;

    PackKeysChapter(PackTrust trust) {
        this.trust = trust;
    }

    @Override
    public String titleKey() {
        return "catalogue.packs.keys";
    }

    @Override
    public Div panel() {
        return new PackKeysPanel(trust);
    }
}
