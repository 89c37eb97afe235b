package org.restride.plans;

/** What a clinician did to a plan at the very place that the template changed too. */
public sealed interface Clash {
    /** The exercise has a dose of its own. */
    record Dosed(Dose own) implements Clash {}

    /** It is done at times of its own. */
    record Scheduled(Cadence own) implements Clash {}

    /** The patient is told something of their own about it. */
    record Noted(String own) implements Clash {}

    /** The phase has a length of its own. */
    record Lasting(int ownWeeks) implements Clash {}

    /** The phase has a name of its own. */
    record Named(String own) implements Clash {}

    /** The parts stand in an order of their own. */
    record Ordered() implements Clash {}

    /** It was taken out of the plan. */
    record TakenOut() implements Clash {}

    /** What the template takes out was tailored to the patient. */
    record Tailored() implements Clash {}
}
