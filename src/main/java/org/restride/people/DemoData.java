package org.restride.people;

import org.restride.base.ClinicId;

/** Fills the demo clinic with what a module knows; called once, in order, by the program acting for the clinic. */
public interface DemoData {

    /** Smaller ones come first; the catalogue before the plans, the plans before the sessions. */
    int order();

    /** Runs in the transaction that creates the clinic: the demo is there as a whole or not at all. */
    void fill(ClinicId clinic, DemoPeople people);

    /** Makes room before anything is written, outside of that transaction. */
    default void prepare() {}
}
