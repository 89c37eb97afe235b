package org.restride.plans.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.plans.PlanClinic;
import org.restride.plans.PlanClinics;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.springframework.beans.factory.annotation.Autowired;

/** A clinic with a patient, and the screens as its first clinician sees them. */
@RestrideTest
abstract class PlanScreens extends SpringBrowserlessTest {
    @Autowired
    private PlanClinics places;

    @Autowired
    private PlanReading reading;

    PlanClinic clinic;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = places.open();
        SignedIn.as(clinic.clinician());
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    /** Leaves the clinician's browser and opens one for the patient. */
    void becomePatient() {
        super.cleanVaadinEnvironment();
        SignedIn.as(clinic.signUpPatient());
        super.initVaadinEnvironment();
    }

    PlanBuilderView openBuilder() {
        return navigate(PlanBuilderView.class, Map.of("patientId", clinic.patient.toString()));
    }

    Optional<PlanDetail> current() {
        return clinic.as(clinic.clinician(), () -> reading.current(clinic.patient));
    }

    Button button(String text) {
        return find(Button.class).withText(text).all().getFirst();
    }

    TextArea area(String label) {
        return find(TextArea.class).withCaption(label).single();
    }
}
