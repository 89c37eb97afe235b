package org.restride.messages.reminders;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.people.ClinicSecrets;
import org.springframework.stereotype.Repository;

/** The keys by which push services know a clinic's notices, and which sign the links of its letters: made when they are needed first. */
@Repository
class ClinicKeys {

    private static final String PUSH = "push-key";
    private static final String LINKS = "reminder-links";
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ClinicSql db;
    private final ClinicSecrets secrets;
    private final Clock clock;

    ClinicKeys(ClinicSql db, ClinicSecrets secrets, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The pair that signs for push services. */
    record Push(byte[] open, ECPrivateKey secret) {}

    private record Stored(String pushPublic, String pushPrivate, String linkSecret) {}

    /** What browsers are told when they subscribe, in Base64 for addresses. One statement, five when it is made. */
    String pushKey() {
        return stored().pushPublic();
    }

    Push push() {
        Stored stored = stored();
        try {
            return new Push(
                    bytes(stored.pushPublic()), PushKey.secret(bytes(secrets.open(PUSH, stored.pushPrivate()))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java knows P-256", impossible);
        }
    }

    byte[] linkSecret() {
        return bytes(secrets.open(LINKS, stored().linkSecret()));
    }

    /** The same without making one: a link from nowhere makes nothing. */
    Optional<byte[]> knownLinkSecret() {
        return find().map(stored -> bytes(secrets.open(LINKS, stored.linkSecret())));
    }

    private Stored stored() {
        return find().orElseGet(() -> {
            make();
            return find().orElseThrow();
        });
    }

    private Optional<Stored> find() {
        return db.sql(
                        "select push_public, push_private, link_secret from reminders.clinic_keys where clinic_id = :clinic")
                .query((row, n) -> new Stored(
                        row.getString("push_public"), row.getString("push_private"), row.getString("link_secret")))
                .optional();
    }

    /** If two nodes make them at once, the first ones stay. */
    private void make() {
        try {
            KeyPair pair = PushKey.pair();
            byte[] linkSecret = new byte[SECRET_BYTES];
            RANDOM.nextBytes(linkSecret);
            db.sql("""
                    insert into reminders.clinic_keys (clinic_id, push_public, push_private, link_secret, made_at)
                    values (:clinic, :open, :push, :links, :now) on conflict (clinic_id) do nothing
                    """)
                    .param("open", text(PushKey.bytes((ECPublicKey) pair.getPublic())))
                    .param("push", secrets.seal(PUSH, text(PushKey.bytes((ECPrivateKey) pair.getPrivate()))))
                    .param("links", secrets.seal(LINKS, text(linkSecret)))
                    .param("now", Columns.utc(clock.instant()))
                    .update();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java knows P-256", impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
