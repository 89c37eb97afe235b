package org.restride.messages.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
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
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.messages.reminders.ReminderStanding;
import org.restride.messages.reminders.Reminders;
import org.restride.people.PatientDetails;
import org.restride.people.PatientRecords;
import org.springframework.beans.factory.annotation.Autowired;

/** The patient's own page of reminders. */
@RestrideTest
class ReminderViewTests extends SpringBrowserlessTest {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private PatientRecords records;

    @Autowired
    private Reminders reminders;

    private TestClinic clinic;
    private PatientId nora;
    private Actor own;

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
        own = clinics.patientActor(clinic, nora);
        SignedIn.as(own);
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    @Test
    void remindersAreOffUntilThePatientSavesThem() {
        open();
        assertThat(words()).contains("Reminders are off", "To nora@patient.test", "On the clock of London");
        assertThat(standing().isOn()).isFalse();
        find(Checkbox.class).withCaption("By e-mail").single().setValue(true);
        find(TimePicker.class).withCaption("Time of day").single().setValue(LocalTime.of(9, 30));
        test(find(Button.class).withText("Save").single()).click();
        assertThat(standing().byEmail()).isTrue();
        assertThat(standing().times().at()).isEqualTo(LocalTime.of(9, 30));
        assertThat(words()).contains("We remind you at 9:30");
    }

    @Test
    void oneButtonPausesAndOneStartsAgain() {
        remindersAreOffUntilThePatientSavesThem();
        test(find(Button.class).withText("Pause reminders").single()).click();
        assertThat(standing().paused()).isTrue();
        assertThat(words()).contains("Reminders are paused");
        test(find(Button.class).withText("Start again").single()).click();
        assertThat(standing().paused()).isFalse();
    }

    @Test
    void aTimeInTheQuietHoursIsSaidAtTheFieldAndNothingIsSaved() {
        open();
        TimePicker at = find(TimePicker.class).withCaption("Time of day").single();
        at.setValue(LocalTime.of(23, 0));
        test(find(Button.class).withText("Save").single()).click();
        assertThat(at.isInvalid()).isTrue();
        assertThat(at.getErrorMessage()).contains("quiet hours");
        assertThat(standing().version()).isZero();
    }

    private ReminderStanding standing() {
        return clinics.as(own, () -> reminders.standing(nora));
    }

    private String words() {
        return find(ReminderView.class).single().getElement().getTextRecursively()
                + find(TimePicker.class).withCaption("Time of day").single().getHelperText();
    }

    private void open() {
        UI.getCurrent().navigate("reminders");
    }
}
