package org.restride.plans.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.restride.people.CareSql;
import org.restride.plans.PlanId;
import org.restride.plans.progression.Inputs;
import org.restride.plans.progression.ProposalJson;
import org.restride.plans.progression.Reason;
import org.restride.plans.progression.Verdict;
import org.springframework.stereotype.Repository;

/** Proposals and what became of them, append-only. */
@Repository
class StoredProposals {

    private static final String PROPOSALS = """
            select p.id, p.patient_id, p.plan_id, p.part_id, p.rule_version, p.inputs, p.verdict, p.reason, p.made_at,
                d.outcome, d.decided_by, d.decided_at, d.reason as decision_reason, d.plan_version
            from plans.proposal p
            left join plans.proposal_decision d on d.clinic_id = p.clinic_id and d.proposal_id = p.id
            where p.clinic_id = :clinic
            """;

    private final ClinicSql db;

    StoredProposals(ClinicSql db) {
        this.db = db;
    }

    /** A proposal of one of the clinician's own patients. */
    record Mine(Proposal proposal, String firstName, String lastName) {}

    /** Lets nobody else look at this patient's proposals until the transaction ends, so that nothing is applied twice. */
    void hold(PatientId patient) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(cast(:clinic as text) || cast(:patient as text), 111))")
                .param("patient", patient.value())
                .query((row, n) -> "")
                .list();
    }

    /** False if the same was proposed before. */
    boolean add(Proposal proposal) {
        return db.sql("""
                insert into plans.proposal (clinic_id, id, patient_id, plan_id, part_id, cause, rule_version, move, changes, inputs,
                    verdict, reason, made_at)
                values (:clinic, :id, :patient, :plan, :part, :cause, :rules, :move, :changes, :inputs::jsonb, :verdict::jsonb,
                    :reason::jsonb, :at)
                on conflict (clinic_id, plan_id, part_id, cause) do nothing
                """)
                        .param("id", proposal.id())
                        .param("patient", proposal.patient().value())
                        .param("plan", proposal.plan().value())
                        .param("part", proposal.part())
                        .param("cause", ProposalJson.cause(proposal.inputs(), proposal.ruleVersion()))
                        .param("rules", proposal.ruleVersion())
                        .param("move", proposal.verdict().move().name())
                        .param("changes", proposal.verdict().changes())
                        .param("inputs", ProposalJson.write(proposal.inputs()))
                        .param("verdict", ProposalJson.write(proposal.verdict()))
                        .param("reason", ProposalJson.write(proposal.reason()))
                        .param("at", Columns.utc(proposal.madeAt()))
                        .update()
                == 1;
    }

    /** False if somebody has decided already. */
    boolean decide(Proposal proposal, Decision decision) {
        return db.sql("""
                insert into plans.proposal_decision (clinic_id, proposal_id, patient_id, outcome, decided_by, decided_at, reason,
                    plan_version)
                values (:clinic, :id, :patient, :outcome, :by, :at, :reason, :version)
                on conflict (clinic_id, proposal_id) do nothing
                """)
                        .param("id", proposal.id())
                        .param("patient", proposal.patient().value())
                        .param("outcome", decision.outcome().name())
                        .param("by", decision.by().value())
                        .param("at", Columns.utc(decision.at()))
                        .param("reason", decision.reason())
                        .param("version", decision.planVersion(), Types.INTEGER)
                        .update()
                == 1;
    }

    /** Those that nobody has decided, the oldest first. */
    List<Proposal> open(PatientId patient) {
        return db.sql(PROPOSALS + " and p.patient_id = :patient and d.proposal_id is null order by p.id")
                .param("patient", patient.value())
                .query(StoredProposals::proposal)
                .list();
    }

    /** Open ones, and those that were decided since, the newest first. */
    List<Proposal> since(PatientId patient, Instant since) {
        return db.sql(PROPOSALS + """
                 and p.patient_id = :patient and (d.proposal_id is null or d.decided_at >= :since) order by p.id desc
                """)
                .param("patient", patient.value())
                .param("since", Columns.utc(since))
                .query(StoredProposals::proposal)
                .list();
    }

    Glimpse<List<OpenProposal>> waiting(PatientId patient) {
        return new Glimpse<>(
                """
                select jsonb_agg(jsonb_build_object('id', p.id, 'madeAt', p.made_at, 'cautious', p.move <> 'PROGRESS') order by p.id)
                from plans.proposal p
                where p.clinic_id = :clinic and p.patient_id = :patient and p.changes and not exists (
                    select from plans.proposal_decision d where d.clinic_id = p.clinic_id and d.proposal_id = p.id)
                """,
                Map.of("patient", patient.value()),
                text -> text == null ? List.of() : List.of(ProposalJson.read(text, OpenProposal[].class)));
    }

    List<Proposal> find(PatientId patient, Collection<UUID> ids) {
        return db.sql(PROPOSALS + """
                 and p.patient_id = :patient and p.id = any (string_to_array(:ids, ',')::uuid[]) order by p.id
                """)
                .param("patient", patient.value())
                .param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query(StoredProposals::proposal)
                .list();
    }

    Optional<Proposal> find(UUID id) {
        return db.sql(PROPOSALS + " and p.id = :id")
                .param("id", id)
                .query(StoredProposals::proposal)
                .optional();
    }

    /** Open ones that would change something, of all patients in whose care team the clinician is; by patient's name. */
    List<Mine> mine(AccountId me, int most) {
        return db.sql("select p.*, m.first_name, m.last_name from (" + PROPOSALS + """
                 and p.changes and d.proposal_id is null) p
                join (%s) m on m.patient_id = p.patient_id
                order by m.last_name, m.first_name, p.patient_id, p.id limit :most
                """.formatted(CareSql.MINE))
                .param("me", me.value())
                .param("most", most)
                .query((row, n) -> new Mine(proposal(row, n), row.getString("first_name"), row.getString("last_name")))
                .list();
    }

    /** When a clinician last said no to something about each part of the plan. */
    Map<UUID, Instant> declined(PlanId plan) {
        Map<UUID, Instant> declined = new HashMap<>();
        db.sql("""
                select p.part_id, max(d.decided_at) as at from plans.proposal p
                join plans.proposal_decision d on d.clinic_id = p.clinic_id and d.proposal_id = p.id
                where p.clinic_id = :clinic and p.plan_id = :plan and d.outcome = 'DECLINED' group by p.part_id
                """).param("plan", plan.value()).query(row -> {
            declined.put(Columns.uuid(row, "part_id"), Columns.instant(row, "at"));
        });
        return declined;
    }

    private static Proposal proposal(ResultSet row, int n) throws SQLException {
        return new Proposal(
                Columns.uuid(row, "id"),
                new PatientId(Columns.uuid(row, "patient_id")),
                new PlanId(Columns.uuid(row, "plan_id")),
                Columns.uuid(row, "part_id"),
                row.getInt("rule_version"),
                ProposalJson.read(row.getString("inputs"), Inputs.class),
                ProposalJson.read(row.getString("verdict"), Verdict.class),
                ProposalJson.read(row.getString("reason"), Reason.class),
                Columns.instant(row, "made_at"),
                decision(row));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Decision(
                        Decision.Outcome.valueOf(outcome),
                        new AccountId(Columns.uuid(row, "decided_by")),
                        Columns.instant(row, "decided_at"),
                        row.getString("decision_reason"),
                        Columns.integerOrNull(row, "plan_version"));
    }
}
