package org.restride.people.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.restride.base.Audited;
import org.restride.base.ForProgram;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a record in one transaction: what each module names, those above first. What remains is the audit, which knows ids and no
 * names, and a line that says that the record was erased and who decided it.
 */
@Service
public class Erasing {

    private static final int AT_ONCE = 20;

    private final StoredErasures erasures;
    private final List<OwnData> modules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasing(StoredErasures erasures, List<OwnData> modules, ApplicationEventPublisher events, Clock clock) {
        this.erasures = erasures;
        this.modules = modules.stream()
                .sorted(Comparator.comparingInt(OwnData::place).reversed())
                .toList();
        this.events = events;
        this.clock = clock;
    }

    /** Records of the clinic whose time has come, at most 20 at once. */
    @ForProgram
    @Transactional(readOnly = true)
    public List<PatientId> due() {
        return erasures.due(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), AT_ONCE);
    }

    /** Erases the record if two people have decided it and its time has come; else nothing happens. */
    @ForProgram
    @Transactional
    public void erase(PatientId patient) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!erasures.remember(patient, now)) {
            return;
        }
        modules.forEach(module -> module.letGo(patient));
        long rows = 0;
        for (OwnData module : modules) {
            for (OwnTable table : module.tables()) {
                rows += erasures.erase(table, patient);
            }
        }
        erasures.count(patient, rows);
        events.publishEvent(
                new Audited(Audited.Deed.REMOVED, "record", patient.value(), patient, List.of("erased"), null));
    }
}
