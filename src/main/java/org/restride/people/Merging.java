package org.restride.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.ForCliniciansOf;
import org.restride.base.ForRegistrars;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two records of one person one. Everything moves to the record that goes on, in one transaction: each module follows
 * {@link PatientsMerged}. The administrator, who knows who is who, decides that it happens; what touches the patient's care is decided by a
 * clinician first.
 */
@Service
@Transactional
public class Merging {

    private final Patients patients;
    private final MergedRecords records;
    private final MergedWays ways;
    private final CareTeams teams;
    private final List<MergeObstacle> obstacles;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            Patients patients,
            MergedRecords records,
            MergedWays ways,
            CareTeams teams,
            List<MergeObstacle> obstacles,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.patients = patients;
        this.records = records;
        this.ways = ways;
        this.teams = teams;
        this.obstacles = obstacles;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What {@link #merge} would do.
     *
     * @throws DomainError.Conflict if one of the two was merged before or isn't in this clinic
     */
    @ForAdministrators
    @Transactional(readOnly = true)
    public MergePreview preview(PatientId merged, PatientId kept) {
        PatientRecord ending = record(merged);
        PatientRecord lasting = record(kept);
        if (merged.equals(kept)) {
            throw cannot();
        }
        Set<String> team = new TreeSet<>();
        Stream.of(merged, kept)
                .flatMap(patient -> teams.of(patient).stream())
                .map(CareTeams.Member::name)
                .forEach(team::add);
        return new MergePreview(
                ending.details(),
                lasting.details(),
                takenOver(ending.details(), lasting.details()),
                ways.preview(actors.get().clinic(), merged, kept),
                List.copyOf(team),
                comesBack(ending, lasting),
                decisions(merged, kept));
    }

    /**
     * Merges at once, or waits until a clinician of either care team has decided what only they may.
     *
     * @return whether the two are one now; false if it waits
     * @throws DomainError.Conflict if one of the two was merged before or isn't in this clinic
     */
    @ForAdministrators
    public boolean merge(PatientId merged, PatientId kept) {
        if (merged.equals(kept)) {
            throw cannot();
        }
        record(merged);
        record(kept);
        if (decisions(merged, kept).isEmpty()) {
            join(merged, kept);
            return true;
        }
        records.ask(merged, kept, actors.get().account(), clock.instant());
        events.publishEvent(Audited.changed("patient", merged.value(), merged, "merge-asked"));
        events.publishEvent(Audited.changed("patient", kept.value(), kept, "merge-asked"));
        return false;
    }

    /** The merging of this record that waits, for the administrator. */
    @ForAdministrators
    @Transactional(readOnly = true)
    public Optional<MergeRequest> asked(PatientId patient) {
        return records.waiting(patient);
    }

    /** Takes back a merging that waits; nothing happens if there is none. */
    @ForAdministrators
    public void withdraw(PatientId patient) {
        if (records.forget(patient)) {
            events.publishEvent(Audited.changed("patient", patient.value(), patient, "merge-withdrawn"));
        }
    }

    /** The merging of this record that waits for a clinician. */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public Optional<MergeRequest> waiting(PatientId patient) {
        return records.waiting(patient);
    }

    /**
     * Goes on with the merging that waits, after a clinician has decided.
     *
     * @return the record that goes on
     * @throws DomainError.Conflict if nothing waits, or something is still undecided
     */
    @ForCliniciansOf
    public PatientId goOn(PatientId patient) {
        MergeRequest request = records.waiting(patient).orElseThrow(Merging::cannot);
        if (!decisions(request.merged(), request.kept()).isEmpty()) {
            throw new DomainError.Conflict("people.merge-undecided");
        }
        join(request.merged(), request.kept());
        return request.kept();
    }

    /** The record that goes on in the place of this one, if this one was merged. */
    @ForRegistrars
    @Transactional(readOnly = true)
    public Optional<PatientId> lasting(PatientId patient) {
        Optional<PatientId> lasting = patients.mergedInto(patient);
        return lasting.map(
                next -> patients.mergedInto(next).isPresent() ? lasting(next).orElse(next) : next);
    }

    private void join(PatientId merged, PatientId kept) {
        ClinicId clinic = actors.get().clinic();
        PatientRecord lasting = record(kept);
        boolean active = comesBack(record(merged), lasting) || lasting.state() == PatientState.ACTIVE;
        if (!patients.merge(merged, kept)) {
            throw cannot();
        }
        Set<AccountId> carers = ways.carers(merged);
        records.move(merged, kept, active);
        ways.move(clinic, merged, kept, carers);
        records.forget(merged);
        records.forget(kept);
        events.publishEvent(Audited.merged(merged, kept));
        events.publishEvent(Audited.changed("patient", kept.value(), kept, "merged"));
        events.publishEvent(new PatientsMerged(clinic, merged, kept));
    }

    private PatientRecord record(PatientId patient) {
        return patients.record(patient)
                .filter(found -> found.state() != PatientState.MERGED)
                .orElseThrow(Merging::cannot);
    }

    private List<String> decisions(PatientId merged, PatientId kept) {
        return obstacles.stream()
                .flatMap(obstacle -> obstacle.between(merged, kept).stream())
                .collect(Collectors.toList());
    }

    private static boolean comesBack(PatientRecord ending, PatientRecord lasting) {
        return ending.state() == PatientState.ACTIVE && lasting.state() == PatientState.DISCHARGED;
    }

    private static List<String> takenOver(PatientDetails ending, PatientDetails lasting) {
        List<String> fields = new ArrayList<>();
        if (lasting.email() == null && ending.email() != null) {
            fields.add("email");
        }
        if (lasting.phone() == null && ending.phone() != null) {
            fields.add("phone");
        }
        if (lasting.externalNumber() == null && ending.externalNumber() != null) {
            fields.add("number");
        }
        return fields;
    }

    private static DomainError.Conflict cannot() {
        return new DomainError.Conflict("people.cannot-merge");
    }
}
