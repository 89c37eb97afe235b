package org.restride.safety;

/**
 * The numbers that the rules compare with.
 *
 * @param painAbove a reported pain above this is a reason, 0 to 9
 * @param painDays reports older than this many days are no reason any more
 * @param idleDays whole days without anything done after which silence is a reason, 1 to 60
 * @param relapseAbove pain above this is a reason when a discharged patient tells of it, 0 to 9
 * @param endsAhead so many days before its last day a plan's end is a reason, 0 to 28
 */
record Limits(int painAbove, int painDays, int idleDays, int relapseAbove, int endsAhead) {

    /** With the clinic's own choice in the place of the rule's number. */
    Limits chosen(int painAboveOfClinic, int idleDaysOfClinic) {
        return new Limits(painAboveOfClinic, painDays, idleDaysOfClinic, relapseAbove, endsAhead);
    }
}
