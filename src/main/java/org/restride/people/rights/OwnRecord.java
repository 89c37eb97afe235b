package org.restride.people.rights;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.restride.base.Audited;
import org.restride.base.ForCliniciansOf;
import org.restride.base.ForPatients;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a copy of everything that is kept about a patient: for the patient alone, not for a carer; or by the clinic for a patient who
 * asked for it and can't make it. Each copy is one row of the audit.
 */
@Service
@Transactional
public class OwnRecord {

    private final OwnRows rows;
    private final List<CopyFormat> formats;
    private final Oneself oneself;
    private final ApplicationEventPublisher events;

    OwnRecord(OwnRows rows, List<CopyFormat> formats, Oneself oneself, ApplicationEventPublisher events) {
        this.rows = rows;
        this.formats = formats;
        this.oneself = oneself;
        this.events = events;
    }

    /**
     * Writes the acting patient's copy.
     *
     * @throws org.restride.base.DomainError.Forbidden if it is a carer
     */
    @ForPatients
    public void copy(CopyKind kind, Locale language, OutputStream out) {
        write(oneself.patient(), kind, language, out);
    }

    /** The same for a patient who asked the clinic for it. */
    @ForCliniciansOf
    public void copyOf(PatientId patient, CopyKind kind, Locale language, OutputStream out) {
        write(patient, kind, language, out);
    }

    /** Whether the acting person is a carer, for whom no copy is made. */
    @ForPatients
    @Transactional(readOnly = true)
    public boolean isCarer() {
        return oneself.isCarer();
    }

    private void write(PatientId patient, CopyKind kind, Locale language, OutputStream out) {
        events.publishEvent(
                new Audited(Audited.Deed.EXPORTED, "record", patient.value(), patient, List.of(kind.name()), null));
        CopyFormat format =
                formats.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
        try {
            format.write(rows.of(patient, language), language, out);
        } catch (IOException problem) {
            throw new UncheckedIOException("The copy did not get through", problem);
        }
    }
}
