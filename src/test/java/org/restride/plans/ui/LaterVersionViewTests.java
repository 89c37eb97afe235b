package org.restride.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.restride.plans.IfWaiting;
import org.restride.plans.PlanDetail;
import org.restride.plans.SignedVersion;

/** A version for a later day, as a clinician signs it and calls it back in the builder. */
class LaterVersionViewTests extends PlanScreens {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Test
    void aChangeIsSignedForALaterDayAndWaits() {
        signForLater(TODAY.plusDays(10));
        PlanDetail now = current().orElseThrow();
        assertThat(now.number()).isEqualTo(1);
        assertThat(now.later().map(SignedVersion::takesEffect)).contains(TODAY.plusDays(10));
        openBuilder();
        assertThat(find(WaitingBar.class).single().getElement().getTextRecursively())
                .contains("Version 2 is signed and comes on");
    }

    @Test
    void withoutADayInReachNothingIsSigned() {
        askForChange();
        when().setValue(EffectField.When.LATER);
        test(button("Sign new version")).click();
        assertThat(day().isInvalid()).isTrue();
        day().setValue(TODAY.plusWeeks(13));
        test(button("Sign new version")).click();
        assertThat(current().orElseThrow().newest()).isEqualTo(1);
    }

    @Test
    void whoSignsWhileOneWaitsSaysWhatBecomesOfIt() {
        signForLater(TODAY.plusDays(10));
        askForChange();
        test(button("Sign new version")).click();
        assertThat(current().orElseThrow().newest())
                .as("nothing is signed without the choice")
                .isEqualTo(2);
        choice().setValue(IfWaiting.FOLLOW);
        test(button("Sign new version")).click();
        PlanDetail now = current().orElseThrow();
        assertThat(now.number()).isEqualTo(3);
        assertThat(now.later().map(SignedVersion::number)).contains(4);
    }

    @Test
    void aVersionThatWaitsIsCalledBackFromTheBuilder() {
        signForLater(TODAY.plusDays(10));
        openBuilder();
        test(button("Call it back")).click();
        test(button("Call back")).click();
        assertThat(area("Why it is called back").isInvalid()).isTrue();
        area("Why it is called back").setValue("Holiday");
        test(button("Call back")).click();
        assertThat(current().orElseThrow().later()).isEmpty();
        assertThat(find(WaitingBar.class).exists()).isFalse();
    }

    private void signForLater(LocalDate day) {
        clinic.assign("bird-dog", "glute-bridge");
        askForChange();
        when().setValue(EffectField.When.LATER);
        day().setValue(day);
        test(button("Sign new version")).click();
    }

    private void askForChange() {
        if (current().isEmpty()) {
            clinic.assign("bird-dog", "glute-bridge");
        }
        openBuilder();
        find(PlanPane.class)
                .single()
                .removed(find(ItemRow.class).all().getLast().part());
        test(button("Assign…")).click();
        test(area("What changes")).setValue("One exercise less.");
        test(area("Why it changes")).setValue("Enough for now.");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<EffectField.When> when() {
        return find(RadioButtonGroup.class).withCaption("From when it holds").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<IfWaiting> choice() {
        return find(RadioButtonGroup.class).all().getLast();
    }

    private DatePicker day() {
        return find(DatePicker.class).withCaption("From this day").single();
    }
}
