package org.restride.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.restride.base.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who a patient is, who cares for them, what they agreed to and asked for. Letting go of it ends every way in to the record. */
@Component
class OwnPerson implements OwnData {

    private final ClinicSql db;
    private final JdbcClient directory;
    private final Memberships memberships;
    private final StoredDevices devices;
    private final DeviceTokens tokens;
    private final SignedIn signedIn;
    private final CurrentActor actors;

    OwnPerson(
            ClinicSql db,
            JdbcClient directory,
            Memberships memberships,
            StoredDevices devices,
            DeviceTokens tokens,
            SignedIn signedIn,
            CurrentActor actors) {
        this.db = db;
        this.directory = directory;
        this.memberships = memberships;
        this.devices = devices;
        this.tokens = tokens;
        this.signedIn = signedIn;
        this.actors = actors;
    }

    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("people.last_look", "seen_at").notCopied(),
                OwnTable.of("people.care_team_member", "since").showing("since", "account_id"),
                OwnTable.of("people.care_access", "opened_at").showing("opened_at", "account_id", "reason"),
                OwnTable.of("people.carer", "since").showing("since", "name"),
                OwnTable.of("people.invitation", "created_at").hiding("token_hash", "tries_left"),
                OwnTable.of("people.consent", "at").showing("at", "deed", "text_version"),
                OwnTable.of("people.correction_request", "asked_at")
                        .showing("asked_at", "part", "words", "state", "answer"),
                OwnTable.of("people.merge_request", "asked_at").under("kept_id").notCopied(),
                OwnTable.of("people.merge_request", "asked_at")
                        .under("merged_id")
                        .notCopied(),
                OwnTable.of("people.patient", "registered_at")
                        .under("id")
                        .hiding("search_text", "sort_name")
                        .showing(
                                "first_name",
                                "last_name",
                                "birth_date",
                                "email",
                                "phone",
                                "external_number",
                                "language",
                                "country",
                                "registered_at",
                                "discharged_at"),
                OwnTable.of("people.erasure_request", "asked_at").showing("asked_at", "state", "keep_until", "reason"));
    }

    @Override
    public int place() {
        return 0;
    }

    /** Names of the clinic's staff. */
    @Override
    public Map<UUID, String> names(Set<UUID> ids, Locale language) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return db
                .sql(
                        "select account_id, name from people.staff_member where clinic_id = :clinic and account_id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> Map.entry(row.getObject("account_id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Accounts that lead nowhere else go with the way in, and with them the address to which they belong. */
    @Override
    public void letGo(PatientId patient) {
        ClinicId clinic = actors.get().clinic();
        Set<AccountId> accounts = memberships.ofPatient(clinic, patient).stream()
                .map(Membership::account)
                .collect(Collectors.toSet());
        devices.removeAll(clinic, patient);
        memberships.ofPatient(clinic, patient).forEach(way -> memberships.remove(way.id()));
        accounts.forEach(
                account -> directory.sql("""
                        delete from platform.account a where a.id = :account
                            and not exists (select from platform.membership m where m.account_id = a.id)
                        """).param("account", account.value()).update());
        tokens.forget();
        signedIn.changed();
    }
}
