package org.restride.plans;

import org.restride.base.PatientId;
import org.restride.catalogue.ItemId;

/** A patient whose active plan has the item. */
public record HoldingPatient(ItemId item, PatientId patient, String firstName, String lastName) {
    public String fullName() {
        return firstName + " " + lastName;
    }
}
