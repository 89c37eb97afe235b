package org.restride.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.progress.ProgressReading;
import org.restride.progress.Reporting;
import org.restride.progress.SessionReceipt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The patient's own reports of sessions. */
@RestController
@RequestMapping("/api/me/sessions")
class SessionsController {

    private final Reporting reporting;
    private final ProgressReading reading;

    SessionsController(Reporting reporting, ProgressReading reading) {
        this.reporting = reporting;
        this.reading = reading;
    }

    /** {@code SessionReceipt} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Receipt(
            UUID id,
            Instant receivedAt,
            String light,
            boolean askRedFlags,
            boolean clinicTold,
            @Nullable String marked) {

        static Receipt of(SessionReceipt receipt) {
            return new Receipt(
                    receipt.id(),
                    receipt.receivedAt(),
                    Codes.of(receipt.light()),
                    receipt.askRedFlags(),
                    receipt.clinicTold(),
                    receipt.afterLock() ? "after-lock" : null);
        }
    }

    @PostMapping
    Receipt report(@Valid @RequestBody SessionReportJson report) {
        return Receipt.of(reporting.log(report.command()));
    }

    @GetMapping("/{id}")
    SessionReportJson read(@PathVariable UUID id) {
        return SessionReportJson.of(reading.report(id));
    }
}
