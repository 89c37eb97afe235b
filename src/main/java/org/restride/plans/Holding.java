package org.restride.plans;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of a plan's versions holds on a day: the newest signed one that had taken effect. What was called back is not among them. */
final class Holding {
    private static final Comparator<SignedVersion> BY_NUMBER = Comparator.comparing(SignedVersion::number);

    private Holding() {}

    /** Empty before the first version was signed. */
    static Optional<SignedVersion> on(Collection<SignedVersion> versions, LocalDate day, ZoneId zone) {
        return versions.stream()
                .filter(version -> !version.holdsFrom(zone).isAfter(day))
                .max(BY_NUMBER);
    }

    /** The one that will hold on a later day, if any is planned on that day. */
    static Optional<SignedVersion> waiting(Collection<SignedVersion> versions, LocalDate day, ZoneId zone) {
        int held = on(versions, day, zone).map(SignedVersion::number).orElse(0);
        return versions.stream()
                .filter(version -> version.number() > held)
                .filter(version -> version.holdsFrom(zone).isAfter(day))
                .max(BY_NUMBER);
    }
}
