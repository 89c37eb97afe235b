package org.restride.catalogue.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.catalogue.CatalogueFixture;
import org.restride.catalogue.ContentPacks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A clinic that has the sample pack and nothing else, and its catalogue as one of its people sees it. */
@RestrideTest
abstract class CatalogueScreens extends SpringBrowserlessTest {

    @Autowired
    TestClinics clinics;

    @Autowired
    CurrentActor actors;

    @Autowired
    private ContentPacks packs;

    TestClinic clinic;

    /** Who sits before the screen. */
    abstract Actor visitor();

    /** What has happened in the clinic before. */
    void prepare() {}

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = CatalogueFixture.create(clinics, packs, actors);
        prepare();
        CatalogueFixture.signIn(visitor());
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    TextArea area(String label) {
        return field(TextArea.class, label);
    }

    /** The first field of this kind with this label. */
    <F extends Component & HasLabel> F field(Class<F> kind, String label) {
        return find(kind).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
