package org.restride.shell;

import java.time.Instant;
import java.util.List;
import org.restride.base.TimelineEntry;
import org.restride.plans.proposals.Proposal;

/**
 * All that a clinician needs before a visit.
 *
 * @param since the end of the last visit, or four weeks ago if there was none
 * @param afterVisit whether it is a visit
 * @param entries of the time line since then, newest first, at most {@link Timelines#PAGE} times five
 * @param proposals that would change something and wait for a decision
 * @param questions that are worth asking, most important first
 */
public record VisitSummary(
        PatientChart chart,
        Instant since,
        boolean afterVisit,
        SinceVisit reported,
        List<TimelineEntry> entries,
        List<Proposal> proposals,
        List<Question> questions) {

    public VisitSummary {
        entries = List.copyOf(entries);
        proposals = List.copyOf(proposals);
        questions = List.copyOf(questions);
    }

    /** What is worth asking, each for a reason that the record shows. */
    public enum Question {
        /** An alert is open that has to do with red flags. */
        FLAGS,
        /** Pain has jumped. */
        JUMP,
        /** Exercises were left out because of pain. */
        HURTS,
        /** Little was done. */
        BARRIERS,
        /** Exercises were left out for want of time. */
        TIME,
        /** Something that was read was not clear. */
        NOT_CLEAR,
        /** The patient has asked or written something. */
        WORDS,
        /** No goal is known. */
        GOAL
    }
}
