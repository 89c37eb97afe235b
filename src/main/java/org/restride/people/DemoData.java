package org.restride.people;

import org.restride.base.ClinicId;

/** Fills the demo clinic with what a module knows; called once, in order, by the program acting for the clinic. */
public interface DemoData {

    /** Smaller ones come first; the catalogue before the plans, the plans before the sessions. */
    int order();

    void fill(ClinicId clinic, DemoPeople people);
}
