package org.restride.shell.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.restride.audit.AuditEntry;
import org.restride.audit.AuditFilter;
import org.restride.audit.AuditTrail;
import org.restride.audit.ChainReport;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.PatientId;
import org.restride.people.PatientPage;
import org.restride.people.PatientQuery;
import org.restride.people.PatientRecords;
import org.restride.people.StaffNames;
import org.springframework.stereotype.Component;

/** What the audit's screens need from several modules: entries with the names of those that they speak of. */
@Component
class AuditDesk {

    /** Signs with which a spreadsheet would begin a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final AuditTrail trail;
    private final StaffNames staff;
    private final PatientRecords patients;
    private final CurrentActor actors;

    AuditDesk(AuditTrail trail, StaffNames staff, PatientRecords patients, CurrentActor actors) {
        this.trail = trail;
        this.staff = staff;
        this.patients = patients;
        this.actors = actors;
    }

    AuditWords.Names names(List<AuditEntry> entries) {
        Set<PatientId> whose = entries.stream()
                .map(AuditEntry::patient)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        return new AuditWords.Names(
                staff.of(entries.stream().map(AuditEntry::account).collect(Collectors.toSet())), patients.names(whose));
    }

    /** The patients that fit a name or an external number, at most ten. */
    PatientPage find(String text) {
        return patients.page(
                new PatientQuery(text, PatientQuery.Whose.CLINIC, false, PatientQuery.Order.NAME, false, 0, 10));
    }

    /** Reads the chain on a thread of its own, as the acting person. */
    void check(LongConsumer progress, Consumer<Optional<ChainReport>> done) {
        Actor actor = actors.get();
        Thread.ofVirtual()
                .name("audit-check")
                .start(() -> actors.as(actor, () -> {
                    Optional<ChainReport> report = Optional.empty();
                    try {
                        report = Optional.of(trail.check(progress));
                    } finally {
                        done.accept(report);
                    }
                    return report;
                }));
    }

    /** Writes every entry that fits as a table in UTF-8. */
    void export(AuditFilter filter, OutputStream out) {
        try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(
                    "at", "account", "roles", "deed", "subject", "subject_id", "patient", "fields", "why", "origin");
            trail.export(filter, entry -> write(csv, entry));
        } catch (IOException problem) {
            throw new UncheckedIOException("The export could not be sent", problem);
        }
    }

    private static void write(CsvWriter csv, AuditEntry entry) {
        csv.writeRecord(
                entry.at().toString(),
                entry.account().toString(),
                entry.roles(),
                entry.deed(),
                entry.subject(),
                Objects.toString(entry.subjectId(), ""),
                Objects.toString(entry.patient(), ""),
                String.join(" ", entry.fields()),
                harmless(Objects.toString(entry.why(), "")),
                harmless(entry.origin()));
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
