package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.people.DemoPeople;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class DemoPlansTests {
    @Autowired
    private PlanClinics places;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private DemoPlans demo;

    @Autowired
    private PlanReading reading;

    @Autowired
    private Clock clock;

    @Test
    void everyPatientButOneHasEightWeeksOfHistoryWithAChange() {
        PlanClinic clinic = places.open();
        List<PatientId> patients = new ArrayList<>(List.of(clinic.patient));
        for (int i = 0; i < 9; i++) {
            patients.add(clinics.patient(clinic.people, "Sample", "Number " + i));
        }
        Actor program = Actor.system(clinic.people.id());
        clinics.as(program, () -> demo.fill(clinic.people.id(), people(clinic, patients)));
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
        clinics.as(clinic.clinician(), () -> {
            for (PatientId patient : patients.subList(0, 8)) {
                PlanDetail plan = reading.current(patient).orElseThrow();
                assertThat(plan.number()).isEqualTo(2);
                assertThat(plan.version().startsOn()).isBetween(today.minusWeeks(8), today.minusWeeks(7));
                assertThat(plan.lastDay()).isAfterOrEqualTo(today.minusDays(1));
                assertThat(plan.version().told())
                        .hasValueSatisfying(news -> assertThat(news.what()).contains(":"));
                assertThat(reading.history(patient)).hasSize(2).allSatisfy(version -> assertThat(
                                version.signature().at())
                        .isBefore(clock.instant()));
            }
            assertThat(reading.current(patients.get(8))).isEmpty();
            assertThat(reading.current(patients.getLast())).isPresent();
        });
        assertThat(clinics.as(program, () -> reading.endingBetween(today.minusDays(1), today.plusDays(7))))
                .isNotEmpty();
    }

    private static DemoPeople people(PlanClinic clinic, List<PatientId> patients) {
        return new DemoPeople(
                clinic.people.clinician().account(),
                clinic.people.otherClinician().account(),
                clinic.people.editor().account(),
                clinic.people.editor().account(),
                clinic.people.administrator().account(),
                patients.getFirst(),
                patients);
    }
}
