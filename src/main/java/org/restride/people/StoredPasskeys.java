package org.restride.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Columns;
import org.restride.base.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The passkeys of the directory: public keys, counters, and the names that people gave them. */
@Repository
class StoredPasskeys implements UserCredentialRepository {

    private static final String SELECT = """
            select p.*, a.passkey_handle from platform.passkey p join platform.account a on a.id = p.account_id
            """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    StoredPasskeys(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("delete from platform.passkey where credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .update();
    }

    /**
     * Adds it; of one that is there the count and the use are noted.
     *
     * @throws IllegalArgumentException if it counts no further than it did: then there are two of it
     */
    @Override
    public void save(CredentialRecord passkey) {
        if (ownerOf(passkey.getCredentialId()).isEmpty()) {
            add(passkey);
        } else if (!noteUse(passkey)) {
            throw new IllegalArgumentException("A copy of this passkey was used");
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql(SELECT + "where p.credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .query(StoredPasskeys::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(SELECT + "where a.passkey_handle = :handle order by p.created_at, p.id")
                .param("handle", handle.getBytes())
                .query(StoredPasskeys::passkey)
                .list();
    }

    Optional<AccountId> ownerOf(Bytes credentialId) {
        return jdbc.sql("select account_id from platform.passkey where credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .query((row, n) -> new AccountId(Columns.uuid(row, "account_id")))
                .optional();
    }

    List<Passkeys.Passkey> of(AccountId account) {
        return jdbc.sql("""
                select id, label, created_at, last_used_at from platform.passkey
                where account_id = :account order by created_at, id
                """)
                .param("account", account.value())
                .query((row, n) -> new Passkeys.Passkey(
                        Columns.uuid(row, "id"),
                        row.getString("label"),
                        Columns.instant(row, "created_at"),
                        Columns.instantOrNull(row, "last_used_at")))
                .list();
    }

    int count(AccountId account) {
        return jdbc.sql("select count(*) from platform.passkey where account_id = :account")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    boolean rename(AccountId account, UUID passkey, String label) {
        return jdbc.sql("update platform.passkey set label = :label where id = :id and account_id = :account")
                        .param("label", label)
                        .param("id", passkey)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    boolean remove(AccountId account, UUID passkey) {
        return jdbc.sql("delete from platform.passkey where id = :id and account_id = :account")
                        .param("id", passkey)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    int removeAll(AccountId account) {
        return jdbc.sql("delete from platform.passkey where account_id = :account")
                .param("account", account.value())
                .update();
    }

    private boolean noteUse(CredentialRecord passkey) {
        return jdbc.sql("""
                update platform.passkey p
                set signature_count = :count, backed_up = :backedUp, last_used_at = :now
                from platform.account a
                where p.credential_id = :credential and a.id = p.account_id and a.passkey_handle = :handle
                    and (p.signature_count < :count or (p.signature_count = 0 and :count = 0))
                """)
                        .param("credential", passkey.getCredentialId().getBytes())
                        .param("handle", passkey.getUserEntityUserId().getBytes())
                        .param("count", passkey.getSignatureCount())
                        .param("backedUp", passkey.isBackupState())
                        .param("now", Columns.utc(clock.instant()))
                        .update()
                == 1;
    }

    private void add(CredentialRecord passkey) {
        jdbc.sql("""
                insert into platform.passkey (id, account_id, credential_id, public_key, signature_count, transports,
                    backup_eligible, backed_up, attestation_object, client_data, label, created_at)
                values (:id, (select id from platform.account where passkey_handle = :handle), :credential, :key, :count,
                    :transports, :eligible, :backedUp, :attestation, :clientData, :label, :now)
                """)
                .param("id", ids.next())
                .param("handle", passkey.getUserEntityUserId().getBytes())
                .param("credential", passkey.getCredentialId().getBytes())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .toArray(String[]::new))
                .param("eligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param("attestation", bytes(passkey.getAttestationObject()), Types.BINARY)
                .param("clientData", bytes(passkey.getAttestationClientDataJSON()), Types.BINARY)
                .param("label", passkey.getLabel())
                .param("now", Columns.utc(clock.instant()))
                .update();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static CredentialRecord passkey(ResultSet row, int n) throws SQLException {
        Instant created = Columns.instant(row, "created_at");
        @Nullable Instant used = Columns.instantOrNull(row, "last_used_at");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("passkey_handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(true)
                .transports(transports(row.getArray("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .label(row.getString("label"))
                .created(created)
                .lastUsed(used == null ? created : used)
                .build();
    }

    private static Set<AuthenticatorTransport> transports(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
