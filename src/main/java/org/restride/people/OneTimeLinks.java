package org.restride.people;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links of the directory that work once. */
@Repository
class OneTimeLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String addForPassword(AccountId account, Duration lasts) {
        return add("PASSWORD", account.value(), lasts);
    }

    /** Earlier ones of the account stay good: mails overtake each other. */
    String addForSignIn(AccountId account, Duration lasts) {
        return add("SIGN_IN", account.value(), lasts);
    }

    /** A link that confirms a new address; one that was asked for before is void. */
    String addForAddress(AccountId account, String address, Duration lasts) {
        jdbc.sql("delete from platform.one_time_link where purpose = 'ADDRESS' and account_id = :account")
                .param("account", account.value())
                .update();
        return add("ADDRESS", account.value(), address, lasts);
    }

    /** Whom a link signs in. */
    Optional<AccountId> signsIn(String token) {
        return open("SIGN_IN", token).map(Target::account);
    }

    /** Whose new address a link confirms, and which. */
    Optional<Target> confirms(String token) {
        return open("ADDRESS", token);
    }

    void removeOfSignIn(AccountId account) {
        jdbc.sql("delete from platform.one_time_link where purpose = 'SIGN_IN' and account_id = :account")
                .param("account", account.value())
                .update();
    }

    String addForSetUp(Duration lasts) {
        jdbc.sql("delete from platform.one_time_link where purpose = 'SET_UP'").update();
        return add("SET_UP", null, lasts);
    }

    /** Whose password a link changes. */
    Optional<AccountId> accountOf(String token) {
        return open("PASSWORD", token).map(Target::account);
    }

    /**
     * What a link is about.
     *
     * @param address that it confirms; empty for those that confirm none
     */
    record Target(AccountId account, String address) {}

    private Optional<Target> open(String purpose, String token) {
        return jdbc.sql("""
                select account_id, coalesce(address, '') as address from platform.one_time_link
                where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                """)
                .param("hash", Tokens.hash(token))
                .param("purpose", purpose)
                .param("now", Columns.utc(clock.instant()))
                .query((row, n) -> new Target(new AccountId(Columns.uuid(row, "account_id")), row.getString("address")))
                .optional();
    }

    boolean isSetUp(String token) {
        return jdbc.sql("""
                select count(*) from platform.one_time_link
                where token_hash = :hash and purpose = 'SET_UP' and used_at is null and expires_at > :now
                """)
                        .param("hash", Tokens.hash(token))
                        .param("now", Columns.utc(clock.instant()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Uses the link up; false if it was used before or is too old. */
    boolean use(String token) {
        return jdbc.sql("""
                update platform.one_time_link set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now
                """)
                        .param("hash", Tokens.hash(token))
                        .param("now", Columns.utc(clock.instant()))
                        .update()
                == 1;
    }

    int removeExpired() {
        return jdbc.sql("delete from platform.one_time_link where expires_at <= :now")
                .param("now", Columns.utc(clock.instant()))
                .update();
    }

    private String add(String purpose, @Nullable UUID account, Duration lasts) {
        return add(purpose, account, null, lasts);
    }

    private String add(String purpose, @Nullable UUID account, @Nullable String address, Duration lasts) {
        String token = Tokens.next();
        Instant now = clock.instant();
        jdbc.sql("""
                insert into platform.one_time_link (token_hash, purpose, account_id, address, created_at, expires_at)
                values (:hash, :purpose, :account, :address, :now, :expires)
                """)
                .param("hash", Tokens.hash(token))
                .param("purpose", purpose)
                .param("account", account, Types.OTHER)
                .param("address", address, Types.VARCHAR)
                .param("now", Columns.utc(now))
                .param("expires", Columns.utc(now.plus(lasts)))
                .update();
        return token;
    }
}
