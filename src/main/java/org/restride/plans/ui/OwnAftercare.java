package org.restride.plans.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;
import org.restride.people.ClinicSummary;
import org.restride.people.Clinics;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.Schedule;
import org.restride.plans.ending.Aftercare;
import org.restride.plans.ending.AftercareStanding;
import org.restride.plans.ending.Aftercares;
import org.restride.questions.Answering;
import org.restride.questions.EmergencyNumber;
import org.restride.questions.EmergencyNumbers;
import org.restride.questions.Level;
import org.restride.questions.Question;
import org.springframework.stereotype.Component;

/** What a discharged patient took along, for the screens that show it. */
@Component
class OwnAftercare {

    private final Aftercares aftercares;
    private final Catalogue catalogue;
    private final PatientRecords records;
    private final Clinics clinics;
    private final Answering answering;
    private final EmergencyNumbers numbers;
    private final CurrentActor actors;
    private final Clock clock;

    OwnAftercare(
            Aftercares aftercares,
            Catalogue catalogue,
            PatientRecords records,
            Clinics clinics,
            Answering answering,
            EmergencyNumbers numbers,
            CurrentActor actors,
            Clock clock) {
        this.aftercares = aftercares;
        this.catalogue = catalogue;
        this.records = records;
        this.clinics = clinics;
        this.answering = answering;
        this.numbers = numbers;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * All that the page says.
     *
     * @param contents the items exactly as they were given
     * @param signs the questions of which a yes is an emergency
     * @param today the patient's day
     */
    record Material(
            Aftercare aftercare,
            AftercareStanding standing,
            Map<ItemVersionId, PublishedItem> contents,
            List<Question> signs,
            EmergencyNumber emergency,
            ClinicSummary clinic,
            LocalDate today) {}

    /** Empty unless the patient is discharged and goes by something. */
    Optional<Material> material(Locale language) {
        PatientId patient =
                actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        return aftercares.standing(patient).flatMap(standing -> aftercares
                .current(patient)
                .flatMap(aftercare -> records.find(patient).map(who -> material(aftercare, standing, who, language))));
    }

    private Material material(Aftercare aftercare, AftercareStanding standing, PatientSummary who, Locale language) {
        return new Material(
                aftercare,
                standing,
                catalogue.published(aftercare.body().contents(), language).stream()
                        .collect(Collectors.toMap(PublishedItem::id, Function.identity())),
                answering.newest(Answering.RED_FLAGS).questions().stream()
                        .filter(question -> question.level() == Level.EMERGENCY)
                        .toList(),
                numbers.of(who.country()),
                clinics.current(),
                Schedule.day(clock.instant(), who.zone()));
    }
}
