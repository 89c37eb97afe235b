package org.restride.base;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The only way to clinic data: each statement names {@code :clinic}, which is bound to the acting person's clinic and to nothing else.
 * Row-level security is the second wall behind it.
 */
@Component
public class ClinicSql {

    private static final Pattern CLINIC = Pattern.compile(":clinic\\b");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final CurrentActor actors;
    private final Set<String> reviewed = ConcurrentHashMap.newKeySet();

    ClinicSql(JdbcClient jdbc, NamedParameterJdbcOperations batches, CurrentActor actors) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.actors = actors;
    }

    /**
     * @throws IllegalArgumentException if the statement does not name {@code :clinic}
     * @throws DomainError.Forbidden if nobody is signed in
     */
    public JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(review(sql)).param("clinic", actors.get().clinic().value());
    }

    /** Runs the statement once a row, in one round trip; {@code :clinic} is bound in each row. */
    public int[] batch(String sql, List<MapSqlParameterSource> rows) {
        Object clinic = actors.get().clinic().value();
        rows.forEach(row -> row.addValue("clinic", clinic));
        return batches.batchUpdate(review(sql), rows.toArray(MapSqlParameterSource[]::new));
    }

    private String review(String sql) {
        if (!reviewed.contains(sql)) {
            if (!CLINIC.matcher(sql).find()) {
                throw new IllegalArgumentException("A statement on clinic data names :clinic");
            }
            reviewed.add(sql);
        }
        return sql;
    }
}
