package org.restride.plans.proposals;

import java.time.LocalDate;
import java.util.List;

/**
 * What a patient reported lately, in any order.
 *
 * @param today the patient's day
 * @param locked whether a red flag keeps the exercises locked: then nobody is asked to go anywhere
 */
public record History(LocalDate today, boolean locked, List<ReportedSession> sessions) {

    public History {
        sessions = List.copyOf(sessions);
    }
}
