package org.restride.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.restride.base.Audited;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.ForPatients;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the audit to the administrator, and to patients who looked at their record. */
@Service
public class AuditTrail {

    private static final int PAGE = 1_000;
    private static final Duration SEALED_WITHIN = Duration.ofSeconds(10);

    private final Entries entries;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditTrail(Entries entries, CurrentActor actors, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** The newest entries that fit, at most {@code limit} (1 to 1,000). */
    @ForAdministrators
    @Transactional(readOnly = true)
    public List<AuditEntry> page(AuditFilter filter, int limit) {
        return entries.page(filter, Math.clamp(limit, 1, PAGE));
    }

    /** How many deeds of each kind there were since then; kinds without any are missing. One statement. */
    @ForAdministrators
    @Transactional(readOnly = true)
    public Map<Audited.Deed, Long> counts(Instant since) {
        return entries.counts(since);
    }

    /** Who did what with the acting patient's own record, newest first, at most {@code limit} (1 to 1,000). */
    @ForPatients
    @Transactional(readOnly = true)
    public List<AuditEntry> ofOwnRecord(int limit) {
        PatientId own = actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        AuditFilter filter =
                new AuditFilter(null, own, null, Instant.EPOCH, clock.instant().plusSeconds(1), null);
        return entries.page(filter, Math.clamp(limit, 1, PAGE));
    }

    /** Hands over every entry that fits, oldest page last, and notes that somebody took them out. */
    @ForAdministrators
    @Transactional
    public void export(AuditFilter filter, Consumer<AuditEntry> taker) {
        events.publishEvent(new Audited(Audited.Deed.EXPORTED, "audit", null, filter.patient(), List.of(), null));
        AuditFilter next = filter;
        List<AuditEntry> page;
        do {
            page = entries.page(next, PAGE);
            page.forEach(taker);
            next = page.isEmpty() ? next : next.after(page.getLast());
        } while (page.size() == PAGE);
    }

    /**
     * Reads the whole chain again and compares.
     *
     * @param progress told after each thousand entries how many were read
     */
    @ForAdministrators
    @Transactional(readOnly = true)
    public ChainReport check(LongConsumer progress) {
        ClinicId clinic = actors.get().clinic();
        byte[] before = Chain.START;
        long number = 0;
        List<Entries.Sealed> page;
        do {
            page = entries.sealed(number, PAGE);
            for (Entries.Sealed seal : page) {
                Optional<ChainReport.Fault> fault = fault(clinic, before, number + 1, seal);
                if (fault.isPresent()) {
                    return new ChainReport(number, fault.get(), number + 1, seal.entryAt());
                }
                before = seal.hash();
                number = seal.number();
            }
            progress.accept(number);
        } while (page.size() == PAGE);
        return unsealed(number);
    }

    private static Optional<ChainReport.Fault> fault(ClinicId clinic, byte[] before, long due, Entries.Sealed seal) {
        if (seal.number() != due || seal.entry().isEmpty()) {
            return Optional.of(ChainReport.Fault.MISSING);
        }
        byte[] expected = Chain.seal(before, clinic, due, seal.entry().get());
        return Arrays.equals(expected, seal.hash()) ? Optional.empty() : Optional.of(ChainReport.Fault.BROKEN);
    }

    private ChainReport unsealed(long checked) {
        return entries.unsealed(Instant.EPOCH, 1).stream()
                .filter(entry -> entry.at().isBefore(clock.instant().minus(SEALED_WITHIN)))
                .findFirst()
                .map(entry -> new ChainReport(checked, ChainReport.Fault.UNSEALED, 0, entry.at()))
                .orElseGet(() -> new ChainReport(checked, null, 0, null));
    }
}
