package org.restride.catalogue;

import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForContentStaff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The items that a member of staff has marked to find them again; everybody has their own. */
@Service
@Transactional
public class Favourites {

    private final ClinicSql db;
    private final CurrentActor actors;

    Favourites(ClinicSql db, CurrentActor actors) {
        this.db = db;
        this.actors = actors;
    }

    @ForContentStaff
    @Transactional(readOnly = true)
    public boolean has(ItemKey key) {
        return db.sql("""
                select count(*) from catalogue.favourite f
                join catalogue.item i on i.clinic_id = f.clinic_id and i.id = f.item_id
                where f.clinic_id = :clinic and f.account_id = :account and i.key = :key
                """)
                        .param("account", actors.get().account().value())
                        .param("key", key.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Marks an item, or takes the mark away; doing it twice changes nothing.
     *
     * @throws DomainError.NotFound if there is no such item
     */
    @ForContentStaff
    public void mark(ItemKey key, boolean favourite) {
        String change = favourite ? """
                insert into catalogue.favourite (clinic_id, account_id, item_id)
                select i.clinic_id, :account, i.id from catalogue.item i where i.clinic_id = :clinic and i.key = :key
                on conflict (clinic_id, account_id, item_id) do update set account_id = excluded.account_id
                """ : """
                delete from catalogue.favourite f using catalogue.item i
                where f.clinic_id = :clinic and f.account_id = :account and i.clinic_id = f.clinic_id and i.id = f.item_id
                    and i.key = :key
                """;
        int rows = db.sql(change)
                .param("account", actors.get().account().value())
                .param("key", key.value())
                .update();
        if (favourite && rows == 0) {
            throw new DomainError.NotFound("catalogue.error.no-such-item");
        }
    }
}
