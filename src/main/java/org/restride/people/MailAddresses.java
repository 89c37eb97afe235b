package org.restride.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.ForCareOf;
import org.restride.base.ForProgram;
import org.restride.base.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the people of the acting clinic can be written to. */
@Service
@Transactional(readOnly = true)
public class MailAddresses {

    /**
     * Somebody who can be written to.
     *
     * @param zone whose days are theirs
     */
    public record Recipient(String name, String email, Locale language, ZoneId zone) {}

    /**
     * Who the patient is and their address.
     *
     * @param email as the clinic has it; empty if it has none
     */
    public record Contact(PatientSummary who, Optional<String> email) {}

    private final Patients patients;
    private final ClinicSql db;

    MailAddresses(Patients patients, ClinicSql db) {
        this.patients = patients;
        this.db = db;
    }

    /** One statement. */
    @ForCareOf
    public Optional<Contact> contact(PatientId patient) {
        return patients.record(patient)
                .map(record -> new Contact(record.summary(), record.details().contactEmail()));
    }

    /** Empty if the patient has no e-mail. One statement. */
    @ForProgram
    public Optional<Recipient> ofPatient(PatientId patient) {
        return contact(patient)
                .filter(contact -> contact.who().state() != PatientState.MERGED)
                .flatMap(contact -> contact.email()
                        .map(email -> new Recipient(
                                contact.who().fullName(),
                                email,
                                contact.who().language(),
                                contact.who().zone())));
    }

    /** Empty if the account does not work at the clinic any more. */
    @ForProgram
    public Optional<Recipient> ofStaff(AccountId account) {
        return db.sql("""
                select s.name, a.login, a.language, c.zone from people.staff_member s
                join people.clinic c on c.clinic_id = s.clinic_id
                join platform.account a on a.id = s.account_id
                where s.clinic_id = :clinic and s.account_id = :account and s.active
                """)
                .param("account", account.value())
                .query((row, n) -> new Recipient(
                        row.getString("name"),
                        row.getString("login"),
                        Locale.of(row.getString("language")),
                        ZoneId.of(row.getString("zone"))))
                .optional();
    }
}
