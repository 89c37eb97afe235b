package org.restride.plans.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Schedule;
import org.restride.plans.VersionSummary;
import org.restride.plans.assessment.Assessment;
import org.restride.plans.assessment.Assessments;
import org.restride.plans.assessment.ChoosingTemplate;
import org.restride.questions.Locks;
import org.springframework.stereotype.Component;

/** What a patient reads of the own plan, for the screens that show it. */
@Component
class OwnPlan {
    private final PlanReading reading;
    private final Catalogue catalogue;
    private final Locks locks;
    private final Assessments assessments;
    private final ChoosingTemplate choosing;
    private final PatientRecords records;
    private final CurrentActor actors;
    private final Clock clock;

    OwnPlan(
            PlanReading reading,
            Catalogue catalogue,
            Locks locks,
            Assessments assessments,
            ChoosingTemplate choosing,
            PatientRecords records,
            CurrentActor actors,
            Clock clock) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.locks = locks;
        this.assessments = assessments;
        this.choosing = choosing;
        this.records = records;
        this.actors = actors;
        this.clock = clock;
    }

    /** Leads to the emergency screen while a red flag locks the exercises; true if it does. */
    boolean leadsAway(BeforeEnterEvent event) {
        boolean locked = locks.current(patient()).isPresent();
        if (locked) {
            event.forwardTo("emergency");
        }
        return locked;
    }

    /** The same for a page that clinicians open as well. */
    boolean leadsPatientAway(BeforeEnterEvent event) {
        return actors.get().ownPatient().isPresent() && leadsAway(event);
    }

    Optional<PlanDetail> current() {
        return reading.current(patient());
    }

    /** The plan that is followed, else the one that ended last. */
    Optional<PlanDetail> latest() {
        return reading.latest(patient());
    }

    /** Why the clinic chose the plan, in plain words; empty if nobody said. */
    String why(PlanDetail plan) {
        return choosing.origin(plan.patient(), plan.id())
                .map(origin -> origin.body().words())
                .orElse("");
    }

    /** Whether the clinic waits for the assessment. */
    boolean isAsked() {
        return assessments
                .newest(patient())
                .filter(newest -> newest.state() == Assessment.State.ASKED)
                .isPresent();
    }

    PlanDetail version(PlanVersionId id) {
        return reading.version(id);
    }

    /** The patient's day. */
    LocalDate today() {
        ZoneId zone = records.find(patient()).map(PatientSummary::zone).orElse(ZoneOffset.UTC);
        return Schedule.day(clock.instant(), zone);
    }

    List<VersionSummary> history() {
        return reading.history(patient());
    }

    /** The plan's contents exactly as the version names them. */
    Map<ItemVersionId, PublishedItem> contents(PlanDetail plan, Locale language) {
        return catalogue.published(plan.body().contents(), language).stream()
                .collect(Collectors.toMap(PublishedItem::id, Function.identity()));
    }

    private PatientId patient() {
        return actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
    }
}
