package org.restride.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of the directory. */
@Repository
class Logins {

    private static final String SELECT = """
            select id, login, password_hash, language, colour_scheme, figure_body, figure_tone, second_factor_secret,
                second_factor_step, sessions_from
            from platform.account
            """;

    private final JdbcClient jdbc;

    Logins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Login> find(String login) {
        return jdbc.sql(SELECT + "where login = :login")
                .param("login", login)
                .query(this::login)
                .optional();
    }

    Optional<Login> find(AccountId account) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", account.value())
                .query(this::login)
                .optional();
    }

    void add(AccountId account, String login, @Nullable String passwordHash, Locale language, Instant now) {
        jdbc.sql("""
                insert into platform.account
                    (id, login, password_hash, language, colour_scheme, sessions_from, password_changed_at, created_at)
                values (:id, :login, :hash, :language, 'SYSTEM', :now, :now, :now)
                """)
                .param("id", account.value())
                .param("login", login)
                .param("hash", passwordHash, Types.VARCHAR)
                .param("language", language.getLanguage())
                .param("now", Columns.utc(now))
                .update();
    }

    /**
     * @param passwordHash null: there is none from now on
     */
    void changePassword(AccountId account, @Nullable String passwordHash, Instant now) {
        jdbc.sql("update platform.account set password_hash = :hash, password_changed_at = :now where id = :id")
                .param("id", account.value())
                .param("hash", passwordHash, Types.VARCHAR)
                .param("now", Columns.utc(now))
                .update();
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException if another account has it
     */
    void changeLogin(AccountId account, String login) {
        jdbc.sql("update platform.account set login = :login where id = :id")
                .param("id", account.value())
                .param("login", login)
                .update();
    }

    /** What passkeys know a new account by. */
    void giveHandle(AccountId account, byte[] handle) {
        jdbc.sql("update platform.account set passkey_handle = :handle where id = :id")
                .param("id", account.value())
                .param("handle", handle)
                .update();
    }

    /** Notes that the person was asked whether they want a passkey; false if they were asked before. */
    boolean noteOffer(AccountId account, Instant now) {
        return jdbc.sql(
                                "update platform.account set passkey_offered_at = :now where id = :id and passkey_offered_at is null")
                        .param("id", account.value())
                        .param("now", Columns.utc(now))
                        .update()
                == 1;
    }

    /** Lets nobody else take one of the account's ways in away until the end of the transaction. */
    void lock(AccountId account) {
        jdbc.sql("select id from platform.account where id = :id for update")
                .param("id", account.value())
                .query(UUID.class)
                .optional();
    }

    void endSessions(AccountId account, Instant now) {
        jdbc.sql("update platform.account set sessions_from = :now where id = :id")
                .param("id", account.value())
                .param("now", Columns.utc(now))
                .update();
    }

    void changeLanguage(AccountId account, Locale language) {
        jdbc.sql("update platform.account set language = :language where id = :id")
                .param("id", account.value())
                .param("language", language.getLanguage())
                .update();
    }

    void changeColourScheme(AccountId account, ColourScheme scheme) {
        jdbc.sql("update platform.account set colour_scheme = :scheme where id = :id")
                .param("id", account.value())
                .param("scheme", scheme.name())
                .update();
    }

    void changeFigures(AccountId account, FigureLook look) {
        jdbc.sql("update platform.account set figure_body = :body, figure_tone = :tone where id = :id")
                .param("id", account.value())
                .param("body", look.body().name())
                .param("tone", look.tone().name())
                .update();
    }

    void changeSecondFactor(AccountId account, @Nullable String secret, @Nullable Long step) {
        jdbc.sql(
                        "update platform.account set second_factor_secret = :secret, second_factor_step = :step where id = :id")
                .param("id", account.value())
                .param("secret", secret, Types.VARCHAR)
                .param("step", step, Types.BIGINT)
                .update();
    }

    /** Notes that the code of this time step was used; false if it or a later one was used before. */
    boolean takeStep(AccountId account, long step) {
        return jdbc.sql("""
                update platform.account set second_factor_step = :step
                where id = :id and coalesce(second_factor_step, 0) < :step
                """).param("id", account.value()).param("step", step).update() == 1;
    }

    private Login login(ResultSet row, int n) throws SQLException {
        return new Login(
                new AccountId(Columns.uuid(row, "id")),
                row.getString("login"),
                row.getString("password_hash"),
                Locale.of(row.getString("language")),
                ColourScheme.valueOf(row.getString("colour_scheme")),
                new FigureLook(
                        FigureLook.Body.valueOf(row.getString("figure_body")),
                        FigureLook.Tone.valueOf(row.getString("figure_tone"))),
                row.getString("second_factor_secret"),
                row.getObject("second_factor_step", Long.class),
                Columns.instant(row, "sessions_from"));
    }
}
