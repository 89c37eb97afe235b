package org.restride.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.stereotype.Component;

/**
 * What becomes of the ways in to a record that is merged. Its sessions and devices end in any case. Carers and a patient who signs in only
 * there come in to the record that goes on; a patient who has two logins keeps the one of the record that goes on.
 */
@Component
class MergedWays {

    private final ClinicSql db;
    private final Memberships memberships;
    private final Logins logins;
    private final StoredDevices devices;
    private final DeviceTokens tokens;
    private final SignedIn signedIn;

    MergedWays(
            ClinicSql db,
            Memberships memberships,
            Logins logins,
            StoredDevices devices,
            DeviceTokens tokens,
            SignedIn signedIn) {
        this.db = db;
        this.memberships = memberships;
        this.logins = logins;
        this.devices = devices;
        this.tokens = tokens;
        this.signedIn = signedIn;
    }

    List<MergePreview.Way> preview(ClinicId clinic, PatientId merged, PatientId kept) {
        Set<AccountId> carers = carers(merged);
        boolean known = signsIn(clinic, kept);
        return memberships.ofPatient(clinic, merged).stream()
                .flatMap(way -> logins.find(way.account()).stream()
                        .map(login -> new MergePreview.Way(
                                login.login(),
                                ends(way, carers, known) ? MergePreview.Fate.ENDS : MergePreview.Fate.MOVES)))
                .toList();
    }

    /**
     * @param carers who were carers of the merged record
     */
    void move(ClinicId clinic, PatientId merged, PatientId kept, Set<AccountId> carers) {
        boolean known = signsIn(clinic, kept);
        devices.removeAll(clinic, merged);
        memberships.ofPatient(clinic, merged).stream()
                .filter(way -> ends(way, carers, known))
                .forEach(way -> memberships.remove(way.id()));
        memberships.movePatient(clinic, merged, kept);
        tokens.forget();
        signedIn.changed();
    }

    Set<AccountId> carers(PatientId patient) {
        return db
                .sql("select account_id from people.carer where clinic_id = :clinic and patient_id = :patient")
                .param("patient", patient.value())
                .query((row, n) -> new AccountId(Columns.uuid(row, "account_id")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean signsIn(ClinicId clinic, PatientId kept) {
        Set<AccountId> carers = carers(kept);
        return memberships.ofPatient(clinic, kept).stream().anyMatch(way -> !carers.contains(way.account()));
    }

    private static boolean ends(Membership way, Set<AccountId> carers, boolean known) {
        return known && !carers.contains(way.account());
    }
}
