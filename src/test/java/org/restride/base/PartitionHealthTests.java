package org.restride.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestEquipment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The warning when rows had to go into a default partition, on a table of its own. */
@RestrideTest
class PartitionHealthTests {

    @Autowired
    private HealthIndicator partitionsHealthIndicator;

    @Autowired
    private TestEquipment.Owner owner;

    @BeforeEach
    void aTableByMonth() {
        owner.jdbc()
                .sql("create table base.measured (at timestamptz not null) partition by range (at)")
                .update();
        owner.jdbc()
                .sql("create table base.measured_other partition of base.measured default")
                .update();
        owner.jdbc().sql("""
                create table base.measured_2026_11 partition of base.measured
                    for values from ('2026-11-01') to ('2026-12-01')
                """).update();
    }

    @AfterEach
    void withoutIt() {
        owner.jdbc().sql("drop table base.measured").update();
    }

    @Test
    void healthIsUpWhileEachRowHasAMonthOfItsOwn() {
        add("2026-11-20");
        assertThat(tables(partitionsHealthIndicator.health())).doesNotContain("base.measured");
    }

    @Test
    void healthWarnsAndNamesTheTableWhenARowHasNoMonth() {
        add("2031-01-01");
        Health health = partitionsHealthIndicator.health();
        assertThat(health.getStatus().getCode()).isEqualTo("WARNING");
        assertThat(tables(health)).contains("base.measured");
    }

    private void add(String day) {
        owner.jdbc()
                .sql("insert into base.measured values (:day::timestamptz)")
                .param("day", day)
                .update();
    }

    private static String tables(Health health) {
        return String.valueOf(health.getDetails().get("tables"));
    }
}
