package org.restride.plans.progression;

import java.util.List;
import java.util.UUID;
import org.restride.plans.EntryCriteria;

/**
 * All that the rules look at for the phase that a patient is in.
 *
 * @param phase its id
 * @param weeks its length
 * @param week the running one of the phase, 1 for the first
 * @param entry what the next phase asks for
 * @param asked days with something to do since the phase began, today not among them unless something was done
 * @param done days of these on which something was done
 * @param sessions of this phase, oldest first
 */
public record PhaseInputs(
        UUID phase, int weeks, int week, EntryCriteria entry, int asked, int done, List<PhaseSession> sessions)
        implements Inputs {

    /** Puts the sessions into their order in time; no more of them than the criteria look at. */
    public PhaseInputs {
        List<PhaseSession> inTime =
                sessions.stream().sorted(PhaseSession.IN_TIME).toList();
        sessions = inTime.subList(Math.max(0, inTime.size() - entry.sessions()), inTime.size());
    }
}
