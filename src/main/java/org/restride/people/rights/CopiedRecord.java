package org.restride.people.rights;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.OwnTable;

/** A patient's record on its way into a copy, row by row, so that even a long one takes little memory. */
public interface CopiedRecord {

    /** When the copy was begun. */
    Instant at();

    /** Name of the clinic. */
    String clinic();

    /** The patient's name. */
    String patient();

    /** In the order of the copy. */
    List<OwnTable> tables();

    /** Gives the table's rows, the oldest first. */
    void each(OwnTable table, Row taker) throws IOException;

    /** What ids are called, as far as somebody knows. */
    Map<UUID, String> names(Set<UUID> ids);

    /** Takes a row: columns in their order, with values of the types UUID, Instant, LocalDate, Number, Boolean, String, List and Json. */
    @FunctionalInterface
    interface Row {
        void take(Map<String, @Nullable Object> values) throws IOException;
    }

    /** A value that is JSON itself. */
    record Json(String text) {}
}
