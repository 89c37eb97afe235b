package org.restride.plans.ending;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.plans.PlanClinic;
import org.restride.plans.PlanClinics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who may not end a patient's care, nor read what was given. */
@RestrideTest
class EndingWallsTests {

    @Autowired
    private PlanClinics places;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private EndingCare ending;

    @Autowired
    private Aftercares aftercares;

    @Autowired
    private CheckingBack checking;

    private PlanClinic clinic;

    @BeforeEach
    void openClinic() {
        clinic = places.open();
    }

    @Test
    void nobodyElseEndsTheCareOrReadsWhatWasGiven() {
        clinic.as(
                clinic.clinician(),
                () -> ending.discharge(
                        clinic.patient,
                        new Discharge(
                                DischargedPatient.body(ending.propose(clinic.patient, Locale.ENGLISH)),
                                "Goal reached")));
        Aftercare given = clinic.as(clinic.clinician(), () -> aftercares.current(clinic.patient))
                .orElseThrow();
        PlanClinic away = places.open();
        List<Actor> others = List.of(
                clinic.people.otherClinician(),
                clinic.people.editor(),
                clinics.patientActor(clinic.people, clinics.patient(clinic.people)),
                away.clinician());
        for (Actor other : others) {
            refuses(other, () -> aftercares.current(clinic.patient));
            refuses(other, () -> aftercares.standing(clinic.patient));
            refuses(other, () -> aftercares.history(clinic.patient));
            refuses(other, () -> aftercares.answers(clinic.patient));
        }
        refuses(clinic.people.otherClinician(), () -> ending.propose(clinic.patient, Locale.ENGLISH));
        refuses(clinic.people.otherClinician(), () -> ending.dischargeWithout(clinic.patient, "Mine"));
        refuses(away.clinician(), () -> ending.dischargeWithout(clinic.patient, "Mine"));
        refuses(clinic.patientActor(), () -> ending.dischargeWithout(clinic.patient, "Mine"));
        refuses(clinic.clinician(), () -> checking.due());
        assertThatThrownBy(() -> clinic.as(
                        clinic.people.otherClinician(),
                        () -> ending.change(clinic.patient, new ChangeAftercare(given.id(), 1, given.body(), "Mine"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void refuses(Actor actor, Supplier<?> work) {
        assertThatThrownBy(() -> clinic.as(actor, () -> {
                    work.get();
                }))
                .isInstanceOf(AccessDeniedException.class);
    }
}
