package org.restride.progress.api;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.people.ClinicSummary;
import org.restride.people.Clinics;
import org.restride.people.PatientState;
import org.restride.people.PatientSummary;
import org.restride.plans.DueList;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanId;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Schedule;
import org.restride.plans.SessionContents;
import org.restride.plans.Signature;
import org.restride.plans.SignedVersion;
import org.restride.plans.ui.PhonePreview;
import org.restride.progress.TodayState;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Today of a plan that is built, as if it had been signed on the Monday of this week and everything were done that it asks for. */
@Component
class TodayPreview implements PhonePreview {
    /** Stands for whoever and whatever has no id yet. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final SessionContents contents;
    private final Clinics clinics;
    private final Clock clock;
    private final JsonMapper json;

    TodayPreview(SessionContents contents, Clinics clinics, Clock clock, JsonMapper json) {
        this.contents = contents;
        this.clinics = clinics;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String today(Shown shown) {
        ClinicSummary clinic = clinics.current();
        LocalDate monday =
                Schedule.day(clock.instant(), clinic.zone()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate day = monday.plusWeeks(shown.week() - 1L).plusDays(shown.day().getValue() - 1L);
        PatientSummary patient = new PatientSummary(
                new PatientId(NOBODY),
                shown.firstName(),
                "",
                monday,
                clinic.zone(),
                shown.language(),
                clinic.country(),
                PatientState.ACTIVE);
        return json.writeValueAsString(TodayJson.of(state(shown, patient, clinic, monday, day)));
    }

    private TodayState state(
            Shown shown, PatientSummary patient, ClinicSummary clinic, LocalDate monday, LocalDate day) {
        PlanId id = new PlanId(NOBODY);
        SignedVersion version = new SignedVersion(
                new PlanVersionId(id, 1),
                monday,
                shown.body(),
                new Signature(new AccountId(NOBODY), clock.instant(), ""),
                null);
        PlanDetail plan = new PlanDetail(id, patient.id(), version, null);
        Schedule schedule = plan.schedule();
        DueList.Due due = new DueList.Due(plan, schedule.planned(day), schedule.next(day));
        return new TodayState(
                patient,
                clinic,
                clock.instant(),
                day,
                due,
                null,
                contents.of(due.day(), shown.language()),
                null,
                Set.of(),
                new TodayState.Round(1, Map.of()),
                null,
                null,
                0,
                null,
                false,
                false,
                null,
                null,
                null,
                false);
    }
}
