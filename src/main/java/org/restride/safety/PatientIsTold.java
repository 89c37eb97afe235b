package org.restride.safety;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.people.ClinicHours;
import org.restride.people.Clinics;
import org.restride.people.OpeningHours;
import org.restride.people.StaffNames;
import org.restride.questions.CareTeamTold;
import org.springframework.stereotype.Component;

/** Says to a patient in an emergency whom the program has told, and outside the hours when somebody is there again. */
@Component
class PatientIsTold implements CareTeamTold {

    private final StoredNotices notices;
    private final EscalationChoices choices;
    private final OpeningHours hours;
    private final Clinics clinics;
    private final StaffNames names;
    private final Clock clock;

    PatientIsTold(
            StoredNotices notices,
            EscalationChoices choices,
            OpeningHours hours,
            Clinics clinics,
            StaffNames names,
            Clock clock) {
        this.notices = notices;
        this.choices = choices;
        this.hours = hours;
        this.clinics = clinics;
        this.names = names;
        this.clock = clock;
    }

    /** Only what has gone out since the last answers counts as told: nobody may wait for somebody who doesn't know. */
    @Override
    public Told told(PatientId patient, Locale language) {
        Instant now = clock.instant();
        ClinicHours open = hours.current();
        Optional<Instant> opensAt =
                open.nextOpening(now, clinics.current().zone()).filter(now::isBefore);
        Optional<String> outside = opensAt.flatMap(
                at -> Optional.ofNullable(choices.known().outside().get(language)));
        Optional<StoredNotices.First> first = notices.first(patient);
        Map<AccountId, String> known =
                first.map(sent -> names.of(Set.of(sent.account()))).orElse(Map.of());
        return new Told(
                first.map(sent -> known.get(sent.account())).orElse(null),
                first.map(StoredNotices.First::at).orElse(null),
                opensAt.orElse(null),
                outside.orElse(null));
    }
}
