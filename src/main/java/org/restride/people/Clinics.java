package org.restride.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.restride.base.Audited;
import org.restride.base.Broadcast;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.ForMembers;
import org.restride.base.ForStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acting person's clinic: what everybody may know of it, and its settings. */
@Service
@Transactional
public class Clinics {

    /**
     * Settings with the version that a change hands back.
     */
    public record VersionedSettings(ClinicSettings settings, int version) {}

    private record Known(ClinicSummary summary, ClinicLimits limits, Instant until) {}

    private static final String KIND = "clinic";

    /** How long a node goes on with what it knows if nobody tells it of a change. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final ClinicSql db;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Broadcast broadcast;
    private final Clock clock;
    private final Map<ClinicId, Known> known = new ConcurrentHashMap<>();

    Clinics(ClinicSql db, CurrentActor actors, ApplicationEventPublisher events, Broadcast broadcast, Clock clock) {
        this.db = db;
        this.actors = actors;
        this.events = events;
        this.broadcast = broadcast;
        this.clock = clock;
        broadcast.listen(KIND, notice -> known.remove(notice.clinic()));
        broadcast.whenMissed(known::clear);
    }

    @ForMembers
    @Transactional(readOnly = true)
    public ClinicSummary current() {
        return known().summary();
    }

    @ForStaff
    @Transactional(readOnly = true)
    public ClinicLimits limits() {
        return known().limits();
    }

    @ForAdministrators
    @Transactional(readOnly = true)
    public VersionedSettings settings() {
        return read();
    }

    /**
     * @throws DomainError.Invalid if words in the brand colour could not be read
     * @throws DomainError.Conflict if somebody else changed the settings since {@code version}
     */
    @ForAdministrators
    public void change(ClinicSettings settings, int version) {
        if (!BrandColour.of(settings.brandColour()).isReadable()) {
            throw new DomainError.Invalid(Map.of("brandColour", "admin.colour.unreadable"));
        }
        int changed = bind(db.sql("""
                update people.clinic set name = :name, address = :address, phone = :phone, hours = :hours, zone = :zone,
                    country = :country, languages = :languages, brand_colour = :colour,
                    second_factor_required = :second_factor, pain_above = :pain, idle_days = :idle,
                    respond_hours = :respond, version = version + 1
                where clinic_id = :clinic and version = :version
                """), settings).param("version", version).update();
        if (changed == 0) {
            throw new DomainError.Conflict("people.changed-meanwhile");
        }
        ClinicId clinic = actors.get().clinic();
        events.publishEvent(Audited.changed("clinic", clinic.value(), null, "settings"));
        AfterCommit.run(() -> {
            known.remove(clinic);
            broadcast.tell(KIND, clinic, "");
        });
    }

    void add(ClinicSettings settings) {
        bind(db.sql("""
                insert into people.clinic (clinic_id, name, address, phone, hours, zone, country, languages, brand_colour,
                    second_factor_required, pain_above, idle_days, respond_hours)
                values (:clinic, :name, :address, :phone, :hours, :zone, :country, :languages, :colour,
                    :second_factor, :pain, :idle, :respond)
                """), settings).update();
    }

    private Known known() {
        ClinicId clinic = actors.get().clinic();
        Instant now = clock.instant();
        Known remembered = known.get(clinic);
        if (remembered != null && now.isBefore(remembered.until())) {
            return remembered;
        }
        ClinicSettings settings = read().settings();
        ClinicSummary summary = new ClinicSummary(
                clinic,
                settings.name(),
                settings.zone(),
                settings.country(),
                settings.languages().getFirst(),
                settings.phone(),
                settings.hours(),
                settings.brandColour());
        Known fresh = new Known(summary, settings.limits(), now.plus(REMEMBERED));
        known.put(clinic, fresh);
        return fresh;
    }

    private VersionedSettings read() {
        return db.sql("select * from people.clinic where clinic_id = :clinic")
                .query((row, n) -> settings(row))
                .optional()
                .orElseThrow(() -> new DomainError.NotFound("error.not-found"));
    }

    private static StatementSpec bind(StatementSpec statement, ClinicSettings settings) {
        return statement
                .param("name", settings.name())
                .param("address", settings.address())
                .param("phone", settings.phone())
                .param("hours", settings.hours())
                .param("zone", settings.zone().getId())
                .param("country", settings.country())
                .param(
                        "languages",
                        settings.languages().stream().map(Locale::getLanguage).toArray(String[]::new))
                .param("colour", settings.brandColour())
                .param("second_factor", settings.secondFactorRequired())
                .param("pain", settings.limits().painAbove())
                .param("idle", settings.limits().idleDays())
                .param("respond", settings.limits().respondHours());
    }

    private static VersionedSettings settings(ResultSet row) throws SQLException {
        List<Locale> languages = Arrays.stream(
                        (String[]) row.getArray("languages").getArray())
                .map(Locale::of)
                .toList();
        ClinicSettings settings = new ClinicSettings(
                row.getString("name"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("hours"),
                ZoneId.of(row.getString("zone")),
                row.getString("country"),
                languages,
                row.getString("brand_colour"),
                row.getBoolean("second_factor_required"),
                new ClinicLimits(row.getInt("pain_above"), row.getInt("idle_days"), row.getInt("respond_hours")));
        return new VersionedSettings(settings, row.getInt("version"));
    }
}
