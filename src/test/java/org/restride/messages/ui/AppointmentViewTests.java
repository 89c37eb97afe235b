package org.restride.messages.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.messages.appointments.Appointment;
import org.restride.messages.appointments.AppointmentDesk;
import org.restride.messages.appointments.AppointmentReason;
import org.restride.messages.appointments.AppointmentRequest;
import org.restride.messages.appointments.Appointments;
import org.restride.messages.appointments.AskingForAppointment;
import org.restride.messages.appointments.BookedPatient;
import org.restride.messages.appointments.FreeTime;
import org.restride.messages.appointments.FreeTimes;
import org.restride.messages.appointments.HowSoon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Asking and answering as those who do it see it. */
@RestrideTest
class AppointmentViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private AskingForAppointment asking;

    @Autowired
    private AppointmentDesk desk;

    @Autowired
    private Appointments appointments;

    @Autowired
    private FreeTimes times;

    private TestClinic clinic;
    private PatientId patient;
    private Actor self;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = clinics.create();
        patient = clinics.patient(clinic);
        self = clinics.signUp(clinic, patient).actor();
        SignedIn.as(self);
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    @Test
    void thePatientAsksAndReadsThatItArrived() {
        navigate(AppointmentsView.class);
        choose("What is it about?", "Help with my exercises");
        test(find(TextArea.class).single()).setValue("The bridge hurts my neck.");
        test(button("Send to my clinic")).click();
        AppointmentRequest request = clinics.as(self, asking::mine).getFirst();
        assertThat(request.words()).isEqualTo("The bridge hurts my neck.");
        assertThat(request.howSoon()).isEqualTo(HowSoon.THIS_WEEK);
        assertThat(text()).contains("What you asked for", "The bridge hurts my neck.", "Your clinic will answer");
        test(button("Take it back")).click();
        assertThat(clinics.as(self, asking::mine).getFirst().state()).isEqualTo(AppointmentRequest.State.WITHDRAWN);
    }

    @Test
    void aRedFlagLeadsToTheSafetyQuestionsAndTheRequestIsKept() {
        navigate(AppointmentsView.class);
        choose("What is it about?", "New weakness, numbness, or trouble with bladder or bowel");
        test(button("Send to my clinic")).click();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("questions");
        assertThat(clinics.as(self, asking::mine))
                .singleElement()
                .satisfies(request -> assertThat(request.soundsUrgent()).isTrue());
    }

    @Test
    void nothingTypedIsLostWhenTheReasonIsMissingOrThePageIsClosed() {
        navigate(AppointmentsView.class);
        test(find(TextArea.class).single()).setValue("My knee.");
        test(button("Send to my clinic")).click();
        assertThat(reasons().isInvalid()).isTrue();
        choose("What is it about?", "Something else");
        navigate(AppointmentsView.class);
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("My knee.");
        assertThat(reasons().getValue()).hasToString("OTHER");
    }

    @Test
    void theClinicianBooksWithTwoClicksAndThePatientMovesAndCancels() {
        clinics.as(self, () -> asking.ask(BookedPatient.request(AppointmentReason.RUNNING, HowSoon.TODAY)));
        FreeTime first = BookedPatient.free(clinics, context, clinic.clinician(), true);
        FreeTime second = BookedPatient.free(clinics, context, clinic.clinician(), true);
        become(clinic.clinician());
        navigate(AppointmentsView.class);
        assertThat(text()).contains("Nora Runner", "Today if possible", "I would like to talk.");
        test(button("Book Nora Runner")).click();
        Appointment booked = upcoming().getFirst();
        assertThat(booked.begins()).isEqualTo(first.begins());
        assertThat(text()).contains("Nobody waits for an appointment.", "Nora Runner");

        become(self);
        navigate(AppointmentsView.class);
        test(button("Move")).click();
        test(button("Move it")).click();
        assertThat(upcoming().getFirst().begins()).isEqualTo(second.begins());
        test(button("Cancel")).click();
        test(find(TextArea.class).all().getLast()).setValue("I have a cold");
        test(button("Cancel the appointment")).click();
        assertThat(upcoming()).isEmpty();
        assertThat(text()).contains("Cancelled", "Reason: I have a cold");
    }

    @Test
    void theClinicianAddsAndRemovesFreeTimes() {
        become(clinic.clinician());
        navigate(AppointmentsView.class);
        find(IntegerField.class)
                .withCaption("How many weeks in a row?")
                .single()
                .setValue(3);
        test(button("Add")).click();
        assertThat(clinics.as(clinic.clinician(), times::mine)).hasSize(3);
        test(button("Add")).click();
        assertThat(clinics.as(clinic.clinician(), times::mine)).hasSize(3);
        test(button("Remove")).click();
        assertThat(clinics.as(clinic.clinician(), times::mine)).hasSize(2);
    }

    @Test
    void aTimeThatWasTakenMeanwhileIsSaidAndNothingIsBooked() {
        clinics.as(self, () -> asking.ask(BookedPatient.request(AppointmentReason.RUNNING, HowSoon.TODAY)));
        FreeTime time = BookedPatient.free(clinics, context, clinic.clinician(), true);
        become(clinic.clinician());
        navigate(AppointmentsView.class);
        PatientId quicker = clinics.patient(clinic);
        clinics.as(clinic.clinician(), () -> desk.book(quicker, Optional.empty(), time.id()));
        test(button("Book Nora Runner")).click();
        assertThat(upcoming()).isEmpty();
        assertThat(clinics.as(clinic.clinician(), desk::open)).hasSize(1);
    }

    private void become(Actor actor) {
        super.cleanVaadinEnvironment();
        SignedIn.as(actor);
        super.initVaadinEnvironment();
    }

    private List<Appointment> upcoming() {
        return clinics.as(clinic.clinician(), () -> appointments.upcomingOf(patient));
    }

    private RadioButtonGroup<?> reasons() {
        return find(RadioButtonGroup.class).withCaption("What is it about?").single();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String option) {
        test(find(RadioButtonGroup.class).withCaption(label).single()).selectItem(option);
    }

    private Button button(String text) {
        return find(Button.class).withText(text).all().getFirst();
    }

    private String text() {
        return find(AppointmentsView.class).single().getElement().getTextRecursively();
    }
}
