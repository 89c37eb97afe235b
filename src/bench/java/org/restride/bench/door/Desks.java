package org.restride.bench.door;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.safety.Worklist;
import org.restride.safety.WorklistQuery;
import org.restride.shell.PatientCharts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens the worklist, or a patient's page, as a clinician of the clinic, and takes the time in the portal itself. */
@RestController
class Desks {

    private final Worklist worklist;
    private final PatientCharts charts;
    private final CurrentActor actors;

    Desks(Worklist worklist, PatientCharts charts, CurrentActor actors) {
        this.worklist = worklist;
        this.charts = charts;
        this.actors = actors;
    }

    /** Nanoseconds, and how many rows the page has. */
    @GetMapping("/bench/desk/worklist")
    String worklist(@RequestParam("clinic") UUID clinic, @RequestParam("clinician") UUID clinician) {
        long before = System.nanoTime();
        int rows = actors.as(
                actor(clinic, clinician),
                () -> worklist.open(WorklistQuery.first(WorklistQuery.Tab.MINE)).rows().size());
        return (System.nanoTime() - before) + " " + rows;
    }

    /** Nanoseconds, and how many sessions the page shows. */
    @GetMapping("/bench/desk/patient")
    String patient(
            @RequestParam("clinic") UUID clinic,
            @RequestParam("clinician") UUID clinician,
            @RequestParam("patient") UUID patient) {
        long before = System.nanoTime();
        int sessions = actors.as(
                actor(clinic, clinician),
                () -> charts.open(new PatientId(patient), Locale.ENGLISH).sessions().size());
        return (System.nanoTime() - before) + " " + sessions;
    }

    private static Actor actor(UUID clinic, UUID clinician) {
        return new Actor(new AccountId(clinician), new ClinicId(clinic), Set.of(Role.CLINICIAN), null);
    }
}
