package org.restride.base;

/** Whether a device may still act for a patient; asked at the beginning of each transaction, in the statement that sets the clinic. */
@FunctionalInterface
public interface DeviceRelation {

    /** A condition in SQL with three places: the device's id, the clinic's and the patient's. */
    String stillHolds();
}
