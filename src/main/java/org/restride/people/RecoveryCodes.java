package org.restride.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.restride.base.AccountId;
import org.restride.base.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes for those who lost their phone: shown once, kept as hashes, each good for one sign-in. */
@Repository
class RecoveryCodes {

    static final int NUMBER = 10;

    /** Base32 without a zero, a one or an eight, which look like letters on paper. */
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final Pattern CODE = Pattern.compile("[A-Z2-7]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** New codes of 80 bits each; those from before are void. */
    List<String> renew(AccountId account) {
        remove(account);
        List<String> codes = Stream.generate(RecoveryCodes::code).limit(NUMBER).toList();
        for (String code : codes) {
            jdbc.sql("""
                    insert into platform.recovery_code (account_id, code_hash, created_at) values (:account, :hash, :now)
                    """)
                    .param("account", account.value())
                    .param("hash", Tokens.hash(plain(code)))
                    .param("now", Columns.utc(clock.instant()))
                    .update();
        }
        return codes;
    }

    void remove(AccountId account) {
        jdbc.sql("delete from platform.recovery_code where account_id = :account")
                .param("account", account.value())
                .update();
    }

    int left(AccountId account) {
        return jdbc.sql("select count(*) from platform.recovery_code where account_id = :account and used_at is null")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    /** Uses a code up; false if it isn't one of the account's or was used before. */
    boolean take(AccountId account, String typed) {
        return jdbc.sql("""
                update platform.recovery_code set used_at = :now
                where account_id = :account and code_hash = :hash and used_at is null
                """)
                        .param("account", account.value())
                        .param("hash", Tokens.hash(plain(typed)))
                        .param("now", Columns.utc(clock.instant()))
                        .update()
                == 1;
    }

    /** Whether somebody typed such a code, and not one of the authenticator app. */
    static boolean looksLike(String typed) {
        return CODE.matcher(plain(typed)).matches();
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static String code() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> RANDOM.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
