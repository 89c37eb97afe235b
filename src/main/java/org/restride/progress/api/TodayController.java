package org.restride.progress.api;

import java.util.List;
import java.util.Locale;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.progress.ReportRules;
import org.restride.progress.Today;
import org.restride.questions.Answering;
import org.restride.questions.EmergencyNumbers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the patient is asked to do today, and the rules that explain what is reported. */
@RestController
@RequestMapping("/api/me")
class TodayController {

    private final Today today;
    private final ReportRules rules;
    private final Answering answering;
    private final EmergencyNumbers numbers;
    private final PatientRecords records;
    private final CurrentActor actors;

    TodayController(
            Today today,
            ReportRules rules,
            Answering answering,
            EmergencyNumbers numbers,
            PatientRecords records,
            CurrentActor actors) {
        this.today = today;
        this.rules = rules;
        this.answering = answering;
        this.numbers = numbers;
        this.records = records;
        this.actors = actors;
    }

    @GetMapping("/today")
    TodayJson today() {
        return TodayJson.of(today.open());
    }

    /** The seven days after today, each as today would be on it. */
    @GetMapping("/days")
    List<TodayJson> ahead() {
        return today.ahead().stream().map(TodayJson::of).toList();
    }

    @GetMapping("/rules")
    RulesJson rules() {
        PatientId id = actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        PatientSummary patient = records.find(id).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        Locale language = patient.language();
        return RulesJson.of(
                rules.trafficLight(), answering.newest(Answering.RED_FLAGS), numbers.of(patient.country()), language);
    }
}
