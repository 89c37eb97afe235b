package org.restride.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.springframework.stereotype.Repository;

/** Counts what became of the clinic's alerts, by rule. One statement. */
@Repository
class RuleRates {

    /** What the rules have closed by themselves says nothing about whether it was worth an alert. */
    private static final String RATES = """
            select reason, count(*) alerts, count(*) filter (where by_hand) closed,
                count(*) filter (where by_hand and outcome in ('NO_ACTION_NEEDED', 'FALSE_ALARM')) false_alarms,
                count(waited) answered,
                percentile_cont(0.5) within group (order by waited) median,
                percentile_cont(0.9) within group (order by waited) most
            from (select reason, outcome, closed_by <> '00000000-0000-0000-0000-000000000000' by_hand,
                    extract(epoch from cast(to_jsonb(a) ->> 'acknowledged_at' as timestamptz) - raised_at) waited
                from safety.alert a where clinic_id = :clinic and raised_at > :since) a
            group by reason
            """;

    private final ClinicSql db;

    RuleRates(ClinicSql db) {
        this.db = db;
    }

    Map<Reason, RuleRate> since(Instant since) {
        Map<Reason, RuleRate> rates = new EnumMap<>(Reason.class);
        db.sql(RATES).param("since", Columns.utc(since)).query(row -> {
            rates.put(Reason.valueOf(row.getString("reason")), rate(row));
        });
        return rates;
    }

    private static RuleRate rate(ResultSet row) throws SQLException {
        return new RuleRate(
                row.getInt("alerts"),
                row.getInt("closed"),
                row.getInt("false_alarms"),
                row.getInt("answered"),
                seconds(row, "median"),
                seconds(row, "most"));
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofSeconds(Math.max(0, Math.round(value)));
    }
}
