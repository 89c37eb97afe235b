package org.restride.catalogue;

import java.util.Collection;
import org.restride.base.PatientId;

/** Knows what a patient may read beyond what everybody of the clinic may; the module of plans says it. */
public interface PatientContents {

    /** Whether the patient was ever given one of the versions. */
    boolean anyGivenTo(PatientId patient, Collection<ItemVersionId> versions);
}
