package org.restride.people.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.restride.base.AccountId;
import org.restride.base.Drafts;
import org.restride.base.PatientId;
import org.restride.base.ui.FormDraft;
import org.restride.people.AddressChanges;
import org.restride.people.ClinicSummary;
import org.restride.people.Clinics;
import org.restride.people.Consents;
import org.restride.people.InvitationPaper;
import org.restride.people.Invitations;
import org.restride.people.OpenWithReason;
import org.restride.people.PaperConsents;
import org.restride.people.PasswordResets;
import org.restride.people.PatientAccess;
import org.restride.people.PatientRecords;
import org.restride.people.StaffNames;
import org.springframework.beans.factory.ObjectProvider;
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
    private final PatientAccess access;
    private final PaperConsents paperConsents;
    private final Consents consents;
    private final AddressChanges addresses;
    private final StaffNames staffNames;
    private final ObjectProvider<InvitationPaper> paper;

    PatientDialogs(
            PatientRecords patients,
            Invitations invitations,
            OpenWithReason openings,
            PasswordResets mail,
            Clinics clinics,
            Drafts drafts,
            Clock clock,
            List<InvitationOption> options,
            PatientAccess access,
            PaperConsents paperConsents,
            Consents consents,
            AddressChanges addresses,
            StaffNames staffNames,
            ObjectProvider<InvitationPaper> paper) {
        this.patients = patients;
        this.invitations = invitations;
        this.openings = openings;
        this.mail = mail;
        this.clinics = clinics;
        this.drafts = drafts;
        this.clock = clock;
        this.options = List.copyOf(options);
        this.access = access;
        this.paperConsents = paperConsents;
        this.consents = consents;
        this.addresses = addresses;
        this.staffNames = staffNames;
        this.paper = paper;
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
                .onPaper(link -> sheet(patient, name, link, true))
                .open();
    }

    /** What the clinic can do for somebody who can't get in by themselves. */
    public void access(PatientId patient, String name) {
        new AccessDialog(this, patient, name).open();
    }

    /** Shows a code that leads into the account that is there, once. */
    void showCode(PatientId patient, String name, Invitations.Link link) {
        InvitationDialog.show(name, link, code -> sheet(patient, name, code, false));
    }

    private byte[] sheet(PatientId patient, String name, Invitations.Link link, boolean invitation) {
        ClinicSummary clinic = clinics.current();
        Locale language = patients.record(patient)
                .map(record -> record.details().language())
                .orElse(clinic.language());
        return paper.getObject().print(new InvitationPaper.Sheet(link, name, invitation, clinic, language));
    }

    PatientAccess access() {
        return access;
    }

    PaperConsents paperConsents() {
        return paperConsents;
    }

    Consents consents() {
        return consents;
    }

    AddressChanges addresses() {
        return addresses;
    }

    String nameOf(AccountId staff) {
        return staffNames.of(Set.of(staff)).getOrDefault(staff, "");
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
