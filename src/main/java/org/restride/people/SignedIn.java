package org.restride.people;

import java.sql.Types;
import java.util.concurrent.atomic.AtomicLong;
import org.restride.base.Columns;
import org.restride.base.ForEverybody;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whether a session may go on: the way in is still there with the same roles, and nobody has signed the account out everywhere. */
@Service
@ForEverybody("tells a session only about itself")
public class SignedIn {

    private final JdbcClient jdbc;
    private final AtomicLong changes = new AtomicLong();

    SignedIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean holds(RestrideUser user) {
        return jdbc.sql("""
                select m.roles from platform.membership m join platform.account a on a.id = m.account_id
                where m.id = :membership and m.account_id = :account and a.sessions_from <= :since
                    and m.patient_id is not distinct from :patient
                    and (cast(:device as uuid) is null or exists (
                        select from platform.device_token d where d.id = :device and d.membership_id = m.id))
                """)
                .param("membership", user.membership())
                .param("account", user.account())
                .param("since", Columns.utc(user.signedInAt()))
                .param("patient", user.patient(), Types.OTHER)
                .param("device", user.ownDevice(), Types.OTHER)
                .query((row, n) -> Memberships.roles(row))
                .optional()
                .filter(user.roles()::equals)
                .isPresent();
    }

    /** Grows whenever this node ends sessions or changes roles, so that an answer known before has to be asked for again. */
    public long changes() {
        return changes.get();
    }

    void changed() {
        AfterCommit.run(changes::incrementAndGet);
    }
}
