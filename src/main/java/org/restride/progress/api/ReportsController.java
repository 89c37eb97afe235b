package org.restride.progress.api;

import org.restride.progress.PastReports;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the patient has reported so far, to look at and to put right. */
@RestController
@RequestMapping("/api/me/reports")
class ReportsController {

    private final PastReports reports;

    ReportsController(PastReports reports) {
        this.reports = reports;
    }

    @GetMapping
    ReportsJson read() {
        return ReportsJson.of(reports.read());
    }
}
