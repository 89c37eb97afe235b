package org.restride.plans;

import org.restride.base.DomainError;

/**
 * What must hold in the phase before, so that a phase may begin.
 *
 * @param sessions the last so many count, 1 to 20
 * @param painUpTo pain during each of them at most this, 0 to 10
 * @param settled whether the morning after each of them must have been answered as no worse than usual
 * @param completion percent of the days with something to do on which something was done, 0 to 100
 */
public record EntryCriteria(int sessions, int painUpTo, boolean settled, int completion) {
    /** As clinicians usually want it. */
    public static final EntryCriteria USUAL = new EntryCriteria(6, 3, true, 80);

    public EntryCriteria {
        if (sessions < 1 || sessions > 20 || painUpTo < 0 || painUpTo > 10 || completion < 0 || completion > 100) {
            throw new DomainError.Invalid("plans.error.entry-criteria");
        }
    }
}
