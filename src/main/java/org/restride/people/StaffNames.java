package org.restride.people;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.ForMembers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names of those who work, or have worked, at the acting person's clinic. */
@Service
@Transactional(readOnly = true)
public class StaffNames {

    private record Named(AccountId id, String name) {}

    private final ClinicSql db;

    StaffNames(ClinicSql db) {
        this.db = db;
    }

    /** The names by account; whoever never worked here is missing. One statement. */
    @ForMembers
    public Map<AccountId, String> of(Set<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return db
                .sql(
                        "select account_id, name from people.staff_member where clinic_id = :clinic and account_id in (:ids)")
                .param("ids", accounts.stream().map(AccountId::value).toList())
                .query((row, n) -> new Named(new AccountId(Columns.uuid(row, "account_id")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }
}
