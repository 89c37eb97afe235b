package org.restride.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.springframework.stereotype.Repository;

/** The invitations of a clinic. */
@Repository
class StoredInvitations {

    /**
     * What became of a guess.
     *
     * @param triesLeft after it
     */
    record Guess(boolean right, int triesLeft) {}

    private final ClinicSql db;

    StoredInvitations(ClinicSql db) {
        this.db = db;
    }

    void add(Invitation invitation, String token, AccountId by, Instant now) {
        PatientId patient = invitation.patient();
        db.sql("""
                insert into people.invitation (clinic_id, id, kind, patient_id, name, email, roles, token_hash, created_at,
                    created_by, expires_at, tries_left)
                values (:clinic, :id, :kind, :patient, :name, :email, :roles, :hash, :now, :by, :expires, :tries)
                """)
                .param("id", invitation.id())
                .param("kind", invitation.kind().name())
                .param("patient", patient == null ? null : patient.value(), Types.OTHER)
                .param("name", invitation.name())
                .param("email", invitation.email(), Types.VARCHAR)
                .param(
                        "roles",
                        invitation.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param("hash", Tokens.hash(token))
                .param("now", Columns.utc(now))
                .param("by", by.value())
                .param("expires", Columns.utc(invitation.expiresAt()))
                .param("tries", invitation.triesLeft())
                .update();
    }

    Optional<Invitation> find(String token) {
        return db.sql("select * from people.invitation where clinic_id = :clinic and token_hash = :hash")
                .param("hash", Tokens.hash(token))
                .query(StoredInvitations::invitation)
                .optional();
    }

    /** Of a patient or their carers, newest first. */
    List<Invitation> of(PatientId patient) {
        return db.sql("""
                select * from people.invitation where clinic_id = :clinic and patient_id = :patient
                order by created_at desc, id desc limit 20
                """)
                .param("patient", patient.value())
                .query(StoredInvitations::invitation)
                .list();
    }

    List<Invitation> openOfStaff(Instant now) {
        return db.sql("""
                select * from people.invitation
                where clinic_id = :clinic and kind = 'STAFF' and used_at is null and withdrawn_at is null and expires_at > :now
                order by created_at desc, id desc
                """)
                .param("now", Columns.utc(now))
                .query(StoredInvitations::invitation)
                .list();
    }

    /**
     * A guess at the birth date, counted unless it is right. Comparing and counting are one statement under the lock of the row, so that
     * guesses at the same time can't be more than there are tries.
     *
     * @return empty if there was no try left
     */
    Optional<Guess> guess(UUID invitation, @Nullable LocalDate birthDate) {
        return db.sql("""
                update people.invitation i
                set tries_left = i.tries_left - case when p.birth_date = :birth then 0 else 1 end
                from people.patient p
                where i.clinic_id = :clinic and i.id = :id and i.tries_left > 0
                    and p.clinic_id = :clinic and p.id = i.patient_id
                returning i.tries_left, coalesce(p.birth_date = :birth, false) as right_date
                """)
                .param("id", invitation)
                .param("birth", birthDate, Types.DATE)
                .query((row, n) -> new Guess(row.getBoolean("right_date"), row.getInt("tries_left")))
                .optional();
    }

    /** False if it is no longer open. */
    boolean use(UUID invitation, Instant now) {
        return db.sql("""
                update people.invitation set used_at = :now
                where clinic_id = :clinic and id = :id and used_at is null and withdrawn_at is null and tries_left > 0
                    and expires_at > :now
                """)
                        .param("id", invitation)
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    void withdraw(UUID invitation, Instant now) {
        db.sql("""
                update people.invitation set withdrawn_at = :now
                where clinic_id = :clinic and id = :id and used_at is null and withdrawn_at is null
                """).param("id", invitation).param("now", Columns.utc(now)).update();
    }

    /** A new invitation of the patient makes older ones void. */
    void withdrawFormer(PatientId patient, Instant now) {
        db.sql("""
                update people.invitation set withdrawn_at = :now
                where clinic_id = :clinic and patient_id = :patient and kind = 'PATIENT' and used_at is null
                    and withdrawn_at is null
                """)
                .param("patient", patient.value())
                .param("now", Columns.utc(now))
                .update();
    }

    private static Invitation invitation(ResultSet row, int n) throws SQLException {
        UUID patient = row.getObject("patient_id", UUID.class);
        return new Invitation(
                Columns.uuid(row, "id"),
                InvitationKind.valueOf(row.getString("kind")),
                patient == null ? null : new PatientId(patient),
                row.getString("name"),
                row.getString("email"),
                Memberships.roles(row),
                Columns.instant(row, "expires_at"),
                row.getInt("tries_left"),
                row.getObject("used_at") != null,
                row.getObject("withdrawn_at") != null);
    }
}
