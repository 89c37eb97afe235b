package org.restride.messages.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.PatientId;
import org.restride.messages.reminders.RefusedAddress;
import org.restride.messages.reminders.RemindedPatient;
import org.restride.messages.reminders.Reminders;
import org.restride.people.PatientDetails;
import org.restride.people.PatientRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reminders as the clinic sees and sets them. */
@RestrideTest
class ReminderDeskTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private PatientRecords records;

    @Autowired
    private Reminders reminders;

    @Autowired
    private ReminderDesk desk;

    private TestClinic clinic;
    private PatientId nora;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = clinics.create();
        PatientDetails details = new PatientDetails(
                "Nora",
                "Runner",
                TestClinics.BORN,
                "nora@patient.test",
                null,
                Locale.ENGLISH,
                ZoneId.of("Europe/London"),
                "GB",
                null);
        nora = clinics.as(clinic.clinician(), () -> records.register(details, Set.of()));
        SignedIn.as(clinic.clinician());
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    @Test
    void theClinicSetsRemindersTogetherWithThePatient() {
        Section card = desk.card(records.find(nora).orElseThrow());
        UI.getCurrent().add(card);
        assertThat(card.getElement().getTextRecursively()).contains("Off");
        test(find(Button.class).withText("Set reminders").single()).click();
        find(TimePicker.class).withCaption("Time of day").single().setValue(LocalTime.of(9, 30));
        test(find(Button.class).withText("Save").single()).click();
        assertThat(reminders.standing(nora).times().at()).isEqualTo(LocalTime.of(9, 30));
        RemindedPatient.withDevice(clinics, context, clinic, clinics.signUp(clinic, nora));
        assertThat(desk.card(records.find(nora).orElseThrow()).getElement().getTextRecursively())
                .contains("On one device at", "9:30");
    }

    @Test
    void anAddressThatIsRefusedIsNamedAboveTheListOfPatients() {
        assertThat(desk.note()).isEmpty();
        RefusedAddress.note(context, clinic.id(), nora, "nora@patient.test");
        UI.getCurrent().navigate("patients");
        assertThat(find(Span.class)
                        .withText("One patient's e-mail address does not work")
                        .exists())
                .isTrue();
        assertThat(desk.note().orElseThrow().getElement().getTextRecursively()).contains("Nora Runner");
        Section card = desk.card(records.find(nora).orElseThrow());
        assertThat(card.getElement().getTextRecursively()).contains("refused by the mail server");
    }
}
