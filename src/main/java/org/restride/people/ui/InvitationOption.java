package org.restride.people.ui;

import org.restride.base.PatientId;

/** Something that another module lets one decide while a patient is invited. */
public interface InvitationOption {

    /** The text of its box. */
    String textKey();

    /** Whether the acting person may decide it for this patient. */
    boolean isOffered(PatientId patient);

    /** The invitation was made, and the box was ticked. */
    void chosen(PatientId patient);
}
