package org.restride.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.ForProgram;
import org.restride.base.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the program writes to the people of the acting clinic. */
@Service
@Transactional(readOnly = true)
public class MailAddresses {

    /**
     * Somebody who can be written to.
     *
     * @param zone whose days are theirs
     */
    public record Recipient(String name, String email, Locale language, ZoneId zone) {}

    private final ClinicSql db;

    MailAddresses(ClinicSql db) {
        this.db = db;
    }

    /** Empty if the patient has no e-mail. */
    @ForProgram
    public Optional<Recipient> ofPatient(PatientId patient) {
        return db.sql("""
                select first_name || ' ' || last_name as name, email, language, zone from people.patient
                where clinic_id = :clinic and id = :patient and email is not null and state <> 'MERGED'
                """)
                .param("patient", patient.value())
                .query((row, n) -> new Recipient(
                        row.getString("name"),
                        row.getString("email"),
                        Locale.of(row.getString("language")),
                        ZoneId.of(row.getString("zone"))))
                .optional();
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
