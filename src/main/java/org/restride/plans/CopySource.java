package org.restride.plans;

import org.restride.base.PatientId;

/**
 * Another patient's active plan, from which something may be copied.
 *
 * @param title of the plan
 */
public record CopySource(PatientId patient, String firstName, String lastName, String title) {
    public String fullName() {
        return firstName + " " + lastName;
    }
}
