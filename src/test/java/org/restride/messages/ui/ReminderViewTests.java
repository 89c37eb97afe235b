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
import org.restride.messages.reminders.RemindedPatient;
import org.restride.messages.reminders.ReminderStanding;
import org.restride.messages.reminders.ReminderTimes;
import org.restride.messages.reminders.Reminders;
import org.restride.people.PatientDetails;
import org.restride.people.PatientRecords;
import org.restride.people.RestrideUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The patient's own page of reminders. */
@RestrideTest
class ReminderViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private PatientRecords records;

    @Autowired
    private Reminders reminders;

    private TestClinic clinic;
    private PatientId nora;
    private RestrideUser user;
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
        user = clinics.signUp(clinic, nora);
        own = user.actor();
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
    void remindersAreOffUntilSomebodyChoosesThem() {
        open();
        assertThat(words()).contains("Reminders are off", "On the clock of London");
        assertThat(standing().isOn()).isFalse();
        find(TimePicker.class).withCaption("Time of day").single().setValue(LocalTime.of(9, 30));
        test(find(Button.class).withText("Save").single()).click();
        assertThat(standing().times().at()).isEqualTo(LocalTime.of(9, 30));
        assertThat(standing().version()).isEqualTo(1);
    }

    @Test
    void aPortalWithoutAMailServerOffersNoLetters() {
        open();
        assertThat(find(Checkbox.class).withCaption("By e-mail").single().isEnabled())
                .isFalse();
        assertThat(words()).contains("This portal does not send e-mails");
    }

    @Test
    void oneButtonPausesAndOneStartsAgain() {
        RemindedPatient.withDevice(clinics, context, clinic, user);
        open();
        assertThat(words()).contains("We remind you at 17:00");
        test(find(Button.class).withText("Pause reminders").single()).click();
        assertThat(standing().paused()).isTrue();
        assertThat(words()).contains("Reminders are paused");
        test(find(Button.class).withText("Start again").single()).click();
        assertThat(standing().isOn()).isTrue();
    }

    @Test
    void whatTheMailServerRefusesIsSaidToThePatient() {
        ReminderFields fields = new ReminderFields(reached(true));
        assertThat(fields.getElement().getTextRecursively()).contains("E-mails to nora@patient.test do not arrive");
        ReminderFields good = new ReminderFields(reached(false));
        assertThat(good.getElement().getTextRecursively()).contains("To nora@patient.test");
        assertThat(good.chosen().byEmail()).isTrue();
        assertThat(good.chosen().times()).isEqualTo(ReminderTimes.USUAL);
    }

    private static ReminderStanding reached(boolean refused) {
        return new ReminderStanding(
                "nora@patient.test",
                true,
                refused,
                null,
                null,
                true,
                0,
                ReminderTimes.USUAL,
                false,
                ZoneId.of("Europe/London"),
                1);
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
