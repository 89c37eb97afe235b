package org.restride.people;

import java.util.Optional;
import org.restride.base.PatientId;

/** Something that only a clinician may decide before two records of one person become one; the modules above know of it. */
public interface MergeObstacle {

    /** Text key of what has to be decided, if it stands between these two. */
    Optional<String> between(PatientId merged, PatientId kept);
}
