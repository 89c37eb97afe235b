package org.restride.progress;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.ForMembers;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.plans.load.LoadLimits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** From what on a rise of the running load is worth a word in the clinic: its own numbers, else those that the product ships. */
@Service
@Transactional
public class RunLimits {

    private final ClinicSql db;
    private final ShippedLoadLimits shipped;
    private final Glimpses glimpses;
    private final JsonMapper json;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunLimits(
            ClinicSql db,
            ShippedLoadLimits shipped,
            Glimpses glimpses,
            JsonMapper json,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.shipped = shipped;
        this.glimpses = glimpses;
        this.json = json;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** One statement. */
    @ForMembers
    @Transactional(readOnly = true)
    public LoadLimits current() {
        Glimpse<LoadLimits> limits = glimpse();
        return glimpses.ask(limits).get(limits);
    }

    /** The same as a part of a larger read. */
    Glimpse<LoadLimits> glimpse() {
        return new Glimpse<>(
                """
                select json_build_object('version', l.version, 'weekPercent', l.week_percent,
                    'twoWeeksPercent', l.two_weeks_percent, 'floorMinutes', l.floor_minutes, 'hardDaysApart', l.hard_days_apart)
                from progress.load_limit l where l.clinic_id = :clinic order by l.version desc limit 1
                """, Map.of(), text -> text == null ? shipped.limits() : json.readValue(text, LoadLimits.class));
    }

    /** The sources of the shipped numbers and what is known of them, for who sets other ones. */
    @ForAdministrators
    @Transactional(readOnly = true)
    public List<String> sources() {
        return shipped.sources();
    }

    /**
     * Sets the clinic's own numbers; the ones before stay in the record.
     *
     * @param wanted whose version is the one that was seen
     * @throws DomainError.Conflict if somebody else has set others meanwhile
     */
    @ForAdministrators
    public void set(LoadLimits wanted) {
        int added = db.sql("""
                insert into progress.load_limit (clinic_id, version, week_percent, two_weeks_percent, floor_minutes,
                    hard_days_apart, account_id, stored_at)
                values (:clinic, :version, :week, :two, :floor, :apart, :account, :now) on conflict do nothing
                """)
                .param("version", wanted.version() + 1)
                .param("week", wanted.weekPercent())
                .param("two", wanted.twoWeeksPercent())
                .param("floor", wanted.floorMinutes())
                .param("apart", wanted.hardDaysApart())
                .param("account", actors.get().account().value())
                .param("now", Columns.utc(clock.instant()))
                .update();
        if (added == 0) {
            throw new DomainError.Conflict("progress.error.limits-changed");
        }
        events.publishEvent(Audited.changed("clinic", actors.get().clinic().value(), null, "load-limits"));
    }
}
