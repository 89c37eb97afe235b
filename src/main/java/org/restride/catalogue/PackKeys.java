package org.restride.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.springframework.stereotype.Repository;

/** A clinic's own key pair and the keys of others that it trusts. */
@Repository
class PackKeys {

    /** The clinic's pair; the private half sealed. */
    record Own(PackKey open, String sealed) {}

    private final ClinicSql db;

    PackKeys(ClinicSql db) {
        this.db = db;
    }

    Optional<Own> own() {
        return db.sql("select public_key, private_key from catalogue.pack_key where clinic_id = :clinic")
                .query((row, n) -> new Own(new PackKey(row.getString("public_key")), row.getString("private_key")))
                .optional();
    }

    /** Keeps the pair unless the clinic has one by now. */
    void keepOwn(Own pair, Instant now) {
        db.sql("""
                insert into catalogue.pack_key (clinic_id, public_key, private_key, made_at)
                values (:clinic, :open, :sealed, :now) on conflict (clinic_id) do nothing
                """)
                .param("open", pair.open().text())
                .param("sealed", pair.sealed())
                .param("now", Columns.utc(now))
                .update();
    }

    List<TrustedKey> trusted() {
        return db.sql(
                        "select public_key, name, added_by, added_at from catalogue.trusted_key where clinic_id = :clinic order by name")
                .query((row, n) -> new TrustedKey(
                        new PackKey(row.getString("public_key")),
                        row.getString("name"),
                        new AccountId(Columns.uuid(row, "added_by")),
                        Columns.instant(row, "added_at")))
                .list();
    }

    /** False if it is trusted already. */
    boolean trust(TrustedKey key) {
        return db.sql("""
                insert into catalogue.trusted_key (clinic_id, public_key, name, added_by, added_at)
                values (:clinic, :key, :name, :by, :now) on conflict (clinic_id, public_key) do nothing
                """)
                        .param("key", key.key().text())
                        .param("name", key.name())
                        .param("by", key.addedBy().value())
                        .param("now", Columns.utc(key.addedAt()))
                        .update()
                == 1;
    }

    boolean distrust(PackKey key) {
        return db.sql("delete from catalogue.trusted_key where clinic_id = :clinic and public_key = :key")
                        .param("key", key.text())
                        .update()
                == 1;
    }
}
