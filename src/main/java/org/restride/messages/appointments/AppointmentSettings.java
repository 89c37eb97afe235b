package org.restride.messages.appointments;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.ForMembers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which ways the clinic meets patients. */
@Service
@Transactional
public class AppointmentSettings {

    private static final Set<Way> SHIPPED = EnumSet.of(Way.CLINIC, Way.CALL);

    private final ClinicSql db;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;

    AppointmentSettings(ClinicSql db, CurrentActor actors, ApplicationEventPublisher events) {
        this.db = db;
        this.actors = actors;
        this.events = events;
    }

    /** At least one, in the order of {@link Way}. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<Way> ways() {
        Set<Way> chosen = db
                .sql("select unnest(ways) from messages.appointment_setting where clinic_id = :clinic")
                .query(String.class)
                .list()
                .stream()
                .map(Way::valueOf)
                .collect(Collectors.toSet());
        return Stream.of(Way.values())
                .filter((chosen.isEmpty() ? SHIPPED : chosen)::contains)
                .toList();
    }

    /**
     * @throws DomainError.Invalid if there is none
     */
    @ForAdministrators
    public void offer(Set<Way> ways) {
        if (ways.isEmpty()) {
            throw new DomainError.Invalid(Map.of("ways", "appointments.invalid.ways"));
        }
        db.sql("""
                insert into messages.appointment_setting (clinic_id, ways) values (:clinic, :ways)
                on conflict (clinic_id) do update
                    set ways = excluded.ways, version = messages.appointment_setting.version + 1
                """)
                .param("ways", ways.stream().map(Way::name).sorted().toArray(String[]::new))
                .update();
        events.publishEvent(Audited.changed("clinic", actors.get().clinic().value(), null, "appointment-ways"));
    }
}
