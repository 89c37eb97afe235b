package org.restride.people;

import java.util.List;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals at each start what is stored in plain text or under a former key, before anybody can sign in. */
@Component
class SealedSecrets implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(SealedSecrets.class);

    private record Stored(UUID account, String secret) {}

    private final JdbcClient jdbc;
    private final SecretBox box;

    SealedSecrets(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    @Override
    public void afterPropertiesSet() {
        List<Stored> stored = jdbc.sql(
                        "select id, second_factor_secret from platform.account where second_factor_secret is not null")
                .query((row, n) -> new Stored(Columns.uuid(row, "id"), row.getString("second_factor_secret")))
                .list();
        int renewed = 0;
        int lost = 0;
        for (Stored each : stored) {
            if (box.isSealed(each.secret()) && !box.canOpen(each.secret())) {
                lost++;
            } else if (!box.isCurrent(each.secret())) {
                seal(each);
                renewed++;
            }
        }
        if (renewed > 0) {
            LOG.info("Sealed {} second factors with the current key", renewed);
        }
        if (lost > 0) {
            LOG.warn("{} second factors were sealed with a key that is missing in restride.secret-keys", lost);
        }
    }

    /** Only if nobody has changed it meanwhile: another node may be at it, or the person themselves. */
    private void seal(Stored stored) {
        AccountId owner = new AccountId(stored.account());
        String secret = box.isSealed(stored.secret()) ? box.open(stored.secret(), owner) : stored.secret();
        jdbc.sql(
                        "update platform.account set second_factor_secret = :new where id = :id and second_factor_secret = :old")
                .param("id", stored.account())
                .param("old", stored.secret())
                .param("new", box.seal(secret, owner))
                .update();
    }
}
