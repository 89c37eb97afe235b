package org.restride.people;

import org.restride.base.ClinicId;

/** A clinic was created, empty; published in the transaction that creates it, by the program acting for the clinic. */
public record ClinicCreated(ClinicId clinic) {}
