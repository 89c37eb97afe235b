package org.restride.people.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.List;
import org.restride.base.Drafts;
import org.restride.base.PatientId;
import org.restride.base.ui.FormDraft;
import org.restride.people.Clinics;
import org.restride.people.Invitations;
import org.restride.people.OpenWithReason;
import org.restride.people.PasswordResets;
import org.restride.people.PatientRecords;
import org.springframework.stereotype.Component;

/** Opens the dialogs about a patient's person: registering, inviting, opening a record with a reason. */
@Component
public class PatientDialogs {

    private final PatientRecords patients;
    private final Invitations invitations;
    private final OpenWithReason openings;
    private final PasswordResets mail;
    private final Clinics clinics;
    private final Drafts drafts;
    private final Clock clock;
    private final List<InvitationOption> options;

    PatientDialogs(
            PatientRecords patients,
            Invitations invitations,
            OpenWithReason openings,
            PasswordResets mail,
            Clinics clinics,
            Drafts drafts,
            Clock clock,
            List<InvitationOption> options) {
        this.patients = patients;
        this.invitations = invitations;
        this.openings = openings;
        this.mail = mail;
        this.clinics = clinics;
        this.drafts = drafts;
        this.clock = clock;
        this.options = List.copyOf(options);
    }

    /** Registers a patient and offers the invitation. */
    public void register(Runnable done) {
        new RegisterDialog(patients, clinics.current(), drafts, (patient, name) -> {
                    done.run();
                    invite(patient, name);
                })
                .open();
    }

    /** Shows a patient's personal data for correction. */
    public void edit(PatientId patient, Runnable done) {
        patients.record(patient).ifPresent(record -> new RegisterDialog(patients, record, drafts, done).open());
    }

    /** Makes an invitation and shows its link once. */
    public void invite(PatientId patient, String name) {
        new InvitationDialog(
                        patient,
                        name,
                        byMail -> invitations.invitePatient(patient, byMail),
                        mail.byMail(),
                        options.stream()
                                .filter(option -> option.isOffered(patient))
                                .toList())
                .open();
    }

    /** Asks for the reason, and leads to the record. */
    public void open(PatientId patient, String name) {
        new OpenRecordDialog(name, new FormDraft(drafts, "open." + patient), reason -> {
                    openings.open(patient, reason);
                    UI.getCurrent().navigate("patients/" + patient);
                })
                .open();
    }

    Clock clock() {
        return clock;
    }
}
