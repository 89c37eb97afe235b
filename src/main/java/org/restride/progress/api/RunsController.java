package org.restride.progress.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.people.Consents;
import org.restride.people.PatientRecords;
import org.restride.progress.RunImport;
import org.restride.progress.RunPage;
import org.restride.progress.RunReading;
import org.restride.progress.RunReporting;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The patient's own runs and shoes. */
@RestController
@RequestMapping("/api/me")
class RunsController {

    private static final int WEEKS = 6;

    private final RunReporting reporting;
    private final RunReading reading;
    private final RunImport importing;
    private final PatientRecords records;
    private final Consents consents;
    private final CurrentActor actors;

    RunsController(
            RunReporting reporting,
            RunReading reading,
            RunImport importing,
            PatientRecords records,
            Consents consents,
            CurrentActor actors) {
        this.reporting = reporting;
        this.reading = reading;
        this.importing = importing;
        this.records = records;
        this.consents = consents;
        this.actors = actors;
    }

    /** {@code ShoesReport} of the contract. */
    record ShoesJson(
            @NotNull UUID id,
            @NotNull @Size(min = 1, max = 40) String name,
            @Min(0) @Max(5_000_000) @Nullable Integer metres,
            @Nullable Boolean retired) {}

    @GetMapping("/runs")
    RunsJson runs() {
        PatientId patient =
                actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        RunPage page = reading.page(
                patient,
                WEEKS,
                records.find(patient)
                        .orElseThrow(() -> new DomainError.NotFound("error.not-found"))
                        .language());
        return RunsJson.of(consents.standing() == Consents.Standing.WITHDRAWN ? page.withoutPlan() : page);
    }

    @PostMapping("/runs")
    SessionsController.Receipt report(@Valid @RequestBody RunReportJson run) {
        return SessionsController.Receipt.of(reporting.log(run.command()));
    }

    /** What a recorded file holds; nothing is kept of it. The body is the file itself. */
    @PostMapping("/runs/file")
    RunFileJson file(InputStream file) {
        return RunFileJson.of(importing.look(() -> file));
    }

    /** Adds shoes; for shoes that are known, says whether they are still worn. */
    @PostMapping("/shoes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void shoes(@Valid @RequestBody ShoesJson shoes) {
        reporting.addShoes(shoes.id(), shoes.name(), shoes.metres() == null ? 0 : shoes.metres());
        if (shoes.retired() != null) {
            reporting.retireShoes(shoes.id(), shoes.retired());
        }
    }
}
