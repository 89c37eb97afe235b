package org.restride.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** Accounts as passkeys know them: by a handle that says nothing about the person. The name of one is its sign-in name. */
@Repository
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {

    private static final String SELECT = "select login, passkey_handle from platform.account ";

    private final JdbcClient jdbc;

    PasskeyHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return jdbc.sql(SELECT + "where passkey_handle = :handle")
                .param("handle", handle.getBytes())
                .query(PasskeyHolders::holder)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
        return jdbc.sql(SELECT + "where login = :login and passkey_handle is not null")
                .param("login", login)
                .query(PasskeyHolders::holder)
                .optional()
                .orElse(null);
    }

    /** Gives the account its handle, which then stays; without such an account nothing happens. */
    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        jdbc.sql("update platform.account set passkey_handle = :handle where login = :login and passkey_handle is null")
                .param("handle", holder.getId().getBytes())
                .param("login", holder.getName())
                .update();
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("A handle stays with its account");
    }

    Optional<AccountId> accountOf(Bytes handle) {
        return jdbc.sql("select id from platform.account where passkey_handle = :handle")
                .param("handle", handle.getBytes())
                .query((row, n) -> new AccountId(Columns.uuid(row, "id")))
                .optional();
    }

    private static PublicKeyCredentialUserEntity holder(ResultSet row, int n) throws SQLException {
        String login = row.getString("login");
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .name(login)
                .displayName(login)
                .id(new Bytes(row.getBytes("passkey_handle")))
                .build();
    }
}
