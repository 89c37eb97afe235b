package org.restride.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.ClinicId;
import org.restride.base.Columns;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The device tokens of the directory. */
@Repository
class StoredDevices {

    private final JdbcClient jdbc;
    private final Ids ids;

    StoredDevices(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    UUID add(UUID membership, byte[] hash, String label, boolean trusted, Instant now, Instant expiresAt) {
        UUID device = ids.next();
        jdbc.sql("""
                insert into platform.device_token (id, membership_id, token_hash, label, trusted, created_at, last_used_at,
                    expires_at)
                values (:id, :membership, :hash, :label, :trusted, :now, :now, :expires)
                """)
                .param("id", device)
                .param("membership", membership)
                .param("hash", hash)
                .param("label", label)
                .param("trusted", trusted)
                .param("now", Columns.utc(now))
                .param("expires", Columns.utc(expiresAt))
                .update();
        return device;
    }

    /** A good token, and when it was last noted that it is in use. */
    record Found(DeviceHolder holder, Instant lastUsedAt, Instant expiresAt) {}

    Optional<Found> find(byte[] hash, Instant now) {
        return jdbc.sql("""
                select d.id as device, d.trusted, d.last_used_at, d.expires_at,
                    m.id, m.account_id, m.clinic_id, m.roles, m.patient_id, d.created_at
                from platform.device_token d join platform.membership m on m.id = d.membership_id
                where d.token_hash = :hash and d.expires_at > :now
                """)
                .param("hash", hash)
                .param("now", Columns.utc(now))
                .query((row, n) -> new Found(
                        new DeviceHolder(Columns.uuid(row, "device"), user(row)),
                        Columns.instant(row, "last_used_at"),
                        Columns.instant(row, "expires_at")))
                .optional();
    }

    private static RestrideUser user(ResultSet row) throws SQLException {
        return new RestrideUser(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "account_id"),
                Columns.uuid(row, "clinic_id"),
                Memberships.roles(row),
                row.getObject("patient_id", UUID.class),
                Columns.instant(row, "created_at"),
                Columns.uuid(row, "device"),
                row.getBoolean("trusted"),
                false);
    }

    void used(byte[] hash, Instant now) {
        jdbc.sql("update platform.device_token set last_used_at = :now where token_hash = :hash")
                .param("hash", hash)
                .param("now", Columns.utc(now))
                .update();
    }

    List<DeviceTokens.Device> of(AccountId account) {
        return jdbc.sql("""
                select d.id, d.label, d.trusted, d.created_at, d.last_used_at, d.expires_at
                from platform.device_token d join platform.membership m on m.id = d.membership_id
                where m.account_id = :account order by d.last_used_at desc, d.id
                """)
                .param("account", account.value())
                .query((row, n) -> new DeviceTokens.Device(
                        Columns.uuid(row, "id"),
                        row.getString("label"),
                        row.getBoolean("trusted"),
                        Columns.instant(row, "created_at"),
                        Columns.instant(row, "last_used_at"),
                        Columns.instant(row, "expires_at")))
                .list();
    }

    Set<UUID> of(ClinicId clinic, PatientId patient, Instant now) {
        return Set.copyOf(jdbc.sql("""
                select d.id from platform.device_token d join platform.membership m on m.id = d.membership_id
                where m.clinic_id = :clinic and m.patient_id = :patient and d.expires_at > :now
                """)
                .param("clinic", clinic.value())
                .param("patient", patient.value())
                .param("now", Columns.utc(now))
                .query(UUID.class)
                .list());
    }

    void remove(byte[] hash) {
        jdbc.sql("delete from platform.device_token where token_hash = :hash")
                .param("hash", hash)
                .update();
    }

    boolean remove(AccountId account, UUID device) {
        return jdbc.sql("""
                delete from platform.device_token d using platform.membership m
                where d.id = :device and m.id = d.membership_id and m.account_id = :account
                """)
                        .param("device", device)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    void removeAll(AccountId account) {
        jdbc.sql("""
                delete from platform.device_token d using platform.membership m
                where m.id = d.membership_id and m.account_id = :account
                """).param("account", account.value()).update();
    }

    /** Of everybody who came in to this record. */
    void removeAll(ClinicId clinic, PatientId patient) {
        jdbc.sql("""
                delete from platform.device_token d using platform.membership m
                where m.id = d.membership_id and m.clinic_id = :clinic and m.patient_id = :patient
                """)
                .param("clinic", clinic.value())
                .param("patient", patient.value())
                .update();
    }

    int removeExpired(Instant now) {
        return jdbc.sql("delete from platform.device_token where expires_at <= :now")
                .param("now", Columns.utc(now))
                .update();
    }
}
