package org.restride.base;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a module holds of a patient. Each module with such tables has one: from it the copy of all own data is made, and by it the record
 * is erased. A table that knows patients and is named by none fails a test.
 */
public interface OwnData {

    /** In the order in which rows can be deleted: what points at others comes before them. */
    List<OwnTable> tables();

    /** Modules with a higher place use those with a lower one, and are erased before them. */
    int place();

    /** What the ids in the module's rows are called, as far as it knows; for the reader of a copy. */
    default Map<UUID, String> names(Set<UUID> ids, Locale language) {
        return Map.of();
    }

    /** Lets go of what is no row of a table: files, sessions, ways in. Runs before the rows are deleted; again does no harm. */
    default void letGo(PatientId patient) {}
}
