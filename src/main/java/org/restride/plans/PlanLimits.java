package org.restride.plans;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.plans.checks.CheckLimits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From what on a day of a plan holds too much in the clinic: its own numbers, else those that the product ships. */
@Service
@Transactional
public class PlanLimits {

    private final ClinicSql db;
    private final ShippedCheckRules shipped;
    private final Glimpses glimpses;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanLimits(
            ClinicSql db,
            ShippedCheckRules shipped,
            Glimpses glimpses,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.shipped = shipped;
        this.glimpses = glimpses;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** One statement. */
    @ForAdministrators
    @Transactional(readOnly = true)
    public CheckLimits current() {
        Glimpse<CheckLimits> limits = glimpse();
        return glimpses.ask(limits).get(limits);
    }

    /** The same as a part of a larger read. */
    Glimpse<CheckLimits> glimpse() {
        return new Glimpse<>(
                """
                select jsonb_build_object('version', l.version, 'exercises', l.exercises, 'minutes', l.minutes)
                from plans.check_limit l where l.clinic_id = :clinic order by l.version desc limit 1
                """,
                Map.of(),
                text -> text == null ? shipped.rules().limits() : PlanJson.read(text, CheckLimits.class));
    }

    /** Sources for: fewer exercises are done rather than many. */
    @ForAdministrators
    @Transactional(readOnly = true)
    public List<String> sources() {
        return shipped.rules().fewer();
    }

    /**
     * Sets the clinic's own numbers; the ones before stay in the record.
     *
     * @param wanted whose version is the one that was seen
     * @throws DomainError.Conflict if somebody else has set others meanwhile
     */
    @ForAdministrators
    public void set(CheckLimits wanted) {
        int added = db.sql("""
                insert into plans.check_limit (clinic_id, version, exercises, minutes, account_id, stored_at)
                values (:clinic, :version, :exercises, :minutes, :account, :now) on conflict do nothing
                """)
                .param("version", wanted.version() + 1)
                .param("exercises", wanted.exercises())
                .param("minutes", wanted.minutes())
                .param("account", actors.get().account().value())
                .param("now", Columns.utc(clock.instant()))
                .update();
        if (added == 0) {
            throw new DomainError.Conflict("plans.check.error.limits-changed");
        }
        events.publishEvent(Audited.changed("clinic", actors.get().clinic().value(), null, "plan-limits"));
    }
}
