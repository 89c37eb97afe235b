package org.restride.people.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.ForMembers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long the clinic keeps records: its own number of years, or the one that is usual in its country. */
@Service
@Transactional
public class Retention {

    private static final String FILE = "/retention/years.properties";

    private final Properties usual = read();
    private final ClinicSql db;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;

    Retention(ClinicSql db, CurrentActor actors, ApplicationEventPublisher events) {
        this.db = db;
        this.actors = actors;
        this.events = events;
    }

    /** What holds now. One statement. */
    @ForMembers
    @Transactional(readOnly = true)
    public RetentionRule rule() {
        return db.sql("select country, retention_years from people.clinic where clinic_id = :clinic")
                .query((row, n) -> rule(row.getString("country"), row.getObject("retention_years", Integer.class)))
                .single();
    }

    /**
     * Sets the clinic's own number; empty takes the country's.
     *
     * @throws DomainError.Invalid unless it is 0 to 40
     */
    @ForAdministrators
    public void choose(Optional<Integer> years) {
        years.filter(wanted -> wanted < 0 || wanted > RetentionRule.MOST).ifPresent(wrong -> {
            throw new DomainError.Invalid(Map.of("years", "rights.error.years"));
        });
        db.sql("update people.clinic set retention_years = :years where clinic_id = :clinic")
                .param("years", years.orElse(null), Types.SMALLINT)
                .update();
        events.publishEvent(Audited.changed("settings", actors.get().clinic().value(), null, "retention-years"));
    }

    RetentionRule rule(String country, @Nullable Integer own) {
        String known = usual.containsKey(country + ".years") ? country : "other";
        int years = Integer.parseInt(usual.getProperty(known + ".years", ""));
        return new RetentionRule(
                own == null ? years : own, own != null, years, usual.getProperty(known + ".source", ""));
    }

    private static Properties read() {
        try (InputStream file = Retention.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The usual years are missing: " + FILE);
            }
            Properties read = new Properties();
            read.load(file);
            return read;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
