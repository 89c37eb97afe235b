package org.restride.base.partitions;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that each table that is partitioned by a time has a partition for this month and the next three. Runs with the credentials
 * of the migrations: the application's role owns nothing.
 */
@Component
public class MonthPartitions {

    private static final int MONTHS_AHEAD = 3;

    private static final String TABLES = """
            select n.nspname as schema, c.relname as name, d.relname as default_name
            from pg_partitioned_table p
            join pg_class c on c.oid = p.partrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_class d on d.oid = p.partdefid
            where p.partstrat = 'r'
            order by 1, 2
            """;

    private final JdbcClient owner;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MonthPartitions(Flyway flyway, Clock clock) {
        DataSource source = flyway.getConfiguration().getDataSource();
        this.owner = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.clock = clock;
    }

    private record Table(String schema, String name, String defaultName) {}

    /** Makes what is missing for this month and the next three. */
    public void makeAhead() {
        YearMonth now = month(clock.instant());
        tables().forEach(table -> make(table, now, now.plusMonths(MONTHS_AHEAD)));
    }

    /**
     * Makes what is missing in one schema from that moment up to now: before older rows are brought in. Nobody may be writing to these
     * tables in a transaction that waits for this call.
     */
    public void cover(String schema, Instant since) {
        tables().stream()
                .filter(table -> table.schema().equals(schema))
                .forEach(table -> make(table, month(since), month(clock.instant())));
    }

    /** The tables whose default partition holds rows: somebody's clock is wrong, or partitions were not made in time. */
    public List<String> overflowing() {
        return tables().stream()
                .filter(table -> owner.sql(
                                "select exists (select from %s.%s)".formatted(table.schema(), table.defaultName()))
                        .query(Boolean.class)
                        .single())
                .map(table -> table.schema() + "." + table.name())
                .toList();
    }

    private List<Table> tables() {
        return owner.sql(TABLES).query(Table.class).list();
    }

    private void make(Table table, YearMonth from, YearMonth to) {
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            String partition =
                    String.format(Locale.ROOT, "%s_%04d_%02d", table.name(), month.getYear(), month.getMonthValue());
            if (!exists(table.schema(), partition)) {
                make(table, partition, month);
            }
        }
    }

    private boolean exists(String schema, String name) {
        return owner.sql("select to_regclass(:name) is not null")
                .param("name", schema + "." + name)
                .query(Boolean.class)
                .single();
    }

    /** Waits two seconds at most for the lock: a later round tries again, meanwhile the default partition takes the rows. */
    private void make(Table table, String partition, YearMonth month) {
        transactions.executeWithoutResult(status -> {
            owner.sql("set local lock_timeout = '2s'").update();
            owner.sql(
                            "create table if not exists %s.%s partition of %s.%s for values from ('%s-01T00:00Z') to ('%s-01T00:00Z')"
                                    .formatted(
                                            table.schema(),
                                            partition,
                                            table.schema(),
                                            table.name(),
                                            month,
                                            month.plusMonths(1)))
                    .update();
        });
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }
}
