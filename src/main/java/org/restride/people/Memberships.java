package org.restride.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicId;
import org.restride.base.Columns;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may enter where and as what. */
@Repository
class Memberships {

    private static final String SELECT =
            "select id, account_id, clinic_id, roles, patient_id from platform.membership ";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Memberships(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    List<Membership> of(AccountId account) {
        return jdbc.sql(SELECT + "where account_id = :account order by created_at, id")
                .param("account", account.value())
                .query(Memberships::membership)
                .list();
    }

    Optional<Membership> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Memberships::membership)
                .optional();
    }

    Optional<Membership> ofStaff(ClinicId clinic, AccountId account) {
        return jdbc.sql(SELECT + "where clinic_id = :clinic and account_id = :account and patient_id is null")
                .param("clinic", clinic.value())
                .param("account", account.value())
                .query(Memberships::membership)
                .optional();
    }

    List<Membership> ofPatient(ClinicId clinic, PatientId patient) {
        return jdbc.sql(SELECT + "where clinic_id = :clinic and patient_id = :patient order by created_at, id")
                .param("clinic", clinic.value())
                .param("patient", patient.value())
                .query(Memberships::membership)
                .list();
    }

    /** Lets the account in; the same way in twice counts once, as staff with the newer roles. */
    void add(AccountId account, ClinicId clinic, Set<Role> roles, @Nullable PatientId patient) {
        String conflict = patient == null
                ? "on conflict (account_id, clinic_id) where patient_id is null do update set roles = excluded.roles"
                : "on conflict (account_id, clinic_id, patient_id) where patient_id is not null do nothing";
        jdbc.sql("""
                insert into platform.membership (id, account_id, clinic_id, roles, patient_id, created_at)
                values (:id, :account, :clinic, :roles, :patient, :now)
                """ + conflict)
                .param("id", ids.next())
                .param("account", account.value())
                .param("clinic", clinic.value())
                .param("roles", names(roles))
                .param("patient", patient == null ? null : patient.value(), Types.OTHER)
                .param("now", Columns.utc(clock.instant()))
                .update();
    }

    void changeRoles(UUID membership, Set<Role> roles) {
        jdbc.sql("update platform.membership set roles = :roles where id = :id")
                .param("id", membership)
                .param("roles", names(roles))
                .update();
    }

    void remove(UUID membership) {
        jdbc.sql("delete from platform.membership where id = :id")
                .param("id", membership)
                .update();
    }

    /** Ways in to one record lead to another from now on, unless the account already has that one. */
    void movePatient(ClinicId clinic, PatientId from, PatientId to) {
        jdbc.sql("""
                update platform.membership m set patient_id = :to
                where clinic_id = :clinic and patient_id = :from and not exists (
                    select from platform.membership o
                    where o.clinic_id = :clinic and o.account_id = m.account_id and o.patient_id = :to)
                """)
                .param("clinic", clinic.value())
                .param("from", from.value())
                .param("to", to.value())
                .update();
        jdbc.sql("delete from platform.membership where clinic_id = :clinic and patient_id = :from")
                .param("clinic", clinic.value())
                .param("from", from.value())
                .update();
    }

    int administrators(ClinicId clinic) {
        return jdbc.sql(
                        "select count(*) from platform.membership where clinic_id = :clinic and 'ADMINISTRATOR' = any (roles)")
                .param("clinic", clinic.value())
                .query(Integer.class)
                .single();
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static Membership membership(ResultSet row, int n) throws SQLException {
        UUID patient = row.getObject("patient_id", UUID.class);
        return new Membership(
                Columns.uuid(row, "id"),
                new AccountId(Columns.uuid(row, "account_id")),
                new ClinicId(Columns.uuid(row, "clinic_id")),
                roles(row),
                patient == null ? null : new PatientId(patient));
    }
}
