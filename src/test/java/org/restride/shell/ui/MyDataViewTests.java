package org.restride.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.people.Consents;
import org.restride.people.Invitations;
import org.restride.people.rights.Corrections;
import org.restride.people.rights.Erasures;
import org.springframework.beans.factory.annotation.Autowired;

/** What a patient and a carer find under "Your data", and where the plan waits. */
@RestrideTest
class MyDataViewTests extends SpringBrowserlessTest {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Consents consents;

    @Autowired
    private Invitations invitations;

    private TestClinics.TestClinic clinic;
    private PatientId patient;
    private Actor actor;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = clinics.create();
        patient = clinics.patient(clinic);
        actor = clinics.signUp(clinic, patient).actor();
        SignedIn.as(actor);
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    @Test
    void aCorrectionIsAskedForAndItsAnswerStandsThere() {
        navigate(MyDataView.class);
        test(find(TextArea.class).single()).setValue("It was the left knee.");
        press("Ask to correct it");
        assertThat(clinics.as(actor, () -> corrections.mine())).singleElement().satisfies(asked -> {
            assertThat(asked.words()).isEqualTo("It was the left knee.");
            clinics.as(clinic.clinician(), () -> corrections.answer(patient, asked.id(), true, "Thank you."));
        });
        navigate(MyRecordView.class);
        navigate(MyDataView.class);
        assertThat(find(ListItem.class).all())
                .anySatisfy(line -> assertThat(line.getElement().getTextRecursively())
                        .contains("It was the left knee.", "Corrected. Thank you."));
    }

    @Test
    void nothingSaidIsNotSent() {
        navigate(MyDataView.class);
        press("Ask to correct it");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(clinics.as(actor, () -> corrections.mine())).isEmpty();
    }

    @Test
    void aPatientChangesTheirMindAboutErasing() {
        clinics.as(actor, () -> erasures.ask());
        navigate(MyDataView.class);
        press("I want to keep my record");
        assertThat(clinics.as(actor, () -> erasures.mine())).isEmpty();
    }

    @Test
    void aPlanWaitsUntilThePatientAgreesAgain() {
        clinics.as(actor, () -> consents.withdraw());
        ConsentGate.forget();
        navigate("today", ConsentView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Your plan waits");
        navigate(MyDataView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Your data");
        navigate(ConsentView.class);
        press("I agree");
        assertThat(clinics.as(actor, () -> consents.standing())).isEqualTo(Consents.Standing.GIVEN);
        assertThat(clinics.as(actor, () -> consents.mine())).hasSize(3);
    }

    @Test
    void aCarerSeesNeitherACopyNorErasure() {
        Actor carer = clinics.accept(clinics.as(
                        clinic.clinician(), () -> invitations.inviteCarer(patient, "Carl Carer", null, false)))
                .actor();
        SignedIn.as(carer);
        navigate(MyDataView.class);
        assertThat(find(H2.class).all()).extracting(H2::getText).doesNotContain("Erase my record");
        assertThat(find(OwnCopies.class).all()).isEmpty();
    }

    @Test
    void thePageSpeaksSpanish() {
        UI.getCurrent().setLocale(Locale.of("es"));
        navigate(MyDataView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Tus datos");
    }

    private void press(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(label))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
