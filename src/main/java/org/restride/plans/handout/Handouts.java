package org.restride.plans.handout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.Access;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.ForMembers;
import org.restride.base.PatientId;
import org.restride.base.PublicAddress;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemContent;
import org.restride.catalogue.ItemVersionId;
import org.restride.people.Clinics;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Schedule;
import org.restride.questions.Answering;
import org.restride.questions.EmergencyNumbers;
import org.restride.questions.Locks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where plans are printed. Nothing of a handout is kept: it is made anew each time, of what was signed. */
@Service
@Transactional
public class Handouts {

    private final PlanReading plans;
    private final Catalogue catalogue;
    private final Clinics clinics;
    private final PatientRecords records;
    private final Answering answering;
    private final EmergencyNumbers emergencyNumbers;
    private final Printing printing;
    private final PublicAddress address;
    private final Locks locks;
    private final CurrentActor actors;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handouts(
            PlanReading plans,
            Catalogue catalogue,
            Clinics clinics,
            PatientRecords records,
            Answering answering,
            EmergencyNumbers emergencyNumbers,
            Printing printing,
            PublicAddress address,
            Locks locks,
            CurrentActor actors,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.catalogue = catalogue;
        this.clinics = clinics;
        this.records = records;
        this.answering = answering;
        this.emergencyNumbers = emergencyNumbers;
        this.printing = printing;
        this.address = address;
        this.locks = locks;
        this.actors = actors;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The plan version as a PDF; that it was printed is kept in the audit.
     *
     * @throws DomainError.NotFound if there is no such version, or it is not for this person
     * @throws DomainError.Locked if it is the patient's own and a red flag has locked the exercises
     */
    @ForMembers
    public byte[] print(PlanVersionId version, HandoutWish wish) {
        PlanDetail plan = plans.version(version);
        access.requireCareOf(plan.patient());
        if (actors.get().is(Role.PATIENT) && locks.current(plan.patient()).isPresent()) {
            throw new DomainError.Locked("plans.error.locked");
        }
        PatientSummary patient =
                records.find(plan.patient()).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        LocalDate today = Schedule.day(clock.instant(), patient.zone());
        Map<ItemVersionId, ItemContent> contents = catalogue
                .contents(plan.body().contents(), wish.language())
                .stream()
                .collect(Collectors.toMap(ItemContent::id, Function.identity()));
        byte[] pdf = printing.print(material(plan, patient, today, contents, wish.effort(), null), wish);
        events.publishEvent(new Audited(
                Audited.Deed.EXPORTED,
                "plan",
                version.plan().value(),
                plan.patient(),
                List.of(
                        "version:" + version.version(),
                        "form:" + wish.form().name().toLowerCase(Locale.ROOT)),
                null));
        return pdf;
    }

    /**
     * A plan as the patient saw it on a past day, as a PDF in the language of that day; that it was printed is kept in the audit.
     *
     * @throws DomainError.NotFound if it is no plan of this patient
     */
    @ForCliniciansOf
    public byte[] print(PatientId patient, PastPlan past, Paper paper) {
        PlanDetail plan = past.plan();
        if (!plan.patient().equals(patient)) {
            throw new DomainError.NotFound("plans.error.no-such-plan");
        }
        PatientSummary who = records.find(patient).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        Map<ItemVersionId, ItemContent> contents = past.contents().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().content()));
        byte[] pdf = printing.print(
                material(plan, who, past.day(), contents, false, past),
                new HandoutWish(Form.USUAL, paper, past.language(), false));
        events.publishEvent(new Audited(
                Audited.Deed.EXPORTED,
                "plan",
                plan.id().value(),
                patient,
                List.of("version:" + plan.number(), "day:" + past.day()),
                null));
        return pdf;
    }

    private HandoutMaterial material(
            PlanDetail plan,
            PatientSummary patient,
            LocalDate day,
            Map<ItemVersionId, ItemContent> contents,
            boolean effort,
            @Nullable PastPlan past) {
        return new HandoutMaterial(
                plan,
                clinics.current(),
                patient.fullName(),
                patient.zone(),
                day,
                contents,
                answering.newest(Answering.RED_FLAGS),
                emergencyNumbers.of(patient.country()),
                address.link("/plan/" + plan.id() + "/" + plan.number()),
                effort,
                past);
    }
}
