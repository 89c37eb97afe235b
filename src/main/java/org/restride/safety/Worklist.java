package org.restride.safety;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.ForClinicians;
import org.restride.base.PatientId;
import org.restride.people.StaffNames;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of the acting clinician's patients need somebody, most urgent first, and why. */
@Service
@Transactional
public class Worklist {

    private final WorklistReading entries;
    private final StaffNames names;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Worklist(
            WorklistReading entries,
            StaffNames names,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.names = names;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** A page for somebody who opens the list or turns a page; the look is one row of the audit. At most three statements. */
    @ForClinicians
    public WorklistPage open(WorklistQuery query) {
        events.publishEvent(Audited.looked("worklist", null, null));
        return read(query, true);
    }

    /** The same page again for a list that is open already, because something has happened. At most two statements. */
    @ForClinicians
    @Transactional(readOnly = true)
    public WorklistPage again(WorklistQuery query) {
        return read(query, false);
    }

    /**
     * Who has those patients now who are no longer on a list that is open; a patient whom nobody has, or who is not in one's care, is missing.
     * Two statements.
     */
    @ForClinicians
    @Transactional(readOnly = true)
    public Map<PatientId, String> takenBy(Set<PatientId> patients) {
        if (patients.isEmpty()) {
            return Map.of();
        }
        Map<PatientId, AccountId> taken = entries.takenBy(patients, actors.get().account());
        Map<AccountId, String> known = names.of(Set.copyOf(taken.values()));
        return taken.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> known.getOrDefault(each.getValue(), "")));
    }

    private WorklistPage read(WorklistQuery query, boolean visiting) {
        Instant now = clock.instant();
        List<WorklistReading.Counted> found = entries.page(query, actors.get().account(), now, visiting);
        List<WorklistRow> rows = found.stream()
                .map(WorklistReading.Counted::row)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .limit(query.limit())
                .toList();
        WorklistReading.Counted any = found.getFirst();
        return new WorklistPage(
                named(rows),
                any.counts(),
                any.facets(),
                any.patients(),
                found.size() > query.limit(),
                now,
                any.lastVisit());
    }

    private List<WorklistRow> named(List<WorklistRow> rows) {
        Set<AccountId> staff = rows.stream()
                .flatMap(row -> row.takenBy().stream())
                .map(WorklistRow.Taken::by)
                .collect(Collectors.toSet());
        Map<AccountId, String> known = names.of(staff);
        return rows.stream()
                .map(row -> row.takenBy()
                        .map(taken -> row.named(known.getOrDefault(taken.by(), "")))
                        .orElse(row))
                .toList();
    }
}
