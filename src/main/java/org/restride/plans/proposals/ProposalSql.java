package org.restride.plans.proposals;

/** Reads of proposals that another module's statement may join; the tables stay unknown to it. */
public final class ProposalSql {

    /**
     * Query of the patients with proposals that would change something and that nobody has decided: {@code patient_id}, {@code proposals} (how
     * many), {@code cautious} (whether one of them goes down or stops something), {@code proposal_reason} (the reason of the first for the
     * clinician, by language, as JSON). Names {@code :clinic}.
     */
    public static final String OPEN = """
            select p.patient_id, count(*) proposals, bool_or(p.move <> 'PROGRESS') cautious,
                ((array_agg(p.reason order by p.move = 'PROGRESS', p.id))[1] #> '{clinician,byLanguage}')::text proposal_reason
            from plans.proposal p
            where p.clinic_id = :clinic and p.changes and not exists (
                select from plans.proposal_decision d where d.clinic_id = p.clinic_id and d.proposal_id = p.id)
            group by p.patient_id
            """;

    private ProposalSql() {}
}
