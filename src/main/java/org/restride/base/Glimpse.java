package org.restride.base;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A read of one module that can share a statement with other modules' reads: each round trip to the database costs a patient's phone
 * time. The module that owns the tables writes the SQL and reads the answer, so nobody else learns how its tables look.
 *
 * @param sql a query of one row and one JSON column that names {@code :clinic}; no row is a null answer
 * @param parameters by name; the same name in two glimpses means the same value
 * @param reader makes the value of the JSON text, or of null
 */
public record Glimpse<T>(String sql, Map<String, Object> parameters, Function<@Nullable String, T> reader) {

    public Glimpse {
        parameters = Map.copyOf(parameters);
    }
}
