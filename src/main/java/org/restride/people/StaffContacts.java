package org.restride.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.ForProgram;
import org.restride.base.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the program writes to when a patient needs somebody: clinicians who work at the acting clinic now. */
@Service
@Transactional(readOnly = true)
public class StaffContacts {

    private static final String CLINICIANS = """
            select s.account_id, s.name, a.login, a.language from people.staff_member s
            join platform.membership m on m.clinic_id = s.clinic_id and m.account_id = s.account_id and m.patient_id is null
            join platform.account a on a.id = s.account_id
            """;

    /**
     * A clinician who can be written to.
     *
     * @param email the name by which the account signs in
     */
    public record Contact(AccountId account, String name, String email, Locale language) {}

    private final ClinicSql db;

    StaffContacts(ClinicSql db) {
        this.db = db;
    }

    /** The care team, whoever has been in it longest first. */
    @ForProgram
    public List<Contact> careTeam(PatientId patient) {
        return db.sql(CLINICIANS + """
                join people.care_team_member t on t.clinic_id = s.clinic_id and t.account_id = s.account_id
                where s.clinic_id = :clinic and s.active and 'CLINICIAN' = any (m.roles) and t.patient_id = :patient
                order by t.since, s.name, s.account_id
                """)
                .param("patient", patient.value())
                .query(StaffContacts::contact)
                .list();
    }

    /** All clinicians of the clinic. */
    @ForProgram
    public List<Contact> clinicians() {
        return db.sql(CLINICIANS + """
                where s.clinic_id = :clinic and s.active and 'CLINICIAN' = any (m.roles) order by s.name, s.account_id
                """).query(StaffContacts::contact).list();
    }

    private static Contact contact(ResultSet row, int n) throws SQLException {
        return new Contact(
                new AccountId(Columns.uuid(row, "account_id")),
                row.getString("name"),
                row.getString("login"),
                Locale.of(row.getString("language")));
    }
}
