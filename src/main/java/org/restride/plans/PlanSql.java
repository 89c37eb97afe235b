package org.restride.plans;

/** Reads of this module that another module's statement may join; the tables stay unknown to it. */
public final class PlanSql {
    /**
     * Query of what the parts of all plans are, over all their versions: {@code plan_id}, {@code part_id}, {@code patient_id},
     * {@code item_id}. Names {@code :clinic}.
     */
    public static final String PARTS = """
            select part.plan_id, part.part_id, part.patient_id, part.item_id from plans.plan_part part
            where part.clinic_id = :clinic
            """;

    /** Query of the plans that patients follow now: {@code patient_id}, {@code plan_title}. Names {@code :clinic}. */
    public static final String FOLLOWED =
            "select p.patient_id, p.title plan_title from plans.plan p where p.clinic_id = :clinic and p.state = 'active'";

    private PlanSql() {}
}
